package nl.koers.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a row of a table holds, as the domain has it. */
public final class Rows {

    private Rows() {}

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /** @param of makes it of the code that stands there */
    public static <T> @Nullable T codeOrNull(ResultSet row, String column, Function<String, T> of) throws SQLException {
        var code = row.getString(column);
        return code == null ? null : of.apply(code);
    }

    /** The other way round, for a parameter of a statement. */
    public static @Nullable Timestamp timestampOrNull(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
