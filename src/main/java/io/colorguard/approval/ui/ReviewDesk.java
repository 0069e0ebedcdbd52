package io.colorguard.approval.ui;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDetails;
import io.colorguard.approval.application.DefinitionPrinter;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.identity.CurrentUser;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page of a change asks. */
@Component
class ReviewDesk {

    private final ApprovalDesk desk;
    private final FlagCatalog catalog;
    private final CurrentUser user;
    private final ObjectProvider<DefinitionPrinter> printers;
    private final Clock clock;

    ReviewDesk(
            ApprovalDesk desk,
            FlagCatalog catalog,
            CurrentUser user,
            ObjectProvider<DefinitionPrinter> printers,
            Clock clock) {
        this.desk = desk;
        this.catalog = catalog;
        this.user = user;
        this.printers = printers;
        this.clock = clock;
    }

    ApprovalDesk desk() {
        return desk;
    }

    CurrentUser user() {
        return user;
    }

    Clock clock() {
        return clock;
    }

    @Nullable DefinitionPrinter printer() {
        return printers.getIfAvailable();
    }

    /** Whether the flag went on since the author started from it (APR-6). */
    boolean isMoved(ChangeDetails details) {
        ChangeRequest change = details.change();
        return change.state().name().isEditable()
                && change.proposal().base() != null
                && catalog.find(details.workspace().key(), change.proposal().flag())
                        .find()
                        .filter(flag -> flag.flag().version() != change.proposal().baseVersion())
                        .isPresent();
    }
}
