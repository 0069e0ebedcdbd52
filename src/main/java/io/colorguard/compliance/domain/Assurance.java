package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Phase;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.domain.TierAccess;
import io.colorguard.shared.ContentHash;
import io.colorguard.terraform.domain.FlagDeliveries;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change owes beside its verdicts: a checklist, the criteria of a promotion, or neither. */
public record Assurance(ChangeRequest change) {

    /**
     * Whether it carries a checklist: it brings a definition live in production, or changes a
     * high-risk flag there (CMP-2). Whether production is reached by a stage or by another
     * environment makes no difference.
     */
    public boolean carriesChecklist() {
        Proposal proposal = change.proposal();
        return proposal.kind() != ChangeKind.EMERGENCY
                && !production().isEmpty()
                && (isHighRisk() || production().stream().anyMatch(this::goesLive));
    }

    /**
     * The tier that it opens to its flag, the highest of several: by its stage, or because the flag
     * comes to be live in its first environment there (LIF-6).
     *
     * @param environments of the workspace, asked for only where they decide
     */
    public Optional<Tier> opens(Supplier<List<Environment>> environments) {
        Proposal proposal = change.proposal();
        if (proposal.result() == null || proposal.kind() == ChangeKind.EMERGENCY) {
            return Optional.empty();
        }
        EnumSet<Tier> opened = EnumSet.copyOf(access(proposal.after()));
        opened.removeAll(
                proposal.base() == null ? Set.of(Tier.DEVELOPMENT) : access(proposal.base()));
        change.gates().stream()
                .filter(this::goesLive)
                .map(gate -> gate.judgement().tier())
                .filter(tier -> tier != Tier.DEVELOPMENT && !opened.contains(tier))
                .filter(tier -> environments.get().stream().noneMatch(it -> stood(tier, it)))
                .forEach(opened::add);
        return opened.stream().max(Comparator.naturalOrder());
    }

    /** Whether the flag was live in this environment of the tier. */
    private boolean stood(Tier tier, Environment environment) {
        FlagContent base = change.proposal().base();
        return base != null
                && environment.tier() == tier
                && base.declares(environment.key())
                && access(base).contains(tier);
    }

    /** What it makes of production: the content that its checklist is about (CMP-4). */
    public ContentHash content() {
        String lines =
                production().stream()
                        .sorted(Comparator.comparing(Gate::environment))
                        .map(gate -> gate.environment() + " " + gate.contentHash())
                        .collect(Collectors.joining("\n"));
        return ContentHash.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** The phases that take anybody's word now. */
    public Set<Phase> open() {
        EnumSet<Phase> open = EnumSet.noneOf(Phase.class);
        if (change.state().name().isEditable()
                && production().stream().anyMatch(gate -> !gate.isApplied())) {
            open.add(Phase.PRE_PRODUCTION);
            open.add(Phase.DEPLOYMENT);
        }
        if (production().stream().anyMatch(Gate::isApplied)) {
            open.add(Phase.POST_DEPLOYMENT);
        }
        return open;
    }

    /** When the last of its production went live, by what was reported where anything was. */
    public Optional<WentLive> live(FlagDeliveries deliveries) {
        return WentLive.of(production(), deliveries);
    }

    /** Its gates in production. */
    public List<Gate> production() {
        return change.gates().stream()
                .filter(gate -> gate.judgement().tier() == Tier.PRODUCTION)
                .toList();
    }

    private boolean isHighRisk() {
        return isHighRisk(change.proposal().base()) || isHighRisk(change.proposal().after());
    }

    private static boolean isHighRisk(@Nullable FlagContent content) {
        return content != null && content.classification().risk() == Risk.HIGH;
    }

    private boolean goesLive(Gate gate) {
        Proposal proposal = change.proposal();
        return !isLive(proposal.base(), gate) && isLive(proposal.result(), gate);
    }

    private static boolean isLive(@Nullable FlagContent content, Gate gate) {
        return content != null
                && content.declares(gate.environment())
                && access(content).contains(gate.judgement().tier());
    }

    private static Set<Tier> access(FlagContent content) {
        return TierAccess.of(content.classification().stage());
    }
}
