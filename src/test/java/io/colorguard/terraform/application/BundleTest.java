package io.colorguard.terraform.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.AUTHOR;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.NOON;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.approvals;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.ApprovedFlagFixtures;
import io.colorguard.catalog.domain.CanonicalDefinition;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.Kill;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Retirement;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.PartName;
import io.colorguard.workspace.domain.WorkspacePart.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BundleTest {

    private static final String PROD = "stacks/env-prod/flags.auto.tfvars";
    private static final String FLAGS = "stacks/workspace/flags.auto.tfvars";
    private static final String MOVES = "stacks/env-prod/moves.tf";

    private final BundleScene scene = new BundleScene();

    @Test
    @Rule("TFM-1")
    void tracesEveryBlockToChangeApproversAndHash() {
        String hash = approved(content("loans")).approvals().get("prod").hash().value();
        assertThat(scene.export(approved(content("loans"))).get(PROD))
                .isEqualTo(
                        """
                        feature_flags = {
                          # change CHG-1 approved by reviewer
                          # content sha256 HASH
                          loans = {
                            default_treatment  = "off"
                            traffic_allocation = 100
                            treatments = [
                              {
                                name           = "off"
                                configurations = "{\\"limit\\":1}"
                                description    = "as before"
                              },
                              {
                                name           = "on"
                                configurations = "{}"
                                description    = ""
                              },
                            ]
                            default_rule = [
                              { treatment = "on", size = 10 },
                              { treatment = "off", size = 90 },
                            ]
                            governance = {
                              change_id      = "CHG-1"
                              approvers      = ["reviewer"]
                              content_sha256 = "HASH"
                            }
                          }
                        }
                        """
                                .replace("HASH", hash));
    }

    @Test
    @Rule("TFM-1")
    void saysWhereThePolicyAskedForNobody() {
        ApprovedFlag flag = approved(content("loans"), Approval.Kind.CHANGE, List.of());
        assertThat(scene.export(flag).get(PROD))
                .contains("# change CHG-1 approved automatically by policy v1\n")
                .contains("approvers      = [\"policy v1\"]");
    }

    @Test
    @Rule("TFM-1")
    void importsWhatWasAdopted() {
        Map<String, String> files =
                scene.export(
                        approved(content("loans"), Approval.Kind.ADOPTION, List.of(AUTHOR)),
                        approved(content("other")));
        assertThat(files.get(PROD)).contains("# change CHG-1 adopted by developer1\n");
        assertThat(files.get("stacks/env-prod/imports.tf"))
                .contains(
                        """
                        import {
                          for_each = toset(["loans"])

                          to = module.feature_flags.split_split_definition.this[each.key]
                          id = "${data.split_workspace.this.id}:${each.key}:${data.split_environment.this.id}"
                        }
                        """);
        assertThat(files.get("stacks/workspace/imports.tf"))
                .contains("to = module.flags.split_split.this[each.key]")
                .contains("id = \"${data.split_workspace.this.id}:${each.key}\"");
    }

    @Test
    @Rule("TFM-3")
    void importsThePartsOfTheWorkspaceThatFmeHad() {
        scene.withAdopted(
                new PartName(Kind.ENVIRONMENT, "prod"),
                new PartName(Kind.ATTRIBUTE, "customer/region"),
                new PartName(Kind.SEGMENT, "beta_users"),
                new PartName(Kind.SEGMENT_KEYS, "beta_users/prod"));
        Map<String, String> files =
                scene.export(approved(content("loans"), Approval.Kind.ADOPTION, List.of(AUTHOR)));
        assertThat(files.get("stacks/workspace/imports.tf"))
                .contains(
                        """
                        data "split_environment" "adopted" {
                          for_each = toset(["production"])

                          workspace_id = data.split_workspace.this.id
                          name         = each.key
                        }

                        import {
                          for_each = data.split_environment.adopted

                          to = module.administration.split_environment.this[each.key]
                          id = "${data.split_workspace.this.id}:${each.value.id}"
                        }
                        """)
                .contains("for_each = toset([\"customer\"])")
                .contains(
                        """
                        import {
                          for_each = {
                            "customer/region" = {
                              identifier   = "region"
                              traffic_type = "customer"
                            }
                          }

                          to = module.administration.split_traffic_type_attribute.this[each.key]
                          id = "${data.split_workspace.this.id}:${data.split_traffic_type.adopted[each.value.traffic_type].id}:${each.value.identifier}"
                        }

                        import {
                          for_each = toset(["beta_users"])

                          to = module.administration.split_segment.this[each.key]
                          id = "${data.split_workspace.this.id}:${each.key}"
                        }

                        import {
                          for_each = toset(["loans"])
                        """);
        assertThat(files.get("stacks/env-prod/imports.tf"))
                .contains(
                        """
                        import {
                          for_each = toset(["beta_users"])

                          to = split_environment_segment_keys.this[each.key]
                          id = "${data.split_environment.this.id}:${each.key}"
                        }
                        """)
                .contains("to = split_segment_environment_association.this[each.key]");
        assertThat(files.get("stacks/env-dev/imports.tf")).doesNotContain("beta_users");
    }

    @Test
    @Rule("TFM-3")
    void makesWhatNobodyAdopted() {
        assertThat(scene.export(approved(content("loans"))))
                .doesNotContainKeys("stacks/workspace/imports.tf", "stacks/env-prod/imports.tf");
    }

    @Test
    @Rule({"TFM-1", "LIF-2"})
    void leavesOutWhatIsWithheld() {
        Map<String, String> files = scene.export(approved(inStage(LifecycleStage.STAGING)));
        assertThat(files.get(PROD)).isEqualTo("feature_flags = {\n}\n");
        assertThat(files.get("stacks/env-staging/flags.auto.tfvars")).contains("loans");
        assertThat(files.get(FLAGS)).contains("loans");
    }

    @Test
    @Rule({"TFM-3", "APR-11"})
    void keepsAKilledFlagKilled() {
        ApprovedFlag flag = approved(content("loans"));
        ApprovedFlag killed =
                new ApprovedFlag(
                        flag.content(),
                        killed(flag, "prod"),
                        Map.of("prod", new Kill(NOON, AUTHOR, "fire", "CHG-2")),
                        NOON,
                        null,
                        0,
                        flag.lastChange());
        Map<String, String> files = scene.export(killed);
        assertThat(files.get(PROD)).contains("{ treatment = \"off\", size = 100 }");
        assertThat(files.get(PROD)).doesNotContain("treatment = \"on\"");
        assertThat(files.get("stacks/env-dev/flags.auto.tfvars")).contains("size = 10 }");
    }

    @Test
    @Rule({"TFM-1", "APR-15"})
    void tellsBreakGlassFromAnApproval() {
        ApprovedFlag bypassed = approved(content("loans"), Approval.Kind.BYPASS, List.of(AUTHOR));
        assertThat(scene.export(bypassed).get(PROD))
                .contains("bypassed its gate by break-glass of " + AUTHOR.userName())
                .doesNotContain("approved by");
    }

    @Test
    @Rule({"TFM-1", "APR-11"})
    void exportsNothingWhoseKillWasTakenAwayOutsideThePortal() {
        ApprovedFlag flag = approved(content("loans"));
        ApprovedFlag revived =
                new ApprovedFlag(
                        flag.content(),
                        killed(flag, "prod"),
                        Map.of(),
                        NOON,
                        null,
                        0,
                        flag.lastChange());
        assertThat(scene.refusals(revived)).extracting(Refusal::rule).containsExactly("TFM-1");
    }

    private Map<String, Approval> killed(ApprovedFlag flag, String environment) {
        Map<String, Approval> approvals = new HashMap<>(flag.approvals());
        approvals.put(
                environment,
                new Approval(
                        "CHG-2",
                        Approval.Kind.BYPASS,
                        List.of(AUTHOR),
                        NOON,
                        1,
                        CanonicalDefinition.of(
                                        scene.workspace.key(),
                                        scene.workspace.environment(environment).orElseThrow(),
                                        flag.key(),
                                        flag.content(),
                                        true)
                                .hash()));
        return approvals;
    }

    @Test
    @Rule({"TFM-3", "LIF-5"})
    void retiresInTwoSteps() {
        scene.export(approved(content("loans")), approved(content("other")));
        Map<String, String> first = scene.export(removed("loans"), approved(content("other")));
        assertThat(first.get(PROD)).contains("retiring           = true").contains("CHG-9");
        assertThat(first.get(MOVES))
                .contains(
                        """
                        moved {
                          from = module.feature_flags.split_split_definition.this["loans"]
                          to   = module.feature_flags.split_split_definition.retiring["loans"]
                        }
                        """);
        assertThat(first.get(FLAGS)).contains("retiring     = true");
        assertThat(scene.export(removed("loans"), approved(content("other")))).isEqualTo(first);
        Map<String, String> last =
                scene.export(
                        removed("loans"), approved(content("other")), approved(content("new")));
        assertThat(last.get(PROD)).doesNotContain("loans");
        assertThat(last).doesNotContainKey(MOVES);
    }

    @Test
    @Rule({"TFM-1", "TFM-3", "LIF-2"})
    void takesADefinitionBackInTwoSteps() {
        scene.export(approved(content("loans")));
        Map<String, String> first = scene.export(approved(inStage(LifecycleStage.STAGING)));
        assertThat(first.get(PROD)).contains("retiring").doesNotContain("treatment = \"on\"");
        assertThat(first.get(FLAGS)).doesNotContain("retiring");
        Map<String, String> last =
                scene.export(approved(inStage(LifecycleStage.STAGING)), approved(content("new")));
        assertThat(last.get(PROD)).doesNotContain("loans");
    }

    @Test
    @Rule("TFM-3")
    void neverExportsARemovedFlagThatTerraformNeverHad() {
        assertThat(scene.export(removed("loans")).get(PROD)).doesNotContain("loans");
    }

    @Test
    @Rule("TFM-2")
    void movesFlagsThatAreDealtOutAnew() {
        scene.export(many(100));
        Map<String, String> files = scene.export(many(101));
        assertThat(files)
                .containsKeys("stacks/env-prod/flags_00.auto.tfvars", "stacks/env-prod/flags_03.tf")
                .doesNotContainKey(PROD);
        assertThat(files.get(MOVES).lines().filter(line -> line.startsWith("moved")).count())
                .isEqualTo(100);
        assertThat(files.get("stacks/env-prod/flags_03.tf"))
                .contains("module \"feature_flags_03\"")
                .contains("var.feature_flags_03");
    }

    @Test
    @Rule("TFM-2")
    void givesTheSameBytesForTheSameState() throws IOException {
        assertThat(scene.zip(many(101))).isEqualTo(scene.zip(many(101)));
    }

    @Test
    @Rule("TFM-2")
    void listsEveryOtherFileWithItsHash() {
        Map<String, String> files = new HashMap<>(scene.export(approved(content("loans"))));
        JsonNode manifest = JsonMapper.shared().readTree(files.remove("manifest.json"));
        assertThat(manifest.path("workspace").asString()).isEqualTo("bank");
        assertThat(manifest.path("change_ids").path(0).asString()).isEqualTo("CHG-1");
        assertThat(manifest.path("shards").path("env-prod").asInt()).isEqualTo(1);
        Map<String, String> listed =
                manifest.path("files")
                        .valueStream()
                        .collect(
                                Collectors.toMap(
                                        file -> file.path("path").asString(),
                                        file -> file.path("sha256").asString()));
        assertThat(listed).hasSameSizeAs(files);
        files.forEach((path, text) ->
                assertThat(listed)
                        .containsEntry(
                                path,
                                ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).value()));
    }

    @Test
    @Rule("TFM-3")
    void holdsNoApiKeys() {
        scene.export(approved(content("loans")))
                .forEach((path, text) ->
                        assertThat(text)
                                .as(path)
                                .doesNotContain("split_api_key\"", "api_key =", "api_keys"));
    }

    @Test
    @Rule("TFM-1")
    void refusesWhatItsApprovalDoesNotCover() {
        ApprovedFlag flag = approved(content("loans"));
        ApprovedFlag edited =
                new ApprovedFlag(
                        flag.content().withBase(ApprovedFlagFixtures.onFor(99)),
                        flag.approvals(),
                        Map.of(),
                        NOON,
                        null,
                        0,
                        flag.lastChange());
        assertThat(scene.refusals(edited)).hasSize(3);
    }

    private List<ApprovedFlag> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> approved(content("flag-" + i))).toList();
    }

    private static FlagContent inStage(LifecycleStage stage) {
        return content("loans").with(new Classification(Category.FEATURE, Risk.LOW, stage));
    }

    @Test
    @Rule("TFM-1")
    void importsWhatWasAdoptedAndChangedSince() {
        ApprovedFlag adopted = approved(content("loans"), Approval.Kind.ADOPTION, List.of(AUTHOR));
        Map<String, Approval> approvals = new HashMap<>(adopted.approvals());
        ApprovedFlag changed = approved(content("loans"));
        changed.approvals()
                .forEach((environment, now) ->
                        approvals.merge(environment, now, (before, later) -> later.after(before)));

        Map<String, String> files =
                scene.export(
                        new ApprovedFlag(
                                adopted.content(),
                                approvals,
                                Map.of(),
                                NOON,
                                null,
                                1,
                                adopted.lastChange()));

        assertThat(files.get(PROD)).contains("# change CHG-1 approved by");
        assertThat(files.get("stacks/env-prod/imports.tf")).contains("toset([\"loans\"])");
        assertThat(files.get("stacks/workspace/imports.tf")).contains("toset([\"loans\"])");
    }

    private ApprovedFlag approved(FlagContent content) {
        return ApprovedFlagFixtures.approved(scene.workspace, content);
    }

    private ApprovedFlag approved(
            FlagContent content, Approval.Kind kind, List<io.colorguard.identity.Person> by) {
        ApprovedFlag flag = approved(content);
        Map<String, Approval> approvals = new HashMap<>();
        flag.approvals()
                .forEach((environment, approval) ->
                        approvals.put(
                                environment,
                                new Approval(
                                        approval.change(),
                                        kind,
                                        by,
                                        approval.at(),
                                        approval.policyVersion(),
                                        approval.hash())));
        return new ApprovedFlag(content, approvals, Map.of(), NOON, null, 0, flag.lastChange());
    }

    private ApprovedFlag removed(String key) {
        FlagContent content = content(key);
        ApprovedFlag flag = approved(content);
        Map<String, Approval> ends =
                approvals(scene.workspace, content, "dev", "staging", "prod").entrySet().stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, e -> end(content, e.getKey())));
        return new ApprovedFlag(
                content,
                flag.approvals(),
                Map.of(),
                NOON,
                new Retirement(NOON, ends),
                1,
                flag.lastChange());
    }

    private Approval end(FlagContent content, String environment) {
        ContentHash gone =
                CanonicalDefinition.of(
                                scene.workspace.key(),
                                scene.workspace.environment(environment).orElseThrow(),
                                content.key(),
                                null)
                        .hash();
        return new Approval("CHG-9", Approval.Kind.CHANGE, List.of(AUTHOR), NOON, 1, gone);
    }
}
