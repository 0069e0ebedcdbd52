package io.colorguard.terraform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Says what is being done while the browser waits for it. */
final class Working extends Div {

    Working(String doing) {
        addClassNames("stack", "stack-2", "pad");
        Span words = new Span(doing);
        words.getElement().setAttribute("role", "status");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", doing);
        add(words, bar);
    }

    /** Does the work once the browser shows this. */
    void then(Runnable work) {
        getElement().executeJs("return true").then(_ -> work.run());
    }
}
