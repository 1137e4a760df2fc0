package nl.koers.dossier.typing;

import static nl.koers.shared.Rows.instant;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.koers.shared.TrajectoryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is being typed on the pages of a dossier; sees ciphertexts only. */
@Repository
class TypingStore {

    record StoredTyping(byte[] content, Instant savedAt) {}

    /** What was typed in a place, and who typed it. */
    record TypingOf(String place, String userId, byte[] content) {}

    private final JdbcClient jdbc;

    TypingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(TrajectoryCode code, String place, String userId, byte[] content, Instant now) {
        jdbc.sql(
                        """
                        insert into koers.dossier_draft (trajectory, place, user_id, saved_at, content)
                        values (:code, :place, :userId, :now, :content)
                        on conflict (trajectory, place, user_id) do update
                           set saved_at = excluded.saved_at, content = excluded.content""")
                .param("code", code.value())
                .param("place", place)
                .param("userId", userId)
                .param("now", Timestamp.from(now))
                .param("content", content)
                .update();
    }

    Optional<StoredTyping> find(TrajectoryCode code, String place, String userId) {
        return jdbc.sql(
                        """
                        select content, saved_at from koers.dossier_draft
                         where trajectory = :code and place = :place and user_id = :userId""")
                .param("code", code.value())
                .param("place", place)
                .param("userId", userId)
                .query((row, n) -> new StoredTyping(row.getBytes("content"), instant(row, "saved_at")))
                .optional();
    }

    Set<String> places(TrajectoryCode code, String userId) {
        return jdbc.sql("select place from koers.dossier_draft where trajectory = :code and user_id = :userId")
                .param("code", code.value())
                .param("userId", userId)
                .query(String.class)
                .set();
    }

    /** What anybody typed on this client's pages, newest first. */
    List<TypingOf> ofAll(TrajectoryCode code) {
        return jdbc.sql(
                        """
                        select place, user_id, content from koers.dossier_draft where trajectory = :code
                         order by saved_at desc, user_id for update""")
                .param("code", code.value())
                .query((row, n) ->
                        new TypingOf(row.getString("place"), row.getString("user_id"), row.getBytes("content")))
                .list();
    }

    /** Belongs to somebody else from now on. */
    void handOn(TrajectoryCode code, TypingOf typed, String to, byte[] content) {
        jdbc.sql(
                        """
                        update koers.dossier_draft set user_id = :to, content = :content
                         where trajectory = :code and place = :place and user_id = :from""")
                .param("to", to)
                .param("content", content)
                .param("code", code.value())
                .param("place", typed.place())
                .param("from", typed.userId())
                .update();
    }

    void delete(TrajectoryCode code, String place, String userId) {
        jdbc.sql(
                        """
                        delete from koers.dossier_draft
                         where trajectory = :code and place = :place and user_id = :userId""")
                .param("code", code.value())
                .param("place", place)
                .param("userId", userId)
                .update();
    }
}
