package io.colorguard.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where whoever proved anew who they are lands, beside the page that asked for it (IDN-7). */
@Route(value = "signed-on", autoLayout = false)
@PermitAll
class SignedOnView extends Main implements HasDynamicTitle {

    SignedOnView() {
        addClassName("bare");
        Div words =
                new Div(
                        new H1(getTranslation("shell.signedon")),
                        new Paragraph(getTranslation("shell.signedon.todo")));
        words.addClassNames("stack", "stack-1");
        Div page = new Div(Drawer.brand(), words);
        page.addClassNames("signin", "notice-card");
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.signedon") + " · Colorguard";
    }

    /** Browsers close what the portal opened; where they do not, the text says what to do. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().getPage().executeJs("window.close()");
    }
}
