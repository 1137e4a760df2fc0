package nl.koers.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {

    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)([^}]*)}");

    private final String text = Files.readString(FILE);
    private final Map<String, Object> compose = new Yaml().load(text);

    ComposeFileTest() throws IOException {}

    @Test
    void runsPostgresAndKoersWithHealthChecksAndANamedVolume() {
        assertThat(services()).containsOnlyKeys("database", "koers");
        assertThat(service("database")).containsEntry("image", "postgres:17").containsKey("healthcheck");
        assertThat(Path.of("Dockerfile")).content().contains("HEALTHCHECK");
        assertThat(service("koers").get("depends_on").toString()).contains("service_healthy");
        assertThat(mounts("database")).anyMatch(mount -> mount.startsWith("database:/var/lib/postgresql/data"));
        assertThat(map(compose, "volumes")).containsKey("database");
    }

    @Test
    void everyPathIsInTheRepository() {
        assertThat(service("koers").get("build")).isEqualTo(".");
        List<String> paths = services().keySet().stream()
                .flatMap(service -> mounts(service).stream())
                .filter(mount -> mount.startsWith("."))
                .map(mount -> mount.substring(0, mount.indexOf(':')))
                .toList();

        assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(Path.of(path))
                .exists());
    }

    @Test
    void everyVariableIsDemandedUnlessItMayBeLeftOutAndExplainedInTheExampleWithoutAValue() throws IOException {
        Properties example = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(".env.example"))) {
            example.load(reader);
        }
        Set<String> variables = new TreeSet<>();
        for (Matcher use = VARIABLE.matcher(text); use.find(); ) {
            if (use.group(1).startsWith("KOERS_FIRST_ADMINISTRATOR_")
                    || use.group(1).startsWith("KOERS_MAIL_")
                    || use.group(1).equals("KOERS_PREVIOUS_MASTER_KEYS")) {
                assertThat(use.group(2)).as(use.group()).isEqualTo(":-");
            } else {
                assertThat(use.group(2)).as(use.group()).startsWith(":?").hasSizeGreaterThan(2);
            }
            variables.add(use.group(1));
        }

        assertThat(example.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(variables);
        assertThat(example.values()).containsOnly("");
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains(".env");
    }

    @Test
    void passwordsComeFromTheEnvironmentFileOnly() {
        assertThat(services().keySet())
                .allSatisfy(service -> assertThat(environment(service)).allSatisfy((name, value) -> {
                    if (name.contains("PASSWORD") || name.contains("KEY")) {
                        assertThat(value).startsWith("${");
                    }
                }));
    }

    @Test
    void everySettingOfKoersIsAPropertyThatExists() throws IOException {
        Set<String> known = properties().map(ComposeFileTest::environmentName).collect(Collectors.toSet());

        assertThat(environment("koers").keySet()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void everyDocumentedPropertyOfKoersIsNamedInItsCode() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.append(Files.readString(file));
            }
        }
        List<String> documented =
                properties().filter(name -> name.startsWith("koers.")).toList();

        assertThat(documented).contains("koers.home", "koers.master-key");
        assertThat(documented.stream().filter(name -> !isNamed(name, sources.toString())))
                .isEmpty();
    }

    /** As a whole, or as a field of the record that is bound to all that begins in the same way. */
    private static boolean isNamed(String property, String sources) {
        return sources.contains(property)
                || boundPrefixes(sources).anyMatch(prefix -> property.startsWith(prefix + "."))
                        && Pattern.compile("\\b" + camelCase(property.substring(property.lastIndexOf('.') + 1)) + "\\b")
                                .matcher(sources)
                                .find();
    }

    private static Stream<String> boundPrefixes(String sources) {
        return Pattern.compile("@ConfigurationProperties\\(\"([a-z.-]+)\"\\)")
                .matcher(sources)
                .results()
                .map(annotation -> annotation.group(1));
    }

    private static String camelCase(String words) {
        return Pattern.compile("-(.)").matcher(words).replaceAll(word -> word.group(1)
                .toUpperCase(Locale.ROOT));
    }

    @Test
    void everyPropertyOfKoersInItsCodeIsDocumented() throws IOException {
        Set<String> documented = properties().collect(Collectors.toSet());
        Pattern name = Pattern.compile("[\"{](koers\\.[a-z]+[a-z.-]*)[\":}]");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file);
                name.matcher(source).results().forEach(use -> used.add(use.group(1)));
                boundPrefixes(source).forEach(used::remove);
            }
        }

        assertThat(used).hasSizeGreaterThan(5);
        assertThat(documented).containsAll(used);
    }

    @Test
    void theFirstAdministratorAndTheAddressComeFromTheEnvironmentFile() {
        assertThat(environment("koers"))
                .containsKeys("KOERS_FIRSTADMINISTRATOR_ID", "KOERS_FIRSTADMINISTRATOR_PASSWORD", "KOERS_PUBLICURL")
                .containsEntry("SERVER_FORWARDHEADERSSTRATEGY", "native");
    }

    /** The way in which Spring Boot reads properties from environment variables. */
    private static String environmentName(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Stream<String> properties() throws IOException {
        return Stream.concat(
                metadata("META-INF/spring-configuration-metadata.json").stream(),
                metadata("META-INF/additional-spring-configuration-metadata.json").stream());
    }

    private static List<String> metadata(String resource) throws IOException {
        List<String> names = new ArrayList<>();
        for (URL file : Collections.list(ComposeFileTest.class.getClassLoader().getResources(resource))) {
            for (JsonNode property : new ObjectMapper().readTree(file).get("properties")) {
                names.add(property.get("name").asText());
            }
        }
        return names;
    }

    private Map<String, Object> services() {
        return map(compose, "services");
    }

    private Map<String, Object> service(String name) {
        return map(services(), name);
    }

    private Map<String, String> environment(String service) {
        return map(service(service), "environment").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    private List<String> mounts(String service) {
        return service(service).get("volumes") instanceof List<?> mounts
                ? mounts.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }
}
