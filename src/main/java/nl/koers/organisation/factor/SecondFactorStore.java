package nl.koers.organisation.factor;

import static nl.koers.shared.Rows.instant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of keys and recovery codes. */
@Repository
class SecondFactorStore {

    record Row(String userId, SecretBox.Sealed secret, Instant setUpAt) {}

    private static final String ROW = "select user_id, master_key_id, secret, set_up_at from koers.second_factor ";

    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(String userId) {
        return rows(ROW + "where user_id = ?", userId).stream().findFirst();
    }

    List<Row> underMaster(String masterKeyId) {
        return rows(ROW + "where master_key_id = ? for update", masterKeyId);
    }

    long countUnderAnotherMasterThan(String masterKeyId) {
        return jdbc.sql("select count(*) from koers.second_factor where master_key_id <> ?")
                .param(masterKeyId)
                .query(Long.class)
                .single();
    }

    private List<Row> rows(String sql, String parameter) {
        return jdbc.sql(sql)
                .param(parameter)
                .query((row, n) -> new Row(
                        row.getString("user_id"),
                        new SecretBox.Sealed(row.getString("master_key_id"), row.getBytes("secret")),
                        instant(row, "set_up_at")))
                .list();
    }

    /** Replaces what there was, recovery codes too. */
    void save(String userId, SecretBox.Sealed secret, long lastStep) {
        delete(userId);
        jdbc.sql(
                        """
                        insert into koers.second_factor (user_id, master_key_id, secret, last_step)
                        values (:user, :master, :secret, :step)""")
                .param("user", userId)
                .param("master", secret.masterKeyId())
                .param("secret", secret.bytes())
                .param("step", lastStep)
                .update();
    }

    void reseal(String userId, SecretBox.Sealed secret) {
        jdbc.sql("update koers.second_factor set master_key_id = :master, secret = :secret where user_id = :user")
                .param("user", userId)
                .param("master", secret.masterKeyId())
                .param("secret", secret.bytes())
                .update();
    }

    boolean delete(String userId) {
        return jdbc.sql("delete from koers.second_factor where user_id = :user")
                        .param("user", userId)
                        .update()
                > 0;
    }

    /** @return false when a code of this step, or of a later one, was used before, on whichever node */
    boolean useStep(String userId, long step) {
        return jdbc.sql("update koers.second_factor set last_step = :step where user_id = :user and last_step < :step")
                        .param("user", userId)
                        .param("step", step)
                        .update()
                == 1;
    }

    void replaceRecoveryCodes(String userId, List<byte[]> hashes) {
        jdbc.sql("delete from koers.recovery_code where user_id = :user")
                .param("user", userId)
                .update();
        hashes.forEach(hash -> jdbc.sql("insert into koers.recovery_code (user_id, hash) values (:user, :hash)")
                .param("user", userId)
                .param("hash", hash)
                .update());
    }

    /** @return false when there is no such code (any more) */
    boolean useRecoveryCode(String userId, byte[] hash) {
        return jdbc.sql("delete from koers.recovery_code where user_id = :user and hash = :hash")
                        .param("user", userId)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int recoveryCodesLeft(String userId) {
        return jdbc.sql("select count(*) from koers.recovery_code where user_id = :user")
                .param("user", userId)
                .query(Integer.class)
                .single();
    }
}
