package io.colorguard.notification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.colorguard.notification.application.ChoiceDesk;
import io.colorguard.notification.domain.Channel;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.shell.PageView;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.Toast;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;

/** What the person wants to be told, and how; each click is kept at once (NTF-3). */
@Route("notifications")
@PermitAll
class ChoicesView extends PageView {

    private final ChoiceDesk desk;

    ChoicesView(ChoiceDesk desk) {
        this.desk = desk;
        String title = getTranslation("notification.choices.title");
        title(title);
        add(
                new PageHeader(title)
                        .crumbs(Crumb.here(title))
                        .sub(getTranslation("notification.choices.sub")),
                Columns.stack(
                        mailBox(),
                        new Panel(getTranslation("notification.choices.kinds"))
                                .body(table(title))));
    }

    private Note mailBox() {
        Optional<String> address = desk.mailBox();
        return Note.of(
                Look.INFO,
                address.map(it -> getTranslation("notification.choices.mail", it))
                        .orElseGet(() -> getTranslation("notification.choices.no_mail")));
    }

    private DataTable table(String title) {
        Set<String> notInPortal = desk.unwanted(Channel.PORTAL);
        Set<String> notByMail = desk.unwanted(Channel.MAIL);
        DataTable table = new DataTable(title, getTranslation("notification.choices.kind"), "", "");
        for (NoticeKind kind : desk.kinds()) {
            table.row(
                    new Span(getTranslation(kind.messageKey())),
                    box(kind, Channel.PORTAL, !notInPortal.contains(kind.name())),
                    box(kind, Channel.MAIL, !notByMail.contains(kind.name())));
        }
        return table;
    }

    private Checkbox box(NoticeKind kind, Channel channel, boolean wanted) {
        String way =
                getTranslation(
                        channel == Channel.PORTAL
                                ? "notification.channel.portal"
                                : "notification.channel.mail");
        Checkbox box = new Checkbox(way, wanted);
        box.setAriaLabel(getTranslation(kind.messageKey()) + ": " + way);
        box.addValueChangeListener(change ->
                desk.choose(kind.name(), channel, change.getValue())
                        .ifDone(_ -> Toast.done(getTranslation("notification.choices.kept")))
                        .ifRefused(Toast::refused));
        return box;
    }
}
