package nl.koers.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.koers.testing.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code docs/privacy.md} is held against the database. */
@EngineTest
class PrivacyRecordTest {

    private static final Pattern CODE = Pattern.compile("`([a-z0-9_.]+)`");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyColumnIsDescribedAndNothingThatIsNotThere() throws IOException {
        var described = described();

        var columns = new TreeMap<String, Set<String>>();
        jdbc.sql(
                        """
                        select c.table_schema || '.' || c.table_name, c.column_name, t.table_type
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'koers'""")
                .query(row -> {
                    var table = columns.computeIfAbsent(row.getString(1), name -> new TreeSet<>());
                    if (row.getString(3).equals("BASE TABLE")
                            && !row.getString(1).contains("flyway")) {
                        table.add(row.getString(2));
                    }
                });
        assertThat(columns).hasSizeGreaterThan(25);
        assertThat(described).isEqualTo(columns);
    }

    @Test
    void everyTableOfTheEngineBelongsToADescribedGroup() throws IOException {
        var text = Files.readString(Path.of("docs/privacy.md"));
        var groups = CODE.matcher(text.substring(text.indexOf("## The engine's tables")))
                .results()
                .map(match -> match.group(1))
                .filter(code -> code.endsWith("_"))
                .collect(Collectors.toSet());
        var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'camunda'")
                .query(String.class)
                .list();

        assertThat(groups).hasSize(5);
        assertThat(tables).hasSizeGreaterThan(40).allSatisfy(table -> assertThat(groups)
                .anyMatch(table::startsWith));
    }

    /** The columns in the first cell of each row, by the table named in the heading above. */
    private static Map<String, Set<String>> described() throws IOException {
        var tables = new TreeMap<String, Set<String>>();
        Set<String> columns = new TreeSet<>();
        for (var line : Files.readAllLines(Path.of("docs/privacy.md"))) {
            if (line.startsWith("### ")) {
                var names = CODE.matcher(line)
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                for (var name : names) {
                    columns = new TreeSet<>();
                    assertThat(tables.put(name, columns)).as("described twice").isNull();
                }
            } else if (line.startsWith("## ")) {
                columns = new TreeSet<>();
            } else if (line.startsWith("| `")) {
                var cell = line.substring(0, line.indexOf('|', 2));
                CODE.matcher(cell).results().map(match -> match.group(1)).forEach(columns::add);
            }
        }
        return tables;
    }
}
