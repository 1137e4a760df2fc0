package nl.koers.privacy.told;

import static nl.koers.shared.Rows.codeOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.koers.privacy.told.ErasureNotice.NotPossible;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told something: from codes alone, and what is left of it after erasing. */
@Repository
class ToldStore {

    /**
     * Referrals that were sent; consents to share, apart from those by which a referral or a transfer goes; organisations
     * that read an offer or had the client before.
     */
    private static final String TOLD =
            """
              from koers.trajectory t
             cross join lateral (
                select 'referral' as kind, r.partner_name as recipient, p.name as named_now, null::text as party_kind, r.reference,
                       cast(r.sent_at at time zone 'Europe/Amsterdam' as date) as told_on
                  from koers.referral r join koers.partner p on p.id = r.partner
                 where r.trajectory = t.code and r.sent_at is not null
                union all
                select 'sharing', c.party_name, coalesce(p.name, o.name),
                       case when c.party_name is null then c.party_kind end, null, c.given_on
                  from koers.consent c
                  left join koers.partner p on p.id = c.partner
                  left join koers.organisation o on o.id = c.organisation
                 where c.trajectory = t.code and c.purpose not in ('referral', 'transfer')
                   and (c.party_name is not null or c.party_kind is not null)
                union all
                select 'transfer', case o.id when x.to_organisation then coalesce(c.party_name, o.name) else o.name end,
                       o.name, null, null, cast(x.begun_at at time zone 'Europe/Amsterdam' as date)
                  from koers.transfer x
                  left join koers.consent c on c.id = x.consent
                  join koers.organisation o
                    on o.id = case x.to_organisation when t.organisation then x.from_organisation else x.to_organisation end
                 where x.trajectory = t.code and x.state <> 'preparing') told
             where t.code = :code
            """;

    /** Only where it is another name. */
    private static final String NAMED_NOW = "nullif(told.named_now, told.recipient)";

    private final JdbcClient jdbc;

    ToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Told> told(TrajectoryCode code, List<String> organisations) {
        return jdbc.sql("select told.*, " + NAMED_NOW + " as recipient_now" + TOLD
                        + " and t.organisation = any(:mine) order by told_on desc, recipient")
                .param("code", code.value())
                .param("mine", organisations.toArray(String[]::new))
                .query(ToldStore::told)
                .list();
    }

    /** What is to be known a little longer than the client. */
    void keep(TrajectoryCode code, LocalDate goneOn) {
        jdbc.sql(
                        """
                        insert into koers.erasure_notice
                            (id, organisation, caseworker, kind, recipient, party_kind, reference, told_on, gone_on,
                             recipient_now)
                        select gen_random_uuid(), t.organisation, t.caseworker, told.kind, told.recipient, told.party_kind,
                               told.reference, told.told_on, :goneOn,
                        """
                                + NAMED_NOW
                                + TOLD)
                .param("code", code.value())
                .param("goneOn", goneOn)
                .update();
    }

    List<ErasureNotice> list(List<String> organisations, int limit) {
        return jdbc.sql(
                        """
                        select * from koers.erasure_notice where organisation = any(:mine)
                         order by gone_on, id limit :limit""")
                .param("mine", organisations.toArray(String[]::new))
                .param("limit", limit)
                .query(ToldStore::notice)
                .list();
    }

    List<ErasureNotice> waitingFor(String caseworker, List<String> organisations, int limit) {
        return jdbc.sql(
                        """
                        select * from koers.erasure_notice
                         where caseworker = :user and not_possible is null and organisation = any(:mine)
                         order by gone_on, id limit :limit""")
                .param("user", caseworker)
                .param("mine", organisations.toArray(String[]::new))
                .param("limit", limit)
                .query(ToldStore::notice)
                .list();
    }

    Optional<ErasureNotice> lock(UUID id, List<String> organisations) {
        return jdbc.sql("select * from koers.erasure_notice where id = :id and organisation = any(:mine) for update")
                .param("id", id)
                .param("mine", organisations.toArray(String[]::new))
                .query(ToldStore::notice)
                .optional();
    }

    void markNotPossible(UUID id, NotPossible why, String userId) {
        jdbc.sql("update koers.erasure_notice set not_possible = :why, marked_by = :user where id = :id")
                .param("id", id)
                .param("why", why.code())
                .param("user", userId)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from koers.erasure_notice where id = :id")
                .param("id", id)
                .update();
    }

    /** @return how many of them nobody was asked about */
    int clean(LocalDate today) {
        return (int) jdbc
                .sql(
                        "delete from koers.erasure_notice where gone_on <= :today returning not_possible is null as waited")
                .param("today", today)
                .query(Boolean.class)
                .list()
                .stream()
                .filter(waited -> waited)
                .count();
    }

    private static Told told(ResultSet row, int n) throws SQLException {
        return new Told(
                Told.Kind.of(row.getString("kind")),
                row.getString("recipient"),
                row.getString("recipient_now"),
                row.getString("party_kind"),
                row.getString("reference"),
                row.getObject("told_on", LocalDate.class));
    }

    private static ErasureNotice notice(ResultSet row, int n) throws SQLException {
        return new ErasureNotice(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getString("organisation")),
                row.getString("caseworker"),
                told(row, n),
                row.getObject("gone_on", LocalDate.class),
                codeOrNull(row, "not_possible", NotPossible::of));
    }
}
