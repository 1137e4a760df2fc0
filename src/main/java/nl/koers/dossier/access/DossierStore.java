package nl.koers.dossier.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.koers.dossier.seal.WrappedKey;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of the dossier; sees ciphertexts only. Who may open a dossier is decided by its organisation, in the query
 * that finds it. A dossier whose key was deleted is found no more.
 */
@Repository
public class DossierStore {

    private static final String SELECT_DOSSIER =
            "select d.trajectory, d.organisation, d.card, k.master_key, k.wrapped_key, "
                    + NeedToKnow.COLUMNS
                    + """
              from koers.dossier d
              join koers.dossier_key k on k.trajectory = d.trajectory
              join koers.trajectory t on t.code = d.trajectory
             where d.organisation = any(:organisations)
            """;

    private final JdbcClient jdbc;
    private final NeedToKnow needToKnow;

    DossierStore(JdbcClient jdbc, NeedToKnow needToKnow) {
        this.jdbc = jdbc;
        this.needToKnow = needToKnow;
    }

    /** @return false when there is a dossier of this trajectory already */
    public boolean insert(StoredDossier dossier, Instant now) {
        int inserted = jdbc.sql(
                        """
                        insert into koers.dossier (trajectory, organisation, card, created_at)
                        values (:code, :organisation, :card, :now)
                        on conflict (trajectory) do nothing""")
                .param("code", dossier.code().value())
                .param("organisation", dossier.organisation().value())
                .param("card", dossier.card())
                .param("now", Timestamp.from(now))
                .update();
        if (inserted == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into koers.dossier_key (trajectory, master_key, wrapped_key)
                        values (:code, :masterKey, :wrapped)""")
                .param("code", dossier.code().value())
                .param("masterKey", dossier.key().masterKeyId())
                .param("wrapped", dossier.key().wrapped())
                .update();
        return true;
    }

    /** In the actor's organisations, with what the actor is to the client. */
    public Optional<GuardedDossier> find(TrajectoryCode code, Actor actor) {
        return dossiers(SELECT_DOSSIER + " and d.trajectory = :code", actor)
                .param("code", code.value())
                .query(DossierStore::guarded)
                .optional();
    }

    /** As {@link #find}. */
    List<GuardedDossier> findAll(Collection<TrajectoryCode> codes, Actor actor) {
        return dossiers(SELECT_DOSSIER + " and d.trajectory = any(:codes)", actor)
                .param("codes", codes.stream().map(TrajectoryCode::value).toArray(String[]::new))
                .query(DossierStore::guarded)
                .list();
    }

    private JdbcClient.StatementSpec dossiers(String sql, Actor actor) {
        return needToKnow
                .bind(jdbc.sql(sql), actor)
                .param("organisations", actor.organisationIds().toArray(String[]::new));
    }

    /** By tokens of any kind; newest first. */
    public List<GuardedDossier> findByToken(Collection<byte[]> tokens, Actor actor) {
        return dossiers(
                        SELECT_DOSSIER
                                + """
                                  and d.trajectory in
                                      (select s.trajectory from koers.dossier_search s where s.token in (:tokens))
                                  order by d.created_at desc, d.trajectory""",
                        actor)
                .param("tokens", tokens)
                .query(DossierStore::guarded)
                .list();
    }

    public boolean hasKeyOfAnotherMasterThan(Collection<String> masterKeyIds) {
        return jdbc.sql("select exists (select from koers.dossier_key where master_key <> all(:ids))")
                .param("ids", masterKeyIds.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    public static GuardedDossier guarded(ResultSet row, int n) throws SQLException {
        return new GuardedDossier(dossier(row, n), NeedToKnow.standing(row));
    }

    public static StoredDossier dossier(ResultSet row, int n) throws SQLException {
        return new StoredDossier(
                new TrajectoryCode(row.getString("trajectory")),
                new OrganisationId(row.getString("organisation")),
                new WrappedKey(row.getString("master_key"), row.getBytes("wrapped_key")),
                row.getBytes("card"));
    }
}
