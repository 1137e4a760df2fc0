package nl.koers;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.frontend.scanner.ClassFinder;
import com.vaadin.flow.server.frontend.scanner.EntryPointData;
import com.vaadin.flow.server.frontend.scanner.FrontendDependencies;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the browser loads at the start holds every component of Koers. Vaadin finds them by following the classes of each
 * view; what a feature plugs into the page of another stands on no such way, and without its JavaScript does nothing.
 */
class BundleTest {

    private final FrontendDependencies bundle = new FrontendDependencies(finder(), false, null, false);

    @Test
    void oneBundleIsLoadedWhateverPageIsOpenedFirst() {
        assertThat(bundle.getEntryPoints()).isNotEmpty().allMatch(EntryPointData::isEager);
    }

    @Test
    void everyComponentThatKoersUsesIsInIt() {
        var needed = Code.OF_KOERS.stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type),
                        type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass())))
                .map(JavaClass::getBaseComponentType)
                .filter(type ->
                        type.getName().startsWith("nl.koers") || type.getName().startsWith("com.vaadin"))
                .map(JavaClass::getName)
                .distinct()
                .map(BundleTest::load)
                .flatMap(type -> Arrays.stream(type.getAnnotationsByType(JsModule.class)))
                .map(JsModule::value)
                .collect(Collectors.toCollection(TreeSet::new));

        var there = bundle.getModules().values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        assertThat(needed).hasSizeGreaterThan(20);
        assertThat(there).containsAll(needed);
    }

    private static ClassFinder finder() {
        Set<Class<?>> types =
                Code.OF_KOERS.stream().map(type -> load(type.getName())).collect(Collectors.toSet());
        return new ClassFinder.DefaultClassFinder(types);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, BundleTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
