package io.colorguard.shell.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.colorguard.uikit.CopyButton;
import jakarta.servlet.http.HttpServletResponse;

/** The answer for what no code foresaw, with the id under which the log has it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String id = UnexpectedErrors.report(parameter.getException());
        Paragraph line = new Paragraph(getTranslation("shell.error.failure.id", id));
        line.addClassName("mono");
        line.add(new CopyButton(id, getTranslation("shell.error.failure.copy")));
        say("failure", line);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
