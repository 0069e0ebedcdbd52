package io.colorguard.catalog.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.onFor;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.overriddenTo;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.application.FlagPreview.Answer;
import io.colorguard.catalog.application.FlagPreview.Distribution;
import io.colorguard.catalog.application.FlagPreview.Question;
import io.colorguard.catalog.application.FlagPreview.Sample;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.preview.Evaluation.Reason;
import io.colorguard.catalog.preview.Preview;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.WorkspaceFixtures;
import io.colorguard.workspace.domain.Workspaces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@Rule("CFG-9")
class FlagPreviewTest {

    @Autowired FlagPreview preview;
    Workspaces workspaces;
    @Autowired ApplicationContext portal;

    FlagScene scene;

    @Autowired
    void inside(ApplicationContext context) {
        workspaces = Inside.of(context, Workspaces.class);
    }

    @BeforeEach
    void create() {
        scene = new FlagScene(portal);
    }

    @Test
    void answersInEveryEnvironment() {
        scene.with(content("checkout").withBase(onFor(0)).withOverride("dev", overriddenTo(100)));
        assertThat(ask("checkout", "anna", Map.of()).require())
                .extracting(a -> a.environment().key(), a -> a.evaluation().treatment())
                .containsExactly(tuple("dev", "on"), tuple("staging", "off"), tuple("prod", "off"));
    }

    @Test
    void namesTheRuleThatDecides() {
        scene.with(
                targeted(
                        "checkout",
                        new Matcher.Text(
                                Matcher.TextTest.IN_LIST_STRING,
                                "region",
                                List.of("north"),
                                false)));
        Answer north = ask("checkout", "anna", Map.of("region", "north")).require().getFirst();
        assertThat(north.evaluation().reason()).isEqualTo(Reason.RULE);
        assertThat(north.evaluation().rule()).isZero();
        Answer south = ask("checkout", "anna", Map.of("region", "south")).require().getFirst();
        assertThat(south.evaluation().reason()).isEqualTo(Reason.DEFAULT_RULE);
    }

    @Test
    void knowsTheMembersOfSegmentsPerEnvironment() {
        scene.write(() -> {
            workspaces.put(scene.workspace.id(), WorkspaceFixtures.BETA);
            workspaces.put(
                    scene.workspace.id(), new SegmentKeys("dev", "beta_users", List.of("anna")));
            return scene;
        });
        scene.with(targeted("checkout", new Matcher.InSegment("beta_users", false)));
        assertThat(ask("checkout", "anna", Map.of()).require())
                .extracting(answer -> answer.evaluation().treatment())
                .containsExactly("on", "off", "off");
    }

    @Test
    void asksOtherFlagsAndStopsAtCircles() {
        scene.with(
                targeted("first", new Matcher.Dependency("second", "on", false)),
                content("second").withBase(onFor(100)),
                targeted("left", new Matcher.Dependency("right", "on", false)),
                targeted("right", new Matcher.Dependency("left", "on", false)));
        assertThat(ask("first", "anna", Map.of()).require().getFirst().evaluation().treatment())
                .isEqualTo("on");
        assertThat(ask("left", "anna", Map.of()).require().getFirst().evaluation().treatment())
                .isEqualTo("off");
    }

    @Test
    void sharesOutManyKeys() {
        scene.with(content("checkout").withBase(onFor(25)));
        Sample sample = new Sample(Preview.keys(4_000).toList(), Map.of());
        Distribution shared =
                as(
                        "viewer",
                        () ->
                                preview.distribution(
                                                scene.workspace.key(),
                                                new FlagKey("checkout"),
                                                "prod",
                                                sample)
                                        .require());
        assertThat(shared.total()).isEqualTo(4_000);
        assertThat(shared.keys().get("on")).isBetween(870, 1_130);
    }

    @Test
    @Rule("IDN-3")
    void tellsNothingOfWhatIsMissing() {
        assertThat(ask("checkout", "anna", Map.of()).reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_FOUND);
    }

    private Outcome<List<Answer>> ask(String flag, String key, Map<String, String> attributes) {
        return as(
                "viewer",
                () ->
                        preview.ask(
                                scene.workspace.key(),
                                new FlagKey(flag),
                                new Question(key, attributes)));
    }

    private static FlagContent targeted(String key, Matcher matcher) {
        FlagConfiguration off = onFor(0);
        return content(key)
                .withBase(
                        new FlagConfiguration(
                                "off",
                                off.treatments(),
                                List.of(new TargetingRule("on", 100, Condition.of(matcher))),
                                FlagConfiguration.ALL_TRAFFIC));
    }
}
