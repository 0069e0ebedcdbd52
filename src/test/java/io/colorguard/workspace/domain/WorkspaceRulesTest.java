package io.colorguard.workspace.domain;

import static io.colorguard.workspace.domain.WorkspaceFixtures.BETA;
import static io.colorguard.workspace.domain.WorkspaceFixtures.CUSTOMER;
import static io.colorguard.workspace.domain.WorkspaceFixtures.DEV;
import static io.colorguard.workspace.domain.WorkspaceFixtures.attribute;
import static io.colorguard.workspace.domain.WorkspaceFixtures.inventory;
import static io.colorguard.workspace.domain.WorkspaceFixtures.serverKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("CFG-6")
class WorkspaceRulesTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    d,               d,               accepted
                    dev2,            Dev-2_x,         accepted
                    abcdefghijklmno, abcdefghijklmno, accepted
                    abcdefghijklmnop, ok,             environment.key
                    '',              ok,              environment.key
                    1dev,            ok,              environment.key
                    qa,              abcdefghijklmnop, environment.name
                    qa,              'my env',        environment.name
                    qa,              'a${x}',         environment.name
                    qa,              'a%{if}',        environment.name
                    qa,              ../qa,           environment.name
                    qa,              dev,             environment.name.taken
                    qa,              PRODUCTION,      environment.name.taken
                    dev,             dev,             taken.environment
                    DEV,             other,           taken.environment
                    """)
    void judgesEnvironments(String key, String name, String expected) {
        expect(new Environment(key, name, Tier.STAGING), expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    device,   Device,      accepted
                    d-1_x,    'Ünïcode 1', accepted
                    1device,  Device,      traffic_type.key
                    'a b',    Device,      traffic_type.key
                    'a${b}',  Device,      traffic_type.key
                    device,   '',          text.length
                    device,   '   ',       text.length
                    customer, Customer,    taken.traffic_type
                    """)
    void judgesTrafficTypes(String key, String name, String expected) {
        expect(new TrafficType(key, name), expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    vip,      customer, Best,  accepted
                    vip,      customer, '',    accepted
                    datetime, customer, Best,  segment.name.reserved
                    String,   customer, Best,  segment.name.reserved
                    integer,  customer, Best,  segment.name.reserved
                    'v ip',   customer, Best,  segment.name
                    vip,      tenant,   Best,  traffic_type.unknown
                    beta_users, customer, Best, taken.segment
                    """)
    void judgesSegments(String name, String trafficType, String description, String expected) {
        expect(new Segment(name, trafficType, description), expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ADMIN,       API_ALL_GRANTED, dev,  accepted
                    ADMIN,       '',              dev,  accepted
                    SERVER_SIDE, '',              dev,  accepted
                    ADMIN,       API_ROOT,        dev,  api_key.role
                    SERVER_SIDE, API_ALL_GRANTED, dev,  api_key.roles.admin_only
                    CLIENT_SIDE, API_ADMIN,       dev,  api_key.roles.admin_only
                    CLIENT_SIDE, '',              '',   api_key.environments
                    CLIENT_SIDE, '',              qa,   environment.unknown
                    """)
    void judgesApiKeys(ApiKeySpec.Type type, String role, String environment, String expected) {
        expect(new ApiKeySpec("backend", type, listOf(role), listOf(environment)), expected);
    }

    @ParameterizedTest
    @CsvSource({"0, text.length", "1, accepted", "100, accepted", "101, text.length"})
    void apiKeyNamesHaveOneToHundredCharacters(int length, String expected) {
        expect(serverKey("k".repeat(length), "dev"), expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    1,  1,  accepted
                    50, 50, accepted
                    51, 1,  attribute.values
                    1,  51, text.length
                    1,  0,  text.length
                    """)
    void suggestedValuesAreFiftyOfFifty(int count, int length, String expected) {
        String[] values =
                IntStream.range(0, count)
                        .mapToObj(i -> i == 0 ? "x".repeat(length) : "v" + i)
                        .toArray(String[]::new);
        expect(attribute("region", values), expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "a b", "a.b", "ä"})
    void refusesAttributeIdsOutsideTheForm(String id) {
        expect(attribute(id), "attribute.id");
    }

    @ParameterizedTest
    @CsvSource({"0, accepted", "500, accepted", "501, text.length"})
    void descriptionsHaveAtMostFiveHundredCharacters(int length, String expected) {
        expect(new Segment("vip", "customer", "x".repeat(length)), expected);
    }

    @Rule({"CFG-1", "TFM-5"})
    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "a\u202eb", "a\u2028b", "a\u200bb", "a\ud800"})
    void refusesWhatNobodySees(String text) {
        expect(new Segment("vip", "customer", text), "text.hidden");
        expect(new TrafficType("device", text), "text.hidden");
    }

    @Rule({"CFG-1", "TFM-5"})
    @Test
    void textIsDataWhateverItSays() {
        expect(new Segment("vip", "customer", "${file(\"/etc\")} %{ if }"), "accepted");
    }

    @Rule("CFG-1")
    @Test
    void normalisesTextToNfc() {
        assertThat(new Segment("vip", "customer", "cafe\u0301").description())
                .isEqualTo("caf\u00e9");
    }

    @Test
    void segmentKeysAreAtMostTenThousand() {
        expect(keys(10_000), "accepted");
        expect(keys(10_001), "segment.keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a\tb"})
    void refusesSegmentKeysNobodyCanMean(String key) {
        expect(new SegmentKeys("dev", "beta_users", List.of(key)), "segment.key");
        expect(new SegmentKeys("dev", "beta_users", List.of("x".repeat(251))), "segment.key");
    }

    @Test
    void segmentKeysAreASet() {
        assertThat(new SegmentKeys("dev", "beta_users", List.of("b", "a", "b")).keys())
                .containsExactly("a", "b");
    }

    @Test
    void segmentKeysNeedSegmentAndEnvironment() {
        expect(new SegmentKeys("dev", "nobody", List.of("a")), "segment.unknown");
        expect(new SegmentKeys("qa", "beta_users", List.of("a")), "environment.unknown");
    }

    @Test
    void aSegmentKeepsItsTrafficType() {
        Segment moved = new Segment(BETA.name(), "account", "");
        assertThat(messages(WorkspaceRules.check(moved, inventory())))
                .containsExactly("segment.traffic_type.fixed");
    }

    @Test
    void anEditedPartDoesNotCollideWithItself() {
        assertThat(WorkspaceRules.check(DEV, inventory())).isEmpty();
        assertThat(WorkspaceRules.check(CUSTOMER, inventory())).isEmpty();
    }

    @Test
    void namesTheFieldOfEachRefusalInANewWorkspace() {
        NewWorkspace wanted =
                new NewWorkspace(
                        "Payments!",
                        "",
                        List.of(DEV, new Environment("x y", "x", Tier.STAGING), DEV),
                        List.of(CUSTOMER, new TrafficType("9", "Nine")));
        assertThat(WorkspaceRules.check(wanted))
                .extracting(Refusal::field)
                .containsExactly("key", "name", "environments[1].key", null, "trafficTypes[1].key");
    }

    @Test
    void aWorkspaceHasFiftyEnvironments() {
        List<Environment> many =
                IntStream.rangeClosed(1, 51)
                        .mapToObj(i -> new Environment("e" + i, "e" + i, Tier.STAGING))
                        .toList();
        NewWorkspace wanted = new NewWorkspace("payments", "Payments", many, List.of());
        assertThat(WorkspaceRules.check(wanted))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("environments[50].key");
                    assertThat(messages(List.of(refusal))).containsExactly("environment.count");
                });
    }

    @Test
    void aNewWorkspaceMayBeginEmpty() {
        assertThat(
                        WorkspaceRules.check(
                                new NewWorkspace("payments", "Payments", List.of(), List.of())))
                .isEmpty();
    }

    private static SegmentKeys keys(int count) {
        List<String> keys = IntStream.range(0, count).mapToObj(i -> "user" + i).toList();
        return new SegmentKeys("dev", "beta_users", keys);
    }

    private static List<String> listOf(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private static void expect(WorkspacePart part, String expected) {
        assertThat(messages(WorkspaceRules.checkAdded(part, inventory())))
                .isEqualTo(expected.equals("accepted") ? List.of() : List.of(expected));
    }

    private static List<String> messages(List<Refusal> refusals) {
        return refusals.stream()
                .map(r -> r.messageKey().replace("workspace.refusal.", ""))
                .distinct()
                .toList();
    }
}
