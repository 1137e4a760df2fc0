package nl.koers.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of what is in the jar, which the build writes, and under which licences. */
class BillOfMaterialsIT {

    /** Allow use with others' work under Apache-2.0. Where a library offers several, one of these is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "ISC",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            "MPL-2.0",
            "CC0-1.0",
            // its libraries are jars of their own in the class path, unchanged, and can be exchanged for others
            "LGPL-2.1-or-later",
            // BSD-2-Clause and BSD-3-Clause under other names
            "FreeBSD License",
            "Go License");

    /** What the list says nothing of, each with what its LICENSE says. */
    private static final Set<String> READ_BY_HAND = Set.of(
            // MIT, and its sign stays visible on every diagram
            "bpmn-js",
            // Apache-2.0; only for development
            "@vaadin/bundles");

    private record Library(String name, List<String> licences) {

        boolean isAllowed() {
            return READ_BY_HAND.contains(name) || licences.stream().anyMatch(ALLOWED::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application", "npm"})
    void everyLibraryIsThereUnderALicenceThatIsAllowed(String list) throws Exception {
        assertThat(libraries(list))
                .hasSizeGreaterThan(50)
                .filteredOn(library -> !library.isAllowed())
                .isEmpty();
    }

    @Test
    void theListsNameWhatIsInTheJar() throws Exception {
        assertThat(libraries("application"))
                .extracting(Library::name)
                .contains("camunda-engine", "flow-server", "tink");
        assertThat(libraries("npm")).extracting(Library::name).contains("@vaadin/grid", "bpmn-js", "lit");
    }

    private static List<Library> libraries(String list) throws Exception {
        try (var jar = new JarFile(Path.of("target/koers.jar").toFile())) {
            var entry = jar.getEntry("META-INF/sbom/" + list + ".cdx.json");
            assertThat(entry)
                    .as("written by the build; that of Java not with -o, that of npm with Node on the PATH only")
                    .isNotNull();
            var json = new ObjectMapper()
                    .readTree(new String(jar.getInputStream(entry).readAllBytes(), UTF_8));
            return children(json.path("components"))
                    .map(library -> new Library(
                            library.path("name").asText(),
                            children(library.path("licenses"))
                                    .flatMap(BillOfMaterialsIT::names)
                                    .toList()))
                    .toList();
        }
    }

    /** Such as {@code MIT}, or each of {@code (MIT OR CC0-1.0)}. */
    private static Stream<String> names(JsonNode licence) {
        if (licence.has("expression")) {
            return Arrays.stream(licence.path("expression").asText().split("[() ]+OR[() ]+|[()]"));
        }
        var known = licence.path("license");
        return Stream.of(known.path("id").asText(known.path("name").asText()));
    }

    private static Stream<JsonNode> children(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
