package nl.koers.dossier;

import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sections of dossiers and what finds them; sees ciphertexts only. The card stands in the dossier's own row. */
@Repository
class SectionStore {

    record StoredSection(
            byte[] content,
            int revision,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            @Nullable Instant lookedAt) {}

    private final JdbcClient jdbc;

    SectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredSection> find(TrajectoryCode code, DossierSection<?> section) {
        var sql = section == DossierSection.CARD
                ? """
                  select card as content, card_revision as revision, card_changed_by as changed_by,
                         card_changed_at as changed_at, null::timestamptz as looked_at
                    from koers.dossier where trajectory = :code and 'card' = :section"""
                : """
                  select content, revision, changed_by, changed_at, looked_at
                    from koers.dossier_section where trajectory = :code and section = :section""";
        return jdbc.sql(sql)
                .param("code", code.value())
                .param("section", section.code())
                .query(SectionStore::section)
                .optional();
    }

    /**
     * Makes simultaneous changes of one dossier wait for each other, so that content, tokens and master key stay together.
     *
     * @param organisation as it was when the dossier was opened
     * @return the id of the master key that the dossier stands under now; empty when it was erased or went to another
     *     organisation
     */
    Optional<String> lock(TrajectoryCode code, OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select k.master_key
                          from koers.dossier d join koers.dossier_key k on k.trajectory = d.trajectory
                         where d.trajectory = :code and d.organisation = :organisation for no key update""")
                .param("code", code.value())
                .param("organisation", organisation.value())
                .query(String.class)
                .optional();
    }

    /**
     * @param blank whether there is nothing in the content; the card never is
     * @return false when the section is not at this revision any more
     */
    boolean save(
            TrajectoryCode code,
            DossierSection<?> section,
            byte[] content,
            boolean blank,
            int revision,
            String userId,
            Instant now) {
        var sql = section == DossierSection.CARD
                ? """
                  update koers.dossier
                     set card = :content, card_revision = card_revision + 1, card_changed_by = :user,
                         card_changed_at = :now
                   where trajectory = :code and card_revision = :revision and 'card' = :section"""
                : """
                  insert into koers.dossier_section as s
                      (trajectory, section, revision, changed_by, changed_at, content, blank)
                  select :code, :section, 1, :user, :now, :content, :blank
                   where :revision = 0 or exists (
                         select from koers.dossier_section where trajectory = :code and section = :section)
                  on conflict (trajectory, section) do update
                     set revision = s.revision + 1, changed_by = excluded.changed_by,
                         changed_at = excluded.changed_at, content = excluded.content, blank = excluded.blank,
                         looked_at = null
                   where s.revision = :revision""";
        return jdbc.sql(sql)
                        .param("code", code.value())
                        .param("section", section.code())
                        .param("content", content)
                        .param("blank", blank)
                        .param("revision", revision)
                        .param("user", userId)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false when the section is not at this revision any more */
    boolean confirm(TrajectoryCode code, DossierSection<?> section, int revision, Instant now) {
        return jdbc.sql(
                                """
                                update koers.dossier_section set looked_at = :now
                                 where trajectory = :code and section = :section and revision = :revision""")
                        .param("code", code.value())
                        .param("section", section.code())
                        .param("revision", revision)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Puts these in the place of all tokens of the kinds. */
    void replaceTokens(TrajectoryCode code, Collection<BlindIndex.Kind> kinds, Collection<BlindIndex.Token> tokens) {
        jdbc.sql("delete from koers.dossier_search where trajectory = :code and kind = any(:kinds)")
                .param("code", code.value())
                .param("kinds", kinds.stream().map(BlindIndex.Kind::code).toArray(String[]::new))
                .update();
        // the same number may stand there twice
        tokens.forEach(token -> jdbc.sql(
                        """
                        insert into koers.dossier_search (trajectory, kind, token) values (:code, :kind, :token)
                        on conflict do nothing""")
                .param("code", code.value())
                .param("kind", token.kind().code())
                .param("token", token.value())
                .update());
    }

    private static StoredSection section(ResultSet row, int n) throws SQLException {
        return new StoredSection(
                row.getBytes("content"),
                row.getInt("revision"),
                row.getString("changed_by"),
                instantOrNull(row, "changed_at"),
                instantOrNull(row, "looked_at"));
    }
}
