package io.colorguard.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.notification.application.NewWebhook;
import io.colorguard.notification.application.WantedWebhook;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.notification.domain.WebhookRules;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.Toast;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for what a webhook is called, where it is, and what it is told of. */
final class WebhookDialog extends Dialog {

    private final transient WorkspaceKey workspace;
    private final transient WebhookDesk desk;
    private final transient Consumer<NewWebhook> made;
    private final transient List<NoticeKind> all;
    private final Button confirm;
    private transient @Nullable Webhook known;
    private transient Runnable changed = () -> {};
    private final TextField name = new TextField();
    private final TextField url = new TextField();
    private final MultiSelectComboBox<NoticeKind> kinds = new MultiSelectComboBox<>();

    WebhookDialog(
            WorkspaceKey workspace,
            WebhookDesk desk,
            List<NoticeKind> all,
            Consumer<NewWebhook> made) {
        this.workspace = workspace;
        this.desk = desk;
        this.made = made;
        this.all = all;
        setHeaderTitle(getTranslation("notification.webhooks.new"));
        name.setLabel(getTranslation("notification.webhooks.name"));
        name.setMaxLength(WebhookRules.LONGEST_NAME);
        name.setWidthFull();
        url.setLabel(getTranslation("notification.webhooks.url"));
        url.setHelperText(getTranslation("notification.webhooks.url.help"));
        url.setPlaceholder("https://");
        url.setMaxLength(WebhookRules.LONGEST_URL);
        url.setWidthFull();
        kinds.setLabel(getTranslation("notification.webhooks.kinds"));
        kinds.setHelperText(getTranslation("notification.webhooks.kinds.help"));
        kinds.setItems(all);
        kinds.setItemLabelGenerator(kind -> getTranslation(kind.messageKey()));
        kinds.setWidthFull();
        add(Columns.stack(name, url, kinds));
        confirm =
                Buttons.primary(
                        getTranslation("notification.webhooks.create"), Glyph.LINK, this::confirm);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("uikit.cancel"), Glyph.CLOSE, this::close),
                        confirm);
    }

    /** The same for one that is there already; its secret stays. */
    WebhookDialog editing(Webhook webhook, Runnable then) {
        known = webhook;
        changed = then;
        setHeaderTitle(getTranslation("notification.webhooks.edit", webhook.name()));
        confirm.setText(getTranslation("notification.webhooks.save"));
        name.setValue(webhook.name());
        url.setValue(webhook.url());
        kinds.setValue(
                all.stream()
                        .filter(kind -> webhook.kinds().contains(kind.name()))
                        .collect(Collectors.toUnmodifiableSet()));
        return this;
    }

    private void confirm() {
        name.setInvalid(false);
        url.setInvalid(false);
        Webhook edited = known;
        if (edited == null) {
            desk.create(workspace, name.getValue(), url.getValue(), chosen())
                    .ifRefused(this::refuse)
                    .ifDone(webhook -> finish(() -> made.accept(webhook)));
        } else {
            desk.change(
                            workspace,
                            edited,
                            new WantedWebhook(name.getValue(), url.getValue(), chosen()))
                    .ifRefused(this::refuse)
                    .ifDone(_ -> finish(changed));
        }
    }

    private void finish(Runnable then) {
        close();
        then.run();
    }

    private Set<String> chosen() {
        return kinds.getValue().stream()
                .map(NoticeKind::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void refuse(List<Refusal> reasons) {
        for (Refusal reason : reasons) {
            TextField field =
                    "name".equals(reason.field())
                            ? name
                            : "url".equals(reason.field()) ? url : null;
            if (field == null) {
                Toast.refused(List.of(reason));
            } else {
                field.setErrorMessage(Refusals.text(reason));
                field.setInvalid(true);
                field.focus();
            }
        }
    }
}
