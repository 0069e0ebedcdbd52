package io.colorguard.approval.ui;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.SearchHit;
import io.colorguard.shell.SearchSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Finds a change by its number, and the changes of a flag by the flag's key. */
@Service
class ChangeSearch implements SearchSource {

    private final ApprovalDesk desk;
    private final Inbox inbox;

    ChangeSearch(ApprovalDesk desk, Inbox inbox) {
        this.desk = desk;
        this.inbox = inbox;
    }

    @Override
    public String headingKey() {
        return "approval.ui.changes";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<SearchHit> find(WorkspaceKey workspace, String text, int most) {
        Optional<ChangeId> id = number(text);
        if (id.isPresent()) {
            return desk.find(workspace, id.get())
                    .map(details -> List.of(hit(workspace, details.change())))
                    .find()
                    .orElse(List.of());
        }
        return FlagKey.isValid(text) && most > 0
                ? inbox.all(workspace, Set.of(), new FlagKey(text), new Window(0, most))
                        .map(page -> page.lines().stream().map(it -> hit(workspace, it)).toList())
                        .find()
                        .orElse(List.of())
                : List.of();
    }

    /** "chg-7" or only "7". */
    private static Optional<ChangeId> number(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return ChangeId.parse(upper.startsWith("CHG-") ? upper : "CHG-" + upper);
    }

    private static SearchHit hit(WorkspaceKey workspace, ChangeRequest change) {
        return new SearchHit(
                StateBadges.glyph(change.state().name()),
                Words.title(change.wording(), change.proposal().kind(), change.proposal().flag()),
                change.id() + " · " + Words.of(change.state().name()),
                Addresses.read(workspace, change.id()));
    }

    private static SearchHit hit(WorkspaceKey workspace, ChangeSummary change) {
        return new SearchHit(
                StateBadges.glyph(change.state().name()),
                Words.title(change.wording(), change.kind(), change.flag()),
                change.id() + " · " + Words.of(change.state().name()),
                Addresses.read(workspace, change.id()));
    }
}
