package io.colorguard.terraform.application;

import io.colorguard.catalog.application.ApprovedDefinition;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.LastChange;
import io.colorguard.catalog.domain.Retirement;
import io.colorguard.catalog.domain.Translation;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.terraform.bundle.Carried.State;
import io.colorguard.terraform.bundle.DefinitionBlock;
import io.colorguard.terraform.bundle.FlagBlock;
import io.colorguard.terraform.bundle.Governance;
import io.colorguard.terraform.bundle.MatcherEntry;
import io.colorguard.terraform.bundle.Trace;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns approved flags into the blocks of the bundle. */
final class ExportedBlocks {

    private ExportedBlocks() {}

    /** The flag itself, traced to what was agreed about it last. */
    static FlagBlock flag(ApprovedFlag flag) {
        Retirement retirement = flag.retirement();
        Collection<Approval> approvals =
                retirement == null ? flag.approvals().values() : retirement.approvals().values();
        Governance governance =
                approvals.stream()
                        .max(
                                Comparator.comparing(Approval::at)
                                        .thenComparing(a -> a.hash().value()))
                        .map(Governance::of)
                        .orElseGet(() -> removed(flag, hashOf(flag)));
        boolean existed = flag.approvals().values().stream().anyMatch(Approval::existed);
        State state = flag.isRemoved() ? State.RETIRING : State.LIVE;
        return new FlagBlock(
                flag.key().value(),
                flag.content().about().description(),
                flag.content().trafficType(),
                new Trace(governance, state, existed));
    }

    /** A definition that stands, unless the provider has no words for it. */
    static Outcome<DefinitionBlock> definition(
            Environment environment, ApprovedDefinition approved) {
        String flag = approved.flag().key().value();
        Approval approval = approved.approval();
        State state = approved.killed() ? State.KILLED : State.LIVE;
        Trace trace = new Trace(Governance.of(approval), state, approval.existed());
        return MatcherEntry.inexpressible(approved.served())
                .map(type ->
                        Outcome.<DefinitionBlock>refused(inexpressible(environment, flag, type)))
                .orElseGet(() -> Outcome.done(new DefinitionBlock(flag, approved.served(), trace)));
    }

    private static Refusal inexpressible(Environment environment, String flag, String type) {
        return Refusal.conflict(
                "TFM-2", "terraform.refusal.matcher", flag, environment.key(), type);
    }

    /**
     * A definition that stands no longer, for its last export: without protection, and with the
     * default treatment for everybody.
     */
    static DefinitionBlock leaving(
            Workspace workspace, Environment environment, ApprovedFlag flag) {
        String key = environment.key();
        Retirement retirement = flag.retirement();
        Approval approval =
                retirement == null ? flag.approvals().get(key) : retirement.approvals().get(key);
        FmeDefinition served = Translation.of(flag.content().in(key)).killed();
        ContentHash gone =
                CanonicalDefinition.of(workspace.key(), environment, flag.key(), null).hash();
        Governance governance = governance(approval, flag, gone);
        return new DefinitionBlock(
                flag.key().value(), served, new Trace(governance, State.RETIRING, false));
    }

    private static Governance governance(
            @Nullable Approval approval, ApprovedFlag flag, ContentHash gone) {
        return approval == null ? removed(flag, gone) : Governance.of(approval);
    }

    private static Governance removed(ApprovedFlag flag, ContentHash hash) {
        LastChange last = flag.lastChange();
        return new Governance(last.change(), "removed by", List.of(last.by().userName()), hash);
    }

    private static ContentHash hashOf(ApprovedFlag flag) {
        return ContentHash.of(flag.key().value().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Whether the flag stands there, but is not to be delivered there yet (LIF-2). */
    static boolean isWithheld(Environment environment, ApprovedFlag flag) {
        return !flag.isRemoved()
                && DefinitionState.of(flag.content(), environment) == DefinitionState.WITHHELD;
    }

    /** Whether a withheld definition is not what was approved, so that it may not even leave. */
    static boolean isTampered(Workspace workspace, Environment environment, ApprovedFlag flag) {
        Approval approval = flag.approvals().get(environment.key());
        return isWithheld(environment, flag)
                && (approval == null
                        || !CanonicalDefinition.of(workspace.key(), environment, flag)
                                .hash()
                                .equals(approval.hash()));
    }
}
