package io.colorguard.compliance.application;

import io.colorguard.approval.application.DefinitionPrinter;
import io.colorguard.approval.application.DifferenceSayings;
import io.colorguard.approval.domain.BreakGlasses;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Comment;
import io.colorguard.approval.domain.Comments;
import io.colorguard.approval.domain.Gate;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.compliance.domain.Entries;
import io.colorguard.compliance.story.ChangeEvidence;
import io.colorguard.compliance.story.ChangeEvidence.Talk;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.Window;
import io.colorguard.terraform.application.ChangeDelivery;
import io.colorguard.terraform.application.Deliveries;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers all that the records hold of a change, for those who have entered its workspace. */
@Component
class ChangeRecords {

    private final Dossiers dossiers;
    private final Entries entries;
    private final BreakGlasses glasses;
    private final Comments comments;
    private final AuditTrail trail;
    private final Deliveries deliveries;
    private final DefinitionPrinter printer;
    private final Clock clock;

    ChangeRecords(
            Dossiers dossiers,
            Entries entries,
            BreakGlasses glasses,
            Comments comments,
            AuditTrail trail,
            Deliveries deliveries,
            DefinitionPrinter printer,
            Clock clock) {
        this.dossiers = dossiers;
        this.entries = entries;
        this.glasses = glasses;
        this.comments = comments;
        this.trail = trail;
        this.deliveries = deliveries;
        this.printer = printer;
        this.clock = clock;
    }

    ChangeEvidence of(Workspace workspace, ChangeRequest change) {
        return new ChangeEvidence(
                workspace,
                change,
                difference(workspace, change),
                new DefinitionTexts(workspace, change.proposal(), printer).all(),
                dossiers.of(change),
                entries.of(workspace.id(), change.id()),
                new Talk(revisions(change), comments(change)),
                glasses.find(workspace.id(), change.id()).orElse(null),
                delivery(workspace, change),
                clock.instant());
    }

    private static List<Saying> difference(Workspace workspace, ChangeRequest change) {
        return DifferenceSayings.whole(
                Difference.between(
                        change.proposal().base(),
                        change.proposal().result(),
                        workspace.environments()),
                workspace.environments());
    }

    private ChangeDelivery delivery(Workspace workspace, ChangeRequest change) {
        return deliveries.of(
                workspace.id(),
                change.proposal().flag(),
                change.id().toString(),
                change.gates().stream().filter(Gate::isApplied).map(Gate::environment).toList());
    }

    /** All of them, oldest first. */
    private List<RevisionEntry> revisions(ChangeRequest change) {
        TimelineFilter filter = TimelineFilter.ofChange(change.id().toString());
        List<RevisionEntry> all = new ArrayList<>();
        @Nullable Long cursor = null;
        do {
            Timeline page = trail.timeline(change.workspace(), filter, cursor, Window.MOST);
            all.addAll(page.entries());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all.reversed();
    }

    private List<Comment> comments(ChangeRequest change) {
        List<Comment> all = new ArrayList<>();
        int count = comments.count(change.workspace(), change.id());
        while (all.size() < count) {
            all.addAll(
                    comments.page(
                            change.workspace(), change.id(), new Window(all.size(), Window.MOST)));
        }
        return all;
    }
}
