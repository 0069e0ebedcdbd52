package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.EnvironmentAlias;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagRules;
import io.colorguard.catalog.domain.Vocabulary;
import io.colorguard.shared.Refusal;
import io.colorguard.terraform.domain.AdministrationReader.Placed;
import io.colorguard.terraform.domain.ImportProblem.Words;
import io.colorguard.terraform.domain.ImportReport.Effect;
import io.colorguard.terraform.domain.ImportReport.ImportedFlag;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.AdministrationDraft;
import io.colorguard.workspace.domain.ApiKeySpec;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.MergePlan;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import would put into a workspace, and everything there is to say about it (TFM-4). Pure:
 * the same files and workspace always give the same plan.
 */
public final class ImportPlan {

    private static final Pattern PART = Pattern.compile("parts\\[(\\d+)]");

    private final Administration standing;
    private final boolean fixesAccepted;
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, String> environments = new HashMap<>();
    private final List<Placed> parts = new ArrayList<>();
    private final List<ReadFlag> flags = new ArrayList<>();
    private final List<ImportedFlag> refused = new ArrayList<>();

    private ImportPlan(Administration standing, boolean fixesAccepted) {
        this.standing = standing;
        this.fixesAccepted = fixesAccepted;
    }

    /** The plan of these files, in their order, for this workspace. */
    public static ImportPlan of(
            List<ImportFile> files, Administration standing, boolean fixesAccepted) {
        var plan = new ImportPlan(standing, fixesAccepted);
        ReadFiles read = ReadFiles.of(files, standing.workspace().name(), fixesAccepted);
        plan.problems.addAll(read.problems());
        plan.refused.addAll(read.refused());
        plan.mapEnvironments(read.parts());
        read.parts().forEach(plan::take);
        plan.dropRefusedParts();
        plan.take(read.flags());
        return plan;
    }

    /** Parts of the workspace, each with its place. */
    public List<WorkspacePart> parts() {
        return parts.stream().map(Placed::part).toList();
    }

    public List<ReadFlag> flags() {
        return List.copyOf(flags);
    }

    /** The flags that cannot be taken as they are. */
    public List<ImportedFlag> refused() {
        return List.copyOf(refused);
    }

    public List<ImportProblem> problems() {
        return List.copyOf(problems);
    }

    /** An environment that the workspace has under another word is proposed to be that one. */
    private void mapEnvironments(List<Placed> read) {
        Vocabulary known = vocabulary(List.of());
        for (Placed placed : read) {
            if (placed.part() instanceof Environment environment
                    && known.environment(environment.key()).isEmpty()) {
                EnvironmentAlias.find(environment.key(), known)
                        .ifPresent(alias -> map(placed, environment.key(), alias));
            }
        }
    }

    private void map(Placed placed, String from, String to) {
        environments.put(from, to);
        problems.add(
                ImportProblem.of(
                                placed.file(),
                                Severity.ERROR,
                                placed.place(),
                                Words.of("terraform.problem.environment.known", from, to))
                        .fixedBy(Words.of("catalog.fix.environment.map", from, to)));
    }

    private void take(Placed placed) {
        switch (placed.part()) {
            case Environment environment when environments.containsKey(environment.key()) -> {}
            case Environment environment -> parts.add(keepingTier(placed, environment));
            case SegmentKeys keys when environments.containsKey(keys.environment()) ->
                    takeIfAccepted(
                            placed,
                            new SegmentKeys(
                                    mapped(keys.environment()), keys.segment(), keys.keys()));
            case ApiKeySpec key
                    when key.environments().stream().anyMatch(environments::containsKey) ->
                    takeIfAccepted(
                            placed,
                            new ApiKeySpec(
                                    key.name(),
                                    key.type(),
                                    key.roles(),
                                    key.environments().stream().map(this::mapped).toList()));
            default -> parts.add(placed);
        }
    }

    /** A part that the workspace's rules refuse is told and left out, with what rests on it. */
    private void dropRefusedParts() {
        List<Refusal> refusals;
        do {
            refusals = MergePlan.of(new AdministrationDraft(null, parts()), standing).reasons();
            Set<Placed> dropped = new LinkedHashSet<>();
            for (Refusal refusal : refusals) {
                Placed placed = parts.get(index(refusal));
                dropped.add(placed);
                problems.add(ImportProblem.of(placed.file(), refusal, placed.place()));
            }
            parts.removeAll(dropped);
        } while (!refusals.isEmpty());
    }

    private static int index(Refusal refusal) {
        Matcher index = PART.matcher(String.valueOf(refusal.field()));
        if (!index.lookingAt()) {
            throw new IllegalStateException("refusal of no part: " + refusal);
        }
        return Integer.parseInt(index.group(1));
    }

    private String mapped(String environment) {
        return environments.getOrDefault(environment, environment);
    }

    /**
     * A file only knows production from the rest; between the others the workspace's word stands.
     */
    private Placed keepingTier(Placed placed, Environment read) {
        return standing.workspace()
                .environment(read.key())
                .filter(known ->
                        (known.tier() == Tier.PRODUCTION) == (read.tier() == Tier.PRODUCTION))
                .map(known -> new Environment(read.key(), read.name(), known.tier()))
                .map(kept -> new Placed(placed.file(), placed.place(), kept))
                .orElse(placed);
    }

    private void takeIfAccepted(Placed placed, WorkspacePart part) {
        if (fixesAccepted) {
            parts.add(new Placed(placed.file(), placed.place(), part));
        }
    }

    private void take(List<ReadFlag> read) {
        Vocabulary vocabulary = vocabulary(parts());
        for (ReadFlag flag : read) {
            FlagContent content = checked(flag, vocabulary);
            if (content == null) {
                refused.add(flag.became(Effect.REFUSED, null));
            } else {
                flags.add(new ReadFlag(flag.file(), flag.input(), content));
            }
        }
    }

    /** The content with the accepted fixes, or null where something forbids taking it. */
    private @Nullable FlagContent checked(ReadFlag flag, Vocabulary vocabulary) {
        List<Finding> findings = FlagRules.check(flag.content(), vocabulary);
        findings.forEach(finding -> tell(flag, finding));
        FlagContent content = flag.content();
        if (fixesAccepted) {
            for (Finding finding : findings) {
                var fix = finding.fix();
                content = fix == null ? content : fix.apply(content);
            }
            if (!content.equals(flag.content())) {
                return recheck(flag, content, vocabulary);
            }
        }
        boolean blocked =
                findings.stream().anyMatch(f -> f.isError() && !(fixesAccepted && f.fix() != null));
        return blocked ? null : content;
    }

    /** What only shows after a fix is told too. */
    private @Nullable FlagContent recheck(ReadFlag flag, FlagContent fixed, Vocabulary vocabulary) {
        List<Finding> left =
                FlagRules.check(fixed, vocabulary).stream().filter(Finding::isError).toList();
        Set<ImportProblem> told = new LinkedHashSet<>(problems);
        left.stream()
                .map(f -> ImportProblem.of(flag.file(), f, flag.input().nearest(f.field())))
                .filter(problem -> !told.contains(problem))
                .forEach(problems::add);
        return left.isEmpty() ? fixed : null;
    }

    private void tell(ReadFlag flag, Finding finding) {
        problems.add(ImportProblem.of(flag.file(), finding, flag.input().nearest(finding.field())));
    }

    /** The names of the workspace as it would be with these parts. */
    private Vocabulary vocabulary(List<WorkspacePart> added) {
        Workspace workspace = standing.workspace();
        return Vocabulary.of(
                new Workspace(
                        workspace.id(),
                        workspace.key(),
                        workspace.name(),
                        merged(workspace.environments(), added, Environment.class),
                        merged(workspace.trafficTypes(), added, TrafficType.class)),
                merged(standing.attributes(), added, Attribute.class),
                merged(standing.segments(), added, Segment.class));
    }

    private static <T extends WorkspacePart> List<T> merged(
            List<T> standing, List<WorkspacePart> added, Class<T> type) {
        List<T> fresh = added.stream().filter(type::isInstance).map(type::cast).toList();
        Stream<T> kept = standing.stream().filter(old -> fresh.stream().noneMatch(old::isSame));
        return Stream.concat(kept, fresh.stream()).toList();
    }
}
