package nl.koers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms as docs/architecture.md draws them, and what only some of their packages may know. */
class ArchitectureTest {

    private static final int MOST_FILES = 25;

    private final Rooms rooms = Rooms.drawn();

    private final JavaClasses koers = Code.OF_KOERS;

    @Test
    void featuresKnowEachOtherOnlyByTheirPublicApiAndWithoutCycles() {
        ApplicationModules.of(KoersApplication.class).verify();
    }

    @Test
    void everyRoomIsDrawnOnce() {
        assertThat(rooms.all())
                .hasSizeGreaterThan(20)
                .isEqualTo(koers.stream()
                        .map(type -> Rooms.of(type.getPackageName()))
                        .filter(room -> !room.isEmpty())
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void aRoomKnowsOnlyWhatStandsBelowIt() {
        classes()
                .that()
                .resideInAPackage("nl.koers.*..")
                .should(new ArchCondition<JavaClass>("know only their own room and those on floors below") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> !isBelow(dependency))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .check(koers);
    }

    private boolean isBelow(Dependency dependency) {
        var from = Rooms.of(dependency.getOriginClass().getPackageName());
        var to = Rooms.of(dependency.getTargetClass().getPackageName());
        return to.isEmpty() || to.equals(from) || rooms.floorOf(to) < rooms.floorOf(from);
    }

    /** Whatever rooms there are, also new ones. */
    @Test
    void theCoreKnowsNoOtherFeature() {
        assertThat(rooms.floors().get(0)).containsExactly("shared");
        assertThat(rooms.floors().get(1)).contains("trajectory");
        noClasses()
                .that()
                .resideInAPackage("nl.koers.trajectory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms.all().stream()
                        .filter(room -> !List.of("shared", "trajectory").contains(room))
                        .map(room -> "nl.koers." + room + "..")
                        .toArray(String[]::new))
                .check(koers);
    }

    @Test
    void onlyProcessPackagesKnowTheEngine() {
        assertThat(koers.stream().filter(type -> isIn(type, "process")))
                .as("guarded packages exist")
                .hasSizeGreaterThan(50);
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
        assertThat(koers.stream().filter(type -> isIn(type, "ui")))
                .as("guarded packages exist")
                .hasSizeGreaterThan(100);
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.koers..ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(koers);
    }

    private static boolean isIn(JavaClass type, String segment) {
        return List.of(type.getPackageName().split("\\.")).contains(segment);
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

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void noPackageHasMoreFilesThanCanBeSeenAtOnce(String root) throws IOException {
        var counted = filesByFolder(root);
        assertThat(counted).hasSizeGreaterThan(40);
        counted.forEach((folder, files) ->
                assertThat(files).as("files side by side in %s", folder).isLessThanOrEqualTo(MOST_FILES));
    }

    /** In tests it would take the place of the package's own, with what that says of who may use the package. */
    @Test
    void testsDescribeNoPackageThatIsDescribedAlready() throws IOException {
        var main = Path.of("src/main/java");
        var test = Path.of("src/test/java");
        try (var files = Files.walk(main)) {
            var described = files.filter(file -> file.endsWith("package-info.java"))
                    .map(main::relativize)
                    .toList();
            assertThat(described).hasSizeGreaterThan(60).allSatisfy(file -> assertThat(test.resolve(file))
                    .doesNotExist());
        }
    }

    private static Map<Path, Integer> filesByFolder(String root) throws IOException {
        var counted = new TreeMap<Path, Integer>();
        try (var files = Files.walk(Path.of(root))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> counted.merge(file.getParent(), 1, Integer::sum));
        }
        return counted;
    }
}
