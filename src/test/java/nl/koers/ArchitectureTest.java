package nl.koers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private final JavaClasses koers = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.koers");

    @Test
    void featuresKnowEachOtherOnlyByTheirPublicApiAndWithoutCycles() {
        ApplicationModules.of(KoersApplication.class).verify();
    }

    @Test
    void theCoreKnowsNoOtherFeature() {
        noClasses()
                .that()
                .resideInAPackage("nl.koers.trajectory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "nl.koers.work..",
                        "nl.koers.dossier..",
                        "nl.koers.form..",
                        "nl.koers.model..",
                        "nl.koers.caseload..",
                        "nl.koers.organisation..",
                        "nl.koers.fictitious..")
                .check(koers);
    }

    @Test
    void onlyProcessPackagesKnowTheEngine() {
        assertThat(koers.stream().filter(c -> c.getPackageName().endsWith(".process")))
                .as("guarded packages exist")
                .hasSizeGreaterThan(10);
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.koers..process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(koers);
    }

    @Test
    void onlyUiPackagesKnowVaadin() {
        assertThat(koers.stream().filter(c -> c.getPackageName().endsWith(".ui")))
                .as("guarded packages exist")
                .hasSizeGreaterThan(5);
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.koers..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(koers);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .resideInAPackage("nl.koers..")
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "in a package that is @NullMarked",
                                type -> type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class))))
                .check(koers);
    }
}
