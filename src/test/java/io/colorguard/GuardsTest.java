package io.colorguard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Tenancy;
import io.colorguard.permissions.Operations;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * No way into the portal is unguarded: each method of a service asks who acts, each page says who
 * may open it, and what stands behind a workspace's door is reached in its transaction only.
 */
@Rule("IDN-3")
class GuardsTest {

    private static final JavaClasses PORTAL = Operations.PORTAL;

    /** What counts as asking: the roles, or whose own something is. */
    private static final Set<String> ASKING =
            Set.of("may", "rolesIn", "require", "mayCreateWorkspaces");

    /** Methods that ask nobody, each with the reason. */
    private static final Map<String, String> ASK_NOBODY =
            Map.of(
                    "AdministrationDesk.administration(WorkspaceId)", "for those let in before",
                    "PolicyRegister.current(WorkspaceId)", "for those let in before",
                    "Notifications.send(WorkspaceId, NoticeKind, Collection, Content)",
                            "asks who may know of it, reader by reader (NTF-5)",
                    "Notifications.tellPeople(WorkspaceId, NoticeKind, Person, Collection, Content)",
                            "asks who may know of it, reader by reader (NTF-5)",
                    "Notifications.tellPrograms(WorkspaceId, NoticeKind, Content)",
                            "what administrators of the workspace told it to tell (NTF-6)",
                    "ChoiceDesk.kinds()", "the same for everybody",
                    "ApiTokens.digest(String)", "knows nothing but its argument");

    /** Who makes transactions a workspace's: the doors, and the portal's own work. */
    private static final Set<String> BINDING =
            Set.of(
                    "io.colorguard.workspace.application.WorkspaceAccess",
                    "io.colorguard.workspace.application.WorkspaceFoundry",
                    "io.colorguard.audit.application.HistoryDoor",
                    "io.colorguard.notification.application.Doorkeeper",
                    "io.colorguard.approval.application.BatchDigest",
                    "io.colorguard.approval.application.BatchSteps",
                    "io.colorguard.approval.application.ChangeExpiry",
                    "io.colorguard.approval.application.ChangeRelease",
                    "io.colorguard.approval.application.DeadlineWatch",
                    "io.colorguard.compliance.application.ChecklistWatch",
                    "io.colorguard.notification.application.Deliverer",
                    "io.colorguard.notification.application.NoticePurge",
                    "io.colorguard.notification.application.SecretRenewal",
                    "io.colorguard.notification.webhook.WebhookCourier",
                    "io.colorguard.sample.SampleWorkspace",
                    "io.colorguard.identity.persistence.TransactionTenancy");

    /** Who begins transactions that are of no workspace, each with the reason. */
    private static final Map<String, String> OF_NO_ONE_WORKSPACE =
            Map.ofEntries(
                    Map.entry("ApiTokens.create(String, Duration, String)", "a person's own"),
                    Map.entry("ApiTokens.mine()", "a person's own"),
                    Map.entry("ApiTokens.revoke(UUID, String)", "a person's own"),
                    Map.entry("ChoiceDesk.choose(String, Channel, boolean)", "a person's own"),
                    Map.entry("ChoiceDesk.kinds()", "a person's own"),
                    Map.entry("ChoiceDesk.mailBox()", "a person's own"),
                    Map.entry("ChoiceDesk.speaks(Locale)", "a person's own"),
                    Map.entry("ChoiceDesk.unwanted(Channel)", "a person's own"),
                    Map.entry("OwnSessions.list()", "a person's own"),
                    Map.entry("OwnSessions.end(UUID)", "a person's own"),
                    Map.entry("OwnSessions.endOthers(UUID)", "a person's own"),
                    Map.entry("PolicyRegister.seed(WorkspaceCreated)", "in the foundry's"),
                    Map.entry("UnreadCounts.of(Collection)", "numbers, of each workspace"));

    /** Repositories of no workspace's rows. */
    private static final Set<String> OF_NO_WORKSPACE =
            Set.of("JdbcChoices", "JdbcWorkspaceDirectory");

    /** Who else reaches the database from persistence: of no workspace, or for repositories. */
    private static final Set<String> BESIDE_REPOSITORIES =
            Set.of(
                    "JdbcAccessBook",
                    "JdbcClientUses",
                    "JdbcGrants",
                    "JdbcPeople",
                    "JdbcPortalSessions",
                    "JdbcRoster",
                    "JpaTokenRegister",
                    "TransactionTenancy",
                    "EnversAuditTrail",
                    "TimelineQuery",
                    "ChangeRows",
                    "GateRows",
                    "VerdictRows",
                    "AdoptedParts");

    /** Who reads what is shown of every workspace. */
    private static final Set<String> READING_EVERYWHERE =
            Set.of(
                    "JdbcWorkspaceDirectory.java",
                    "JdbcDeliveries.java",
                    "JdbcNotices.java",
                    "ChangeRows.java",
                    "JdbcDeadlines.java",
                    "JdbcBoard.java");

    @Test
    void everyMethodOfAServiceAsksWhoActs() {
        List<String> unguarded =
                Operations.all().stream()
                        .filter(it -> !leads(it, GuardsTest::isAsking, new HashSet<>()))
                        .map(Operations::name)
                        .toList();
        assertThat(unguarded).containsExactlyInAnyOrderElementsOf(ASK_NOBODY.keySet());
    }

    @Test
    void onlyTheSignInIsOpenToEverybody() {
        assertThat(
                        PORTAL.stream()
                                .filter(it -> it.isAnnotatedWith(Route.class))
                                .filter(it -> it.isAnnotatedWith(AnonymousAllowed.class))
                                .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("SignInView", "SignedOutView");
    }

    @Test
    void onlyDoorsAndThePortalsOwnWorkMakeTransactionsAWorkspaces() {
        assertThat(
                        PORTAL.get(Tenancy.class).getDirectDependenciesToSelf().stream()
                                .map(it -> it.getOriginClass().getName())
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(BINDING);
    }

    /** In one that nobody has let in there is nothing, and what is missing may look allowed. */
    @Test
    void whoBeginsATransactionEntersAWorkspace() {
        assertThat(
                        PORTAL.stream()
                                .filter(it -> it.getPackageName().contains(".application"))
                                .flatMap(it -> it.getMethods().stream())
                                .filter(GuardsTest::beginsATransaction)
                                .filter(it -> !leads(it, GuardsTest::isBinding, new HashSet<>()))
                                .map(Operations::name))
                .containsExactlyInAnyOrderElementsOf(OF_NO_ONE_WORKSPACE.keySet());
    }

    @Test
    void repositoriesJoinATransactionAndNeverBeginOne() {
        assertThat(
                        PORTAL.stream()
                                .filter(it -> it.isAnnotatedWith(Repository.class))
                                .filter(it -> !isMandatory(it))
                                .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(OF_NO_WORKSPACE);
    }

    @Test
    void nobodyElseReachesTheTablesOfAWorkspace() {
        assertThat(
                        PORTAL.stream()
                                .filter(it -> it.getPackageName().endsWith(".persistence"))
                                .filter(it -> it.isAnnotatedWith(Component.class))
                                .filter(it -> !it.isAnnotatedWith(Repository.class))
                                .filter(GuardsTest::reachesTheDatabase)
                                .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(BESIDE_REPOSITORIES);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..persistence..", "io.colorguard.database", "io.colorguard.jobs")
                .and()
                .doNotHaveSimpleName("IdempotentAnswers")
                .should()
                .dependOnClassesThat(
                        assignableTo(JdbcClient.class)
                                .or(assignableTo(EntityManager.class))
                                .or(resideInAPackage("java.sql"))
                                .or(resideInAPackage("javax.sql")))
                .check(PORTAL);
    }

    @Test
    void whatIsShownOfEveryWorkspaceIsReadInFewPlaces() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(
                            sources.filter(it -> it.toString().endsWith(".java"))
                                    .filter(GuardsTest::readsEverywhere)
                                    .map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(READING_EVERYWHERE);
        }
    }

    private static boolean leads(
            JavaCodeUnit unit, Predicate<JavaAccess<?>> there, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && Stream.<JavaAccess<?>>concat(
                                unit.getCallsFromSelf().stream(),
                                Stream.concat(
                                        unit.getMethodReferencesFromSelf().stream(),
                                        unit.getConstructorReferencesFromSelf().stream()))
                        .anyMatch(access -> there.test(access) || leads(access, there, seen));
    }

    private static boolean leads(
            JavaAccess<?> access, Predicate<JavaAccess<?>> there, Set<JavaCodeUnit> seen) {
        return access.getTargetOwner().getPackageName().startsWith("io.colorguard")
                && access.getTarget()
                        .resolveMember()
                        .filter(it -> it instanceof JavaCodeUnit unit && leads(unit, there, seen))
                        .isPresent();
    }

    private static boolean isBinding(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Tenancy.class);
    }

    private static boolean beginsATransaction(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.tryGetAnnotationOfType(Transactional.class)
                        .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
                        .filter(it -> it.propagation() != Propagation.MANDATORY)
                        .isPresent();
    }

    private static boolean isAsking(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(CurrentUser.class)
                && ASKING.contains(access.getTarget().getName());
    }

    private static boolean isMandatory(JavaClass repository) {
        return repository
                .tryGetAnnotationOfType(Transactional.class)
                .filter(it -> it.propagation() == Propagation.MANDATORY)
                .isPresent();
    }

    private static boolean reachesTheDatabase(JavaClass bean) {
        return bean.getFields().stream()
                .anyMatch(field ->
                        field.getRawType().isEquivalentTo(JdbcClient.class)
                                || field.getRawType().isEquivalentTo(EntityManager.class));
    }

    private static boolean readsEverywhere(Path source) {
        try {
            return Files.readString(source).contains("everywhere_");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
