package io.colorguard.catalog.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.WorkspaceCreated;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class FlagTemplatesTest {

    private static final FlagKey NEW = new FlagKey("brand-new");

    @Autowired FlagTemplates templates;
    @Autowired ApplicationContext portal;

    FlagScene scene;

    @BeforeEach
    void create() {
        scene = new FlagScene(portal);
        scene.write(() -> {
            portal.publishEvent(new WorkspaceCreated(scene.workspace.id(), scene.workspace.key()));
            return scene;
        });
    }

    @Test
    void aNewWorkspaceHasTheStrategysPatterns() {
        assertThat(names())
                .containsExactly(
                        "environment-specific", "killswitch", "ab-test", "permission", "blank");
    }

    @Test
    void startsAFlagInTheEnvironmentsThereAre() {
        FlagContent started = start("killswitch").require();
        assertThat(started.key()).isEqualTo(NEW);
        assertThat(started.trafficType()).isEqualTo("customer");
        assertThat(started.environments()).containsExactly("dev", "staging", "prod");
    }

    @Test
    void administratorsAddReplaceAndRemove() {
        FlagTemplate.Own own = own("blank", content("shape"));
        assertThat(put("admin", own).find()).isPresent();
        assertThat(names()).hasSize(5);
        assertThat(start("blank").require().base()).isEqualTo(content("shape").base());
        as("admin", () -> templates.remove(scene.workspace.key(), "blank").require());
        assertThat(names()).doesNotContain("blank");
    }

    @Test
    @Rule("IDN-2")
    void nobodyElseEditsThem() {
        assertThat(put("developer1", own("mine", content("shape"))).reasons())
                .extracting(Refusal::rule)
                .containsExactly("IDN-2");
    }

    @Test
    @Rule("CFG-6")
    void refusesAShapeThatNoFlagMayHave() {
        FlagContent foreign = content("shape").withEnvironments(List.of("moon"), Map.of());
        assertThat(put("admin", own("mine", foreign)).reasons())
                .extracting(Refusal::kind)
                .contains(Refusal.Kind.INVALID);
        assertThat(put("admin", own("No Name", content("shape"))).reasons()).hasSize(1);
    }

    private static FlagTemplate.Own own(String name, FlagContent content) {
        return new FlagTemplate.Own(name, "Our shape", "As we do it", content);
    }

    private Outcome<FlagTemplate> put(String user, FlagTemplate.Own template) {
        return as(user, () -> templates.put(scene.workspace.key(), template));
    }

    private Outcome<FlagContent> start(String template) {
        return as(
                "developer1",
                () -> templates.start(scene.workspace.key(), template, NEW, "customer"));
    }

    private List<String> names() {
        return as(
                "viewer",
                () ->
                        templates.list(scene.workspace.key()).require().stream()
                                .map(FlagTemplate::name)
                                .toList());
    }
}
