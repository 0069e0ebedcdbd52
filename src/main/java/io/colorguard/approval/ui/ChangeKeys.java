package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.PageKeys;
import io.colorguard.uikit.Toast;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The keys of the page of a change (TLK-5). */
final class ChangeKeys {

    /** In the address: the key that was pressed on the list of changes. */
    static final String IN_ADDRESS = "key";

    static final String COMMENT = "c";
    static final String APPROVE = "a";

    private final Map<String, Consumer<Drawn>> handedOver =
            Map.of(
                    COMMENT, it -> it.talk().write(),
                    APPROVE, it -> it.verdicts().askApproval());

    private final Inbox inbox;
    private @Nullable Drawn drawn;

    /** What stands on the page and answers to keys. */
    record Drawn(
            ChangeDetails details,
            DifferencePanel difference,
            ConversationPanel talk,
            ChangeStanding verdicts) {

        WorkspaceKey workspace() {
            return details.workspace().key();
        }

        ChangeId change() {
            return details.change().id();
        }
    }

    ChangeKeys(Component page, Inbox inbox) {
        this.inbox = inbox;
        PageKeys.on(page)
                .key("j", "approval.ui.key.next", with(it -> beside(it, 1)))
                .key("k", "approval.ui.key.previous", with(it -> beside(it, -1)))
                .key("n", "approval.ui.key.environment", with(it -> it.difference().move(1)))
                .key("p", "approval.ui.key.back", with(it -> it.difference().move(-1)))
                .key(COMMENT, "approval.ui.key.comment", () -> press(COMMENT))
                .key(APPROVE, "approval.ui.key.approve", () -> press(APPROVE));
    }

    /** The page was drawn, perhaps anew. */
    void drawn(Drawn now) {
        drawn = now;
    }

    /** Does what a key does that was pressed on the list, here, where it can be seen. */
    void press(String key) {
        Optional.ofNullable(handedOver.get(key)).ifPresent(action -> with(action).run());
    }

    private Runnable with(Consumer<Drawn> action) {
        return () -> Optional.ofNullable(drawn).ifPresent(action);
    }

    /** Goes to the next or the previous of the changes that wait for whoever reads. */
    private void beside(Drawn here, int step) {
        inbox.besideWaiting(here.workspace(), here.change(), step)
                .filter(next -> !next.equals(here.change()))
                .ifPresentOrElse(
                        next ->
                                UI.getCurrentOrThrow()
                                        .navigate(Addresses.read(here.workspace(), next)),
                        () -> Toast.done(translate("approval.ui.key.nothing")));
    }
}
