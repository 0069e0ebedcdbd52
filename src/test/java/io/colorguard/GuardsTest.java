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
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Tenancy;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * No way into the portal is unguarded: each method of a service asks who acts, each page says who
 * may open it, and what stands behind a workspace's door is reached in its transaction only.
 */
@Rule("IDN-3")
class GuardsTest {

    private static final JavaClasses PORTAL =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackagesOf(ColorguardApplication.class);

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
                    "io.colorguard.audit.application.HistoryDesk",
                    "io.colorguard.notification.application.Doorkeeper",
                    "io.colorguard.approval.application.BatchDigest",
                    "io.colorguard.approval.application.BatchSteps",
                    "io.colorguard.approval.application.ChangeExpiry",
                    "io.colorguard.approval.application.ChangeRelease",
                    "io.colorguard.approval.application.DeadlineWatch",
                    "io.colorguard.notification.application.Deliverer",
                    "io.colorguard.notification.application.NoticePurge",
                    "io.colorguard.notification.application.SecretRenewal",
                    "io.colorguard.notification.webhook.WebhookCourier",
                    "io.colorguard.sample.SampleWorkspace",
                    "io.colorguard.identity.persistence.TransactionTenancy");

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
                    "JdbcDeadlines.java");

    @Test
    void everyMethodOfAServiceAsksWhoActs() {
        List<String> unguarded =
                PORTAL.stream()
                        .filter(it -> it.isAnnotatedWith(Service.class))
                        .filter(it -> it.getPackageName().contains(".application"))
                        .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(it -> it.getMethods().stream())
                        .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(it -> !it.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(it -> !asks(it, new HashSet<>()))
                        .map(GuardsTest::name)
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

    private static boolean asks(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && Stream.<JavaAccess<?>>concat(
                                unit.getCallsFromSelf().stream(),
                                Stream.concat(
                                        unit.getMethodReferencesFromSelf().stream(),
                                        unit.getConstructorReferencesFromSelf().stream()))
                        .anyMatch(access -> isAsking(access) || leadsToAsking(access, seen));
    }

    private static boolean isAsking(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(CurrentUser.class)
                && ASKING.contains(access.getTarget().getName());
    }

    private static boolean leadsToAsking(JavaAccess<?> access, Set<JavaCodeUnit> seen) {
        return access.getTargetOwner().getPackageName().startsWith("io.colorguard")
                && access.getTarget()
                        .resolveMember()
                        .filter(it -> it instanceof JavaCodeUnit unit && asks(unit, seen))
                        .isPresent();
    }

    private static String name(JavaMethod method) {
        return "%s.%s(%s)"
                .formatted(
                        method.getOwner().getSimpleName(),
                        method.getName(),
                        String.join(
                                ", ",
                                method.getRawParameterTypes().stream()
                                        .map(JavaClass::getSimpleName)
                                        .toList()));
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
