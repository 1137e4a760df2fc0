package nl.koers.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The content of a whole database as {@code pg_dump} writes it, by {@code COPY} of every table outside the system's own:
 * the PostgreSQL of the tests has no {@code pg_dump}.
 */
public record Dump(Map<String, String> tables) {

    public static Dump of(DataSource dataSource) {
        var tables = new TreeMap<String, String>();
        for (var table : names(dataSource)) {
            tables.put(table, copyOut(dataSource, table));
        }
        return new Dump(tables);
    }

    private static List<String> names(DataSource dataSource) {
        return JdbcClient.create(dataSource)
                .sql(
                        """
                        select format('%I.%I', n.nspname, c.relname) from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                           and has_table_privilege(c.oid, 'select')
                         order by 1""")
                .query(String.class)
                .list();
    }

    /** @param what a table, or a query in brackets */
    public static String copyOut(DataSource dataSource, String what) {
        try (Connection connection = dataSource.getConnection()) {
            var text = new StringWriter();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy " + (what.startsWith("(") ? what : "(select * from " + what + ")") + " to stdout",
                            text);
            return text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot dump " + what, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts rows that were copied out back into a table. */
    public static void copyIn(DataSource dataSource, String table, String rows) {
        try (Connection connection = dataSource.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new java.io.StringReader(rows));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot restore " + table, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables that hold the text, as it is or as bytes, and how many of their rows. */
    public Map<String, Long> find(String text) {
        var bytes = HexFormat.of().formatHex(text.getBytes(UTF_8));
        return tables.entrySet().stream()
                .map(table -> Map.entry(
                        table.getKey(),
                        table.getValue()
                                .lines()
                                .filter(row -> row.contains(text) || row.contains(bytes))
                                .count()))
                .filter(table -> table.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }
}
