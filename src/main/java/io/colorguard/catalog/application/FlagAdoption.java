package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LastChange;
import io.colorguard.identity.Person;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what exists in FME already as approved by adoption, once: a flag that the catalog
 * knows is never adopted again. Called by the import inside its recorded act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FlagAdoption {

    /** Flags written in one trip; more would hold them all in the session. */
    private static final int FLAGS_A_TRIP = 500;

    private final FeatureFlags flags;
    private final Clock clock;

    FlagAdoption(FeatureFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    /** Which import adopts, in whose name. */
    public record Adopter(String importId, Person by) {}

    /**
     * What became of the flags.
     *
     * @param created new in the catalog
     * @param unchanged known, with the very content that was to be adopted
     * @param refused known with other content, or removed (CAT-1): such a flag takes a change
     */
    public record Adopted(List<FlagKey> created, List<FlagKey> unchanged, List<FlagKey> refused) {
        public Adopted {
            created = List.copyOf(created);
            unchanged = List.copyOf(unchanged);
            refused = List.copyOf(refused);
        }
    }

    /** Adopts those of the flags, all of different keys, that the catalog does not know. */
    public Adopted adopt(Workspace workspace, List<FlagContent> contents, Adopter adopter) {
        Map<FlagKey, ApprovedFlag> known = known(workspace, contents);
        List<ApprovedFlag> created = new ArrayList<>();
        List<FlagKey> unchanged = new ArrayList<>();
        List<FlagKey> refused = new ArrayList<>();
        for (FlagContent content : contents) {
            ApprovedFlag standing = known.get(content.key());
            if (standing == null) {
                created.add(adopted(workspace, content, adopter));
            } else if (!standing.isRemoved() && standing.content().equals(content)) {
                unchanged.add(content.key());
            } else {
                refused.add(content.key());
            }
        }
        for (int i = 0; i < created.size(); i += FLAGS_A_TRIP) {
            flags.add(
                    workspace.id(), created.subList(i, Math.min(i + FLAGS_A_TRIP, created.size())));
        }
        return new Adopted(created.stream().map(ApprovedFlag::key).toList(), unchanged, refused);
    }

    private Map<FlagKey, ApprovedFlag> known(Workspace workspace, List<FlagContent> contents) {
        List<FlagKey> keys = contents.stream().map(FlagContent::key).toList();
        return flags.list(workspace.id(), keys).stream()
                .collect(Collectors.toMap(ApprovedFlag::key, Function.identity()));
    }

    private ApprovedFlag adopted(Workspace workspace, FlagContent content, Adopter adopter) {
        Instant now = clock.instant();
        Map<String, Approval> approvals = new TreeMap<>();
        for (Environment environment : workspace.environments()) {
            if (content.declares(environment.key())) {
                approvals.put(
                        environment.key(),
                        new Approval(
                                adopter.importId(),
                                Approval.Kind.ADOPTION,
                                List.of(adopter.by()),
                                now,
                                0,
                                CanonicalDefinition.of(
                                                workspace.key(),
                                                environment,
                                                content.key(),
                                                content)
                                        .hash()));
            }
        }
        return new ApprovedFlag(
                content,
                approvals,
                Map.of(),
                now,
                null,
                0,
                new LastChange(adopter.importId(), now, adopter.by()));
    }
}
