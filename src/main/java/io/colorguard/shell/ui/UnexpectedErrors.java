package io.colorguard.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.colorguard.uikit.Toast;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Logs what no code foresaw under an id, and tells the person that id. A page that was closed while
 * its answer was on the way is no error, and nobody is there to be told.
 */
class UnexpectedErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);
    private static final DisconnectedClientHelper CLOSED_PAGES =
            new DisconnectedClientHelper(UnexpectedErrors.class.getName() + ".closed");
    private static final int ID_LENGTH = 8;

    @Override
    public void error(ErrorEvent event) {
        if (CLOSED_PAGES.checkAndLogClientDisconnectedException(event.getThrowable())) {
            return;
        }
        String id = report(event.getThrowable());
        event.getComponent()
                .flatMap(component -> component.getUI())
                .ifPresent(ui ->
                        ui.access(() ->
                                Toast.failed(I18NProvider.translate("shell.error.toast", id))));
    }

    /** Logs, and answers the id under which the log has it. */
    static String report(Throwable error) {
        String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
        LOG.error("Unexpected error {}", id, error);
        return id;
    }
}
