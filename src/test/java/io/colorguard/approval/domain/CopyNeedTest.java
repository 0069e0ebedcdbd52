package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.BulkEdit.Copy;
import io.colorguard.approval.domain.BulkEdit.Copy.Part;
import io.colorguard.approval.domain.CopyNeed.Kind;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.catalog.domain.Vocabulary;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Segment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopyNeedTest {

    static final FlagContent FLAG =
            aFlag().withOverride(
                            "dev",
                            new ConfigurationOverride(
                                    null,
                                    "new",
                                    List.of(
                                            new Treatment("on", "", ""),
                                            new Treatment("off", "", ""),
                                            new Treatment("new", "", "")),
                                    List.of(
                                            new TargetingRule(
                                                    "new",
                                                    50,
                                                    Condition.of(
                                                            new Matcher.InSegment("beta", false),
                                                            new Matcher.Regex(
                                                                    "country", "M.", false))),
                                            new TargetingRule(
                                                    "on",
                                                    50,
                                                    Condition.of(
                                                            new Matcher.Dependency(
                                                                    "other", "on", false)))),
                                    null));
    static final Vocabulary KNOWN =
            Vocabulary.of(
                    WORKSPACE,
                    List.of(
                            new Attribute(
                                    "user",
                                    "country",
                                    "",
                                    "",
                                    Attribute.DataType.STRING,
                                    true,
                                    List.of())),
                    List.of(new Segment("beta", "user", "")));

    @Rule("BAT-5")
    @Test
    void tellsWhatTheOtherEnvironmentHas() {
        Vocabulary known = KNOWN.with(key -> Optional.of(aFlag()));
        assertThat(CopyNeed.of(FLAG, copy(Copy.ALL), known, Set.of("beta")))
                .containsExactly(
                        new CopyNeed(Kind.TREATMENTS, List.of("new", "on"), List.of()),
                        new CopyNeed(Kind.SEGMENTS, List.of("beta"), List.of()),
                        new CopyNeed(Kind.SEGMENT_KEYS, List.of("beta"), List.of()),
                        new CopyNeed(Kind.ATTRIBUTES, List.of("country"), List.of()),
                        new CopyNeed(Kind.FLAGS, List.of("other"), List.of()));
    }

    @Rule("BAT-5")
    @Test
    void namesWhatIsMissingThere() {
        Vocabulary known =
                Vocabulary.of(WORKSPACE, List.of(), List.of())
                        .with(key ->
                                Optional.of(aFlag().withEnvironments(List.of("dev"), Map.of())));
        assertThat(
                        CopyNeed.of(
                                FLAG,
                                copy(Set.of(Part.RULES, Part.DEFAULT_TREATMENT)),
                                known,
                                Set.of()))
                .containsExactly(
                        new CopyNeed(Kind.TREATMENTS, List.of("new", "on"), List.of("new")),
                        new CopyNeed(Kind.SEGMENTS, List.of("beta"), List.of("beta")),
                        new CopyNeed(Kind.SEGMENT_KEYS, List.of("beta"), List.of("beta")),
                        new CopyNeed(Kind.ATTRIBUTES, List.of("country"), List.of("country")),
                        new CopyNeed(Kind.FLAGS, List.of("other"), List.of("other")))
                .noneMatch(CopyNeed::isMet);
    }

    @Rule("BAT-5")
    @Test
    void leavesOutWhatIsNotSpokenOf() {
        assertThat(CopyNeed.of(FLAG, copy(Set.of(Part.TRAFFIC_ALLOCATION)), KNOWN, Set.of()))
                .isEmpty();
    }

    private static Copy copy(Set<Part> parts) {
        return new Copy("dev", "prod", parts);
    }
}
