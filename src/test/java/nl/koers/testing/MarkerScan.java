package nl.koers.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for a marker text in every column of every table of both schemas: in text as it is, in bytes as UTF-8. Tests plant
 * a marker wherever somebody could type and then expect to find it nowhere.
 */
public class MarkerScan {

    private final JdbcClient jdbc;

    public MarkerScan(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The columns that hold the marker, as {@code schema.table.column}. */
    public List<String> find(String marker) {
        return find(marker, "position(:marker in %s::text) > 0", marker);
    }

    /** The same for a number: it is not found inside an id, where such digits stand by chance. */
    public List<String> find(long number) {
        return find(String.valueOf(number), "%s::text ~ :marker", "(^|[^0-9a-f-])" + number + "([^0-9a-f-]|$)");
    }

    private List<String> find(String marker, String inText, String soughtInText) {
        var found = new ArrayList<String>();
        for (var column : columns()) {
            var condition = column.bytes()
                    ? "position(:marker in %s) > 0".formatted(column.name())
                    : inText.formatted(column.name());
            var holds = jdbc.sql("select exists (select from %s where %s)".formatted(column.table(), condition))
                    .param("marker", column.bytes() ? marker.getBytes(UTF_8) : soughtInText)
                    .query(Boolean.class)
                    .single();
            if (holds) {
                found.add(column.table() + "." + column.name());
            }
        }
        return found;
    }

    /** How many columns are looked at, so that a test can make sure that it is not none. */
    public int breadth() {
        return columns().size();
    }

    private record Column(String table, String name, boolean bytes) {}

    private List<Column> columns() {
        return jdbc.sql(
                        """
                        select format('%I.%I', c.table_schema, c.table_name) as name_of_table,
                               quote_ident(c.column_name) as name_of_column, c.data_type = 'bytea' as bytes
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema in ('koers', 'camunda') and t.table_type = 'BASE TABLE'
                         order by 1, c.ordinal_position""")
                .query((row, n) -> new Column(
                        row.getString("name_of_table"), row.getString("name_of_column"), row.getBoolean("bytes")))
                .list();
    }
}
