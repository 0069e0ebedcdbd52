package io.colorguard.approval.application;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagReader;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Reading;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an API client proposes for a flag, field for field as in the tfvars. */
@Service
@Transactional(readOnly = true)
public class ProposalReader {

    private static final String NAME = "name";
    private static final String TRAFFIC_TYPE = "traffic_type";

    /**
     * What stays as it is where the proposal is silent. Leaving out a risk must not lower it; what
     * the flag does is always proposed as a whole.
     */
    private static final List<String> KEPT =
            List.of(
                    "description",
                    "category",
                    "risk",
                    "lifecycle_stage",
                    "owner",
                    "tags",
                    "sunset_plan");

    private final WorkspaceAccess access;
    private final FeatureFlags flags;

    ProposalReader(WorkspaceAccess access, FeatureFlags flags) {
        this.access = access;
        this.flags = flags;
    }

    /**
     * A proposal that could be read.
     *
     * @param notes what is to be said of it that the content no longer shows, such as a field that
     *     nobody knows
     */
    public record Read(FlagContent content, List<Finding> notes) {
        public Read {
            notes = List.copyOf(notes);
        }
    }

    /** The whole flag, or everything that keeps it from being read. */
    public Outcome<Read> read(
            WorkspaceKey key, FlagKey flag, Map<String, @Nullable Object> proposal) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace -> read(workspace, flag, proposal));
    }

    private Outcome<Read> read(
            Workspace workspace, FlagKey flag, Map<String, @Nullable Object> proposal) {
        Object name = proposal.getOrDefault(NAME, flag.value());
        if (!flag.value().equals(name)) {
            return Outcome.refused(Refusal.invalid("CAT-1", "approval.refusal.key.fixed", NAME));
        }
        Reading reading = FlagReader.read(Input.of(completed(workspace, flag, proposal)));
        List<Refusal> refusals =
                reading.findings().stream().filter(Finding::isError).map(Finding::refusal).toList();
        FlagContent content = reading.content();
        return content == null || !refusals.isEmpty()
                ? Outcome.refused(refusals)
                : Outcome.done(new Read(content, reading.findings()));
    }

    private Map<String, @Nullable Object> completed(
            Workspace workspace, FlagKey flag, Map<String, @Nullable Object> proposal) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(proposal);
        whole.putIfAbsent(NAME, flag.value());
        Map<String, Object> standing =
                flags.find(workspace.id(), flag)
                        .map(ApprovedFlag::content)
                        .map(FlagWriter::plain)
                        .orElse(Map.of());
        KEPT.stream()
                .filter(standing::containsKey)
                .forEach(field -> whole.putIfAbsent(field, standing.get(field)));
        if (!whole.containsKey("traffic_type_name")) {
            Object standingType = standing.get(TRAFFIC_TYPE);
            Object known = standingType == null ? onlyTrafficType(workspace) : standingType;
            if (known != null) {
                whole.putIfAbsent(TRAFFIC_TYPE, known);
            }
        }
        return whole;
    }

    private static @Nullable String onlyTrafficType(Workspace workspace) {
        return workspace.trafficTypes().size() == 1
                ? workspace.trafficTypes().getFirst().key()
                : null;
    }
}
