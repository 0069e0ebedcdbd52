package io.colorguard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of the house inside the modules; the walls between them are {@link ModularityTest}'s.
 */
@AnalyzeClasses(packagesOf = ColorguardApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOMS = "docs/architecture.md, Rooms";
    private static final String HABITS = "docs/architecture.md, Habits";

    private static final String UI = "..ui..";
    private static final String API = "..api..";
    private static final String APPLICATION = "..application..";
    private static final String DOMAIN = "..domain..";
    private static final String PERSISTENCE = "..persistence..";

    @ArchTest
    static final ArchRule theDomainKnowsOnlyJavaAndOtherDomains =
            classes()
                    .that()
                    .resideInAPackage(DOMAIN)
                    .and(are(not(simpleName("package-info"))))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "org.jspecify..",
                                    "io.colorguard.shared..",
                                    "io.colorguard.identity",
                                    "io.colorguard.workspace",
                                    "io.colorguard.catalog",
                                    "io.colorguard.approval",
                                    "io.colorguard.terraform.hcl",
                                    "io.colorguard.terraform.json",
                                    DOMAIN))
                    .because(ROOMS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheUserInterfaceKnowsVaadin =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(UI, "io.colorguard.uikit..", "io.colorguard.shell..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("com.vaadin..")
                                    .and(
                                            not(
                                                    resideInAPackage(
                                                            "com.vaadin.flow.spring.security.."))))
                    .because(ROOMS);

    @ArchTest
    static final ArchRule applicationsKnowNeitherTheirCallersNorTheirTables =
            noClasses()
                    .that()
                    .resideInAPackage(APPLICATION)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(UI, API, PERSISTENCE)
                    .because(ROOMS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsAndControllersDoNotReachTheTables =
            noClasses()
                    .that()
                    .resideInAnyPackage(UI, API)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(PERSISTENCE)
                    .because(ROOMS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule modulesAndTheirPackagesAreFreeOfCycles =
            slices().matching("io.colorguard.(*)..").should().beFreeOfCycles().because(ROOMS);

    @ArchTest
    static final ArchRule entitiesStayInPersistence =
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .resideInAPackage(PERSISTENCE)
                    .andShould()
                    .bePackagePrivate()
                    .andShould()
                    .haveSimpleNameEndingWith("Entity")
                    .because("docs/decisions/0004-entities-apart.md")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule adaptersAndControllersAreClosed =
            classes()
                    .that()
                    .resideInAnyPackage(PERSISTENCE, API)
                    .and()
                    .areTopLevelClasses()
                    .and(are(not(simpleName("package-info"))))
                    .should()
                    .notBePublic()
                    .because(HABITS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllersLiveInTheApiRoom =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .resideInAPackage(API)
                    .because(ROOMS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsAreNamedSoAndLiveInTheUi =
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should()
                    .resideInAPackage(UI)
                    .andShould()
                    .haveSimpleNameEndingWith("View")
                    .because(ROOMS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyViewSaysWhoMayOpenIt =
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should()
                    .beAnnotatedWith(PermitAll.class)
                    .orShould()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(AnonymousAllowed.class)
                    .orShould()
                    .beAnnotatedWith(DenyAll.class)
                    .because(HABITS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyOpenServiceAsksWhoActs =
            classes()
                    .that()
                    .areAnnotatedWith(Service.class)
                    .and()
                    .resideInAPackage(APPLICATION)
                    .and()
                    .arePublic()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.colorguard.identity..")
                    .because(HABITS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule looksComeFromStyleSheets =
            noClasses()
                    .should()
                    .callMethodWhere(
                            target(name("getStyle"))
                                    .and(target(owner(resideInAnyPackage("com.vaadin..")))))
                    .because(HABITS);

    @ArchTest
    static final ArchRule nothingWritesPastTheAuditTrail =
            noClasses()
                    .should()
                    .beAnnotatedWith(Modifying.class)
                    .orShould()
                    .callMethodWhere(
                            target(name("executeUpdate"))
                                    .and(
                                            target(
                                                    owner(
                                                            resideInAnyPackage(
                                                                    "jakarta.persistence..")))))
                    .because("docs/decisions/0031-revisions.md");

    @ArchTest
    static final ArchRule hclIsALibraryThatKnowsOnlyJava =
            classes()
                    .that()
                    .resideInAPackage("io.colorguard.terraform.hcl..")
                    .and(are(not(simpleName("package-info"))))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..", "org.jspecify..", "io.colorguard.terraform.hcl.."))
                    .because(ROOMS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromAClock =
            noClasses()
                    .that()
                    .areNotAssignableTo(Clock.class)
                    .should()
                    .callMethodWhere(
                            target(name("now"))
                                    .and(target(owner(resideInAnyPackage("java.time.."))))
                                    .and(target(rawParameterTypes(new Class<?>[0]))))
                    .because(HABITS);

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            fields().should().notBeAnnotatedWith(Autowired.class).because(HABITS);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith("ServiceImpl")
                    .orShould()
                    .haveSimpleNameEndingWith("Manager")
                    .orShould()
                    .haveSimpleNameEndingWith("Helper")
                    .orShould()
                    .haveSimpleNameEndingWith("Utils")
                    .orShould()
                    .haveSimpleNameEndingWith("Dto")
                    .because("docs/glossary.md");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .that()
                    .haveSimpleName("package-info")
                    .should()
                    .beAnnotatedWith(NullMarked.class)
                    .because(HABITS);

    @ArchTest static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
