package nl.koers;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.shared.ui.extension.NavigationEntry;
import nl.koers.shared.ui.extension.UserPage;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/** Holds each word of the house, as docs/architecture.md has them, to its one meaning. */
class WordsOfTheHouseTest {

    /** More than a reader of a constructor keeps apart. */
    private static final int MOST_PARAMETERS = 7;

    /** A desk gathers what its views share; beyond this, it is two desks. */
    private static final int MOST_PARAMETERS_OF_A_DESK = 11;

    private final JavaClasses koers = Code.OF_KOERS;

    /** Fails as well when nothing is called so: a rule that guards nothing is a mistake. */
    private List<JavaClass> called(String word) {
        var found = koers.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getSimpleName().endsWith(word))
                .toList();
        assertThat(found).as("classes called …" + word).hasSizeGreaterThan(3);
        return found;
    }

    private static void hold(List<JavaClass> types, String rule, Predicate<JavaClass> meaning) {
        assertThat(types.stream().filter(meaning.negate()).map(JavaClass::getName))
                .as(rule)
                .isEmpty();
    }

    private Stream<JavaClass> all(Predicate<JavaClass> chosen) {
        return koers.stream().filter(JavaClass::isTopLevelClass).filter(chosen);
    }

    @Test
    void aViewIsAPageWithARoute() {
        var views = called("View").stream().filter(type -> !type.isInterface()).toList();
        hold(views, "a view has a route", type -> type.isAnnotatedWith(Route.class));
        hold(views, "a view stands in ui", type -> isIn(type, "ui"));
        hold(all(type -> type.isAnnotatedWith(Route.class)).toList(), "what has a route is a view", views::contains);
    }

    @Test
    void aDialogIsAQuestionOverThePage() {
        hold(called("Dialog"), "a dialog is one", type -> isIn(type, "ui") && type.isAssignableTo(Dialog.class));
    }

    @Test
    void aDeskStandsBetweenViewsAndServices() {
        var desks = called("Desk");
        hold(desks, "a desk stands in ui", type -> isIn(type, "ui"));
        hold(
                desks,
                "a desk is a bean",
                type -> type.isMetaAnnotatedWith(org.springframework.stereotype.Component.class));
        hold(desks, "a desk is nothing to look at", type -> !type.isAssignableTo(Component.class));
        hold(desks, "a desk keeps nothing", type -> type.getFields().stream()
                .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL)));
        hold(desks, "a desk asks services", type -> uses(type, other -> other.isAnnotatedWith(Service.class)));
        hold(desks, "a desk serves its own room", this::isUsedByItsOwnRoomOnly);
    }

    @Test
    void nobodyInTheInterfaceIsGivenMoreThanCanBeKeptApart() {
        var constructors = koers.stream()
                .filter(type -> isIn(type, "ui") && !type.isRecord())
                .flatMap(type -> type.getConstructors().stream())
                .toList();
        assertThat(constructors).hasSizeGreaterThan(150);
        assertThat(constructors.stream().filter(made -> given(made) > most(made.getOwner())))
                .as("constructors with too many parameters")
                .isEmpty();
    }

    private static int most(JavaClass type) {
        return type.getSimpleName().endsWith("Desk") ? MOST_PARAMETERS_OF_A_DESK : MOST_PARAMETERS;
    }

    /** Without what the compiler adds to an enum and to an inner class. */
    private static int given(JavaCodeUnit constructor) {
        var owner = constructor.getOwner();
        int added = owner.isEnum() ? 2 : owner.isInnerClass() ? 1 : 0;
        return constructor.getRawParameterTypes().size() - added;
    }

    /** They may ask the page for its language. */
    @Test
    void wordsKnowTextsAndAskNobody() {
        var words = called("Words");
        hold(words, "words are final", type -> type.getModifiers().contains(JavaModifier.FINAL));
        hold(
                words,
                "words know texts",
                type -> uses(type, other -> other.getPackageName().equals("nl.koers.shared.ui.text")));
        hold(
                words,
                "words ask nobody",
                type -> !uses(
                        type,
                        other -> other.isMetaAnnotatedWith(org.springframework.stereotype.Component.class)
                                        && !other.getPackageName().equals("nl.koers.shared.ui.text")
                                || other.isEquivalentTo(JdbcClient.class)
                                || other.isAssignableTo(Component.class) && !other.isEquivalentTo(UI.class)));
    }

    @Test
    void navigationIsAPlaceInTheMenu() {
        var navigation = called("Navigation");
        hold(navigation, "navigation is configuration in ui", WordsOfTheHouseTest::configuresTheInterface);
        hold(navigation, "navigation navigates", WordsOfTheHouseTest::hasAPlaceInTheMenu);
    }

    @Test
    void extensionsPlugIntoPagesAndHaveNoPlaceInTheMenu() {
        var extensions = called("Extensions");
        hold(extensions, "extensions are configuration in ui", WordsOfTheHouseTest::configuresTheInterface);
        hold(extensions, "what has a place in the menu is navigation", type -> !hasAPlaceInTheMenu(type));
    }

    private static boolean configuresTheInterface(JavaClass type) {
        return isIn(type, "ui") && type.isAnnotatedWith(Configuration.class);
    }

    private static boolean hasAPlaceInTheMenu(JavaClass type) {
        return type.getMethods().stream()
                .map(JavaCodeUnit::getRawReturnType)
                .anyMatch(bean -> bean.isEquivalentTo(NavigationEntry.class) || bean.isEquivalentTo(UserPage.class));
    }

    @Test
    void aPartIsAPlaceOnAPageOrWhatAFeatureAddsThere() {
        var parts = called("Part");
        var places = parts.stream().filter(JavaClass::isInterface).toList();
        assertThat(places).hasSizeGreaterThan(2);
        hold(parts, "a part stands in ui", type -> isIn(type, "ui"));
        hold(parts, "a part is a place or fills one", type -> places.contains(type) || fillsOne(type, places));
        hold(all(type -> fillsOne(type, places)).toList(), "what fills a place is a part", parts::contains);
    }

    private static boolean fillsOne(JavaClass type, List<JavaClass> places) {
        return type.getRawInterfaces().stream().anyMatch(places::contains);
    }

    @Test
    void aServiceIsWhatARoomDoesForOthers() {
        var services = called("Service");
        hold(services, "a service is one", type -> type.isAnnotatedWith(Service.class));
        hold(services, "a service is public", type -> type.getModifiers().contains(JavaModifier.PUBLIC));
        hold(
                services,
                "a service knows neither engine nor screen",
                type -> !isIn(type, "process") && !isIn(type, "ui"));
        hold(services, "a service leaves SQL to a store", type -> !type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(JdbcClient.class)));
    }

    @Test
    void aStoreHasTheTablesOfItsRoom() {
        var stores = called("Store");
        hold(stores, "a store is a repository", type -> type.isAnnotatedWith(Repository.class));
        hold(stores, "a store speaks SQL", type -> uses(type, other -> other.isEquivalentTo(JdbcClient.class)));
        hold(stores, "a store knows neither engine nor screen", type -> !isIn(type, "process") && !isIn(type, "ui"));
        hold(stores, "a store serves its own room", this::isUsedByItsOwnRoomOnly);
        hold(all(type -> type.isAnnotatedWith(Repository.class)).toList(), "a repository is a store", stores::contains);
    }

    @Test
    void anEngineTalksToTheProcessEngine() {
        hold(
                called("Engine"),
                "an engine stands in process and asks the engine",
                type -> isIn(type, "process")
                        && uses(type, other -> other.getPackageName().startsWith("org.camunda")));
    }

    @Test
    void aProcessIsTheNamesInOneModel() {
        hold(
                called("Process"),
                "a process has its key, and nobody outside the package sees it",
                type -> isIn(type, "process")
                        && type.tryGetField("KEY").isPresent()
                        && !type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void aListenerHearsWhatAProcessDoes() {
        hold(
                called("Listener"),
                "a listener is hung on elements of models",
                type -> isIn(type, "process") && type.isAssignableTo(AbstractBpmnParseListener.class));
    }

    @Test
    void aProjectionWritesDownWhatItsListenerHeard() {
        var projections = called("Projection");
        hold(
                projections,
                "a projection knows neither engine nor screen",
                type -> !isIn(type, "process") && !isIn(type, "ui"));
        hold(
                projections,
                "a projection is told by the process package of its room, and by nobody else",
                type -> type.getDirectDependenciesToSelf().stream()
                        .map(dependency -> dependency.getOriginClass())
                        .filter(other -> !other.equals(type))
                        .allMatch(
                                other -> isIn(other, "process") && roomOf(other).equals(roomOf(type))));
    }

    @Test
    void aRoomIsNotAClass() {
        assertThat(all(type -> type.getSimpleName().endsWith("Room"))).isEmpty();
        assertThat(Rooms.drawn().all()).isNotEmpty();
    }

    /** So that a newcomer who looks for what the page names finds it. */
    @Test
    void whatTheArchitectureNamesIsThere() throws IOException {
        var names = koers.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        var named = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)`")
                .matcher(Files.readString(Rooms.PAGE))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.endsWith("Test"))
                .toList();
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(names).containsAll(named);
    }

    private boolean isUsedByItsOwnRoomOnly(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .allMatch(dependency -> roomOf(dependency.getOriginClass()).equals(roomOf(type)));
    }

    private static boolean uses(JavaClass type, Predicate<JavaClass> other) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> other.test(dependency.getTargetClass()));
    }

    private static String roomOf(JavaClass type) {
        return Rooms.of(type.getPackageName());
    }

    private static boolean isIn(JavaClass type, String segment) {
        return List.of(type.getPackageName().split("\\.")).contains(segment);
    }
}
