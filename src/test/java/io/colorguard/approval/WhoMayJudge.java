package io.colorguard.approval;

import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table of who may judge what that people wrote, cell by cell (APR-1, APR-3, APR-4). */
public final class WhoMayJudge {

    private static final Path TABLE = Path.of("src/test/resources/approval/who-may-judge.tsv");

    private final List<List<String>> lines;

    private WhoMayJudge(List<List<String>> lines) {
        this.lines = lines;
    }

    /** What one flag asks of one person about one change in one tier. */
    public record Cell(
            Category category,
            Risk risk,
            Tier tier,
            String persona,
            String shape,
            Verdict.Kind verdict,
            String demand,
            String answer,
            boolean hidden) {

        /** Where the flag of this cell stands. */
        public String environment() {
            return environmentOf(tier);
        }

        public boolean counts() {
            return answer.equals("counts");
        }

        /** What the whole portal answers, where a workspace may be none of a person's business. */
        public String answerAtTheDoor() {
            return hidden ? "hidden" : answer;
        }
    }

    public static WhoMayJudge read() {
        try {
            return new WhoMayJudge(
                    Files.readAllLines(TABLE).stream()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> Arrays.asList(line.split("\t")))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment of each tier in the tests' workspaces. */
    public static String environmentOf(Tier tier) {
        return switch (tier) {
            case DEVELOPMENT -> "dev";
            case STAGING -> "staging";
            case PRODUCTION -> "prod";
        };
    }

    public List<String> shapes() {
        return of("shape").map(line -> line.get(1)).toList();
    }

    public List<String> personas() {
        return of("answer").map(line -> line.get(2)).distinct().toList();
    }

    public List<Cell> cells() {
        return of("demand").flatMap(this::cells).toList();
    }

    private Stream<Cell> cells(List<String> demand) {
        return of("shape")
                .flatMap(shape ->
                        personas().stream()
                                .flatMap(persona -> cells(demand, shape.get(1), persona)));
    }

    private Stream<Cell> cells(List<String> demand, String shape, String persona) {
        boolean followUp = only("shape", shape).get(2).equals("follow-up");
        return Arrays.stream(Tier.values())
                .flatMap(tier ->
                        Arrays.stream(Verdict.Kind.values())
                                .filter(kind -> !followUp || kind != Verdict.Kind.ASK)
                                .map(kind -> cell(demand, tier, shape, persona, kind)));
    }

    private Cell cell(
            List<String> demand, Tier tier, String shape, String persona, Verdict.Kind kind) {
        String asked = demand.get(3 + tier.ordinal());
        int column = List.of("automatic", "review", "management").indexOf(asked);
        return new Cell(
                Category.valueOf(demand.get(1).toUpperCase(Locale.ROOT)),
                Risk.valueOf(demand.get(2).toUpperCase(Locale.ROOT)),
                tier,
                persona,
                shape,
                kind,
                asked,
                only("answer", only("shape", shape).get(2), persona).get(3 + column),
                of("hidden").anyMatch(line -> line.get(1).equals(persona)));
    }

    private Stream<List<String>> of(String kind) {
        return lines.stream().filter(line -> line.getFirst().equals(kind));
    }

    private List<String> only(String... beginning) {
        List<List<String>> found =
                lines.stream()
                        .filter(line -> line.size() > beginning.length)
                        .filter(line ->
                                line.subList(0, beginning.length).equals(List.of(beginning)))
                        .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    found.size() + " lines of " + Arrays.toString(beginning));
        }
        return found.getFirst();
    }

    /** The table's word for an answer of the portal. */
    public static String word(List<Refusal> reasons) {
        return reasons.isEmpty() ? "counts" : word(reasons.getFirst());
    }

    private static String word(Refusal refusal) {
        return switch (refusal.messageKey().replace("approval.refusal.", "")) {
            case "contributor", "glass.own" -> "own";
            case "nothing.open", "closed.applied" -> "nothing";
            case "management.in_person" -> "in-person";
            case "role.peer_review",
                    "role.management_approval",
                    "glass.role.automatic",
                    "glass.role.peer_review",
                    "glass.role.management_approval" ->
                    "role";
            case "workspace.refusal.missing" -> "hidden";
            default -> refusal.toString();
        };
    }
}
