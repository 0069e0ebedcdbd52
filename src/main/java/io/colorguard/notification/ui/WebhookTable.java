package io.colorguard.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import java.util.List;
import java.util.function.Consumer;

/** The webhooks of a workspace, each with what can be done with it. */
final class WebhookTable extends Div {

    private final transient WorkspaceKey workspace;
    private final transient Consumer<Webhook> test;
    private final transient Consumer<Webhook> turn;
    private final transient Consumer<Webhook> edit;

    WebhookTable(
            WorkspaceKey workspace,
            Consumer<Webhook> test,
            Consumer<Webhook> turn,
            Consumer<Webhook> edit) {
        this.workspace = workspace;
        this.edit = edit;
        this.test = test;
        this.turn = turn;
    }

    WebhookTable show(List<Webhook> webhooks) {
        String title = getTranslation("notification.webhooks.tab");
        DataTable table =
                new DataTable(
                        title,
                        getTranslation("notification.webhooks.name"),
                        getTranslation("notification.webhooks.kinds"),
                        getTranslation("notification.webhooks.state"),
                        "");
        webhooks.forEach(webhook ->
                table.row(name(webhook), kinds(webhook), state(webhook), actions(webhook)));
        add(Panel.unheaded(title).body(table));
        return this;
    }

    private Component name(Webhook webhook) {
        return DataTable.twoLines(new Span(webhook.name()), webhook.url());
    }

    private Component kinds(Webhook webhook) {
        return new Span(
                webhook.kinds().isEmpty()
                        ? getTranslation("notification.webhooks.all")
                        : getTranslation("notification.webhooks.some", webhook.kinds().size()));
    }

    private Component state(Webhook webhook) {
        return webhook.isEnabled()
                ? StateBadge.of(Look.OK, getTranslation("notification.webhooks.on"))
                : StateBadge.of(Look.NEUTRAL, getTranslation("notification.webhooks.off"));
    }

    private Component actions(Webhook webhook) {
        String address =
                WorkspaceParameter.href(workspace, "webhooks") + "?webhook=" + webhook.id();
        String verb =
                webhook.isEnabled()
                        ? "notification.webhooks.disable"
                        : "notification.webhooks.enable";
        Div row = new Div();
        row.addClassNames("row", "wrap");
        if (webhook.isEnabled()) {
            row.add(
                    Buttons.quiet(
                            getTranslation("notification.webhooks.test"),
                            Glyph.BOLT,
                            () -> test.accept(webhook)));
        }
        row.add(
                Buttons.quiet(
                        getTranslation("notification.webhooks.edit.verb"),
                        Glyph.EDIT,
                        () -> edit.accept(webhook)),
                Buttons.quiet(getTranslation(verb), Glyph.POWER, () -> turn.accept(webhook)),
                Buttons.link(
                        getTranslation("notification.webhooks.deliveries"),
                        Glyph.HISTORY,
                        address));
        return row;
    }
}
