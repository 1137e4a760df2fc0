package nl.koers.consent;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code koers.consent}. */
@Repository
class ConsentStore {

    /** A consent as it stands in the database; the content is sealed. */
    record StoredConsent(
            UUID id,
            StoredParty party,
            Purpose purpose,
            GivenHow givenHow,
            LocalDate givenOn,
            LocalDate validUntil,
            String recordedBy,
            Instant recordedAt,
            @Nullable Instant withdrawnAt,
            @Nullable GivenHow withdrawnHow,
            byte[] content) {}

    /**
     * Either a kind, with the words in the content, or one of the others.
     *
     * @param name of the partner or organisation when it was given
     * @param nameNow as it is now
     */
    record StoredParty(
            @Nullable PartyKind kind,
            @Nullable UUID partner,
            @Nullable LifeDomain domain,
            @Nullable String region,
            @Nullable OrganisationId organisation,
            @Nullable String name,
            @Nullable String nameNow) {

        static StoredParty of(Party party) {
            if (party instanceof Party.OnePartner one) {
                return new StoredParty(null, one.id(), null, null, null, null, null);
            }
            if (party instanceof Party.AnyPartner any) {
                return new StoredParty(null, null, any.domain(), any.region(), null, null, null);
            }
            if (party instanceof Party.OtherOrganisation other) {
                return new StoredParty(null, null, null, null, other.id(), null, null);
            }
            return new StoredParty(((Party.InWords) party).kind(), null, null, null, null, null, null);
        }

        /** @param words those of the content; blank when the client named a partner or an organisation */
        Party read(String words) {
            var given = words.isEmpty() && name != null ? name : words;
            if (partner != null && nameNow != null) {
                return new Party.OnePartner(partner, given, nameNow);
            }
            if (domain != null && region != null) {
                return new Party.AnyPartner(domain, region);
            }
            if (organisation != null && nameNow != null) {
                return new Party.OtherOrganisation(organisation, given, nameNow);
            }
            return new Party.InWords(given, Objects.requireNonNull(kind));
        }
    }

    /** With the present name of whom it is for. */
    private static final String SELECT =
            """
            select c.*, coalesce(p.name, o.name) as name_now
              from koers.consent c
              left join koers.partner p on p.id = c.partner
              left join koers.organisation o on o.id = c.organisation
            """;

    /** The name of whom it is for, as it stands in the directory at this moment: never one that a caller gives. */
    private static final String NAME =
            """
            coalesce((select p.name from koers.partner p where p.id = :partner),
                     (select o.name from koers.organisation o where o.id = :organisation))
            """;

    /**
     * Whether a consent holds for whoever gets what is shared. A partner is one of the books of the client's organisation:
     * the one that the client agreed to, or one of those where the client agreed to any.
     */
    private static final String HOLDS =
            """
            c.trajectory = :trajectory and c.withdrawn_at is null and :today between c.given_on and c.valid_until
            and case
                when cast(:partner as uuid) is not null then
                    c.purpose = 'referral'
                    and exists (select from koers.partner p
                                  join koers.trajectory t on t.code = c.trajectory and t.organisation = p.organisation
                                 where p.id = :partner
                                   and (p.id = c.partner
                                        or c.life_domain = any (p.life_domains)
                                           and (c.region = '' or c.region = any (p.regions))))
                when cast(:organisation as text) is not null then
                    c.purpose = 'transfer' and c.organisation = :organisation
                else c.purpose not in ('referral', 'transfer')
            end
            """;

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TrajectoryCode trajectory, StoredConsent consent) {
        withParty(
                        jdbc.sql(
                                """
                        insert into koers.consent (id, trajectory, party_kind, partner, life_domain, region, organisation,
                                                   purpose, given_how, given_on, valid_until, recorded_by, recorded_at,
                                                   content, party_name)
                        values (:id, :trajectory, :kind, :partner, :domain, :region, :organisation, :purpose, :how,
                                :givenOn, :until, :by, :at, :content, """
                                        + NAME + ")"),
                        consent.party())
                .param("id", consent.id())
                .param("trajectory", trajectory.value())
                .param("purpose", consent.purpose().code())
                .param("how", consent.givenHow().code())
                .param("givenOn", consent.givenOn())
                .param("until", consent.validUntil())
                .param("by", consent.recordedBy())
                .param("at", Timestamp.from(consent.recordedAt()))
                .param("content", consent.content())
                .update();
    }

    /** Newest first. */
    List<StoredConsent> list(TrajectoryCode trajectory) {
        return jdbc.sql(SELECT + "where c.trajectory = :trajectory order by c.recorded_at desc, c.id")
                .param("trajectory", trajectory.value())
                .query(ConsentStore::consent)
                .list();
    }

    /** Locks the row, so that sharing does not begin while the same consent is being withdrawn. */
    Optional<StoredConsent> lock(TrajectoryCode trajectory, UUID id) {
        return jdbc.sql(SELECT + "where c.trajectory = :trajectory and c.id = :id for update of c")
                .param("trajectory", trajectory.value())
                .param("id", id)
                .query(ConsentStore::consent)
                .optional();
    }

    void withdraw(UUID id, GivenHow how, String userId, Instant now) {
        jdbc.sql(
                        """
                        update koers.consent set withdrawn_at = :at, withdrawn_how = :how, withdrawn_by = :by
                         where id = :id and withdrawn_at is null""")
                .param("at", Timestamp.from(now))
                .param("how", how.code())
                .param("by", userId)
                .param("id", id)
                .update();
    }

    /** Nobody withdraws it before the end of the transaction. */
    void lockForReading(UUID id) {
        jdbc.sql("select id from koers.consent where id = :id for share")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** Empty unless it holds for the receiver on this day. */
    Optional<LocalDate> lastDay(String trajectory, UUID id, Receiver receiver, LocalDate today) {
        return holding(
                        "select c.valid_until from koers.consent c where c.id = :id and " + HOLDS,
                        trajectory,
                        receiver,
                        today)
                .param("id", id)
                .query(LocalDate.class)
                .optional();
    }

    /** Those that hold for the receiver on this day. */
    List<UUID> holding(TrajectoryCode trajectory, Receiver receiver, LocalDate today) {
        return holding("select c.id from koers.consent c where " + HOLDS, trajectory.value(), receiver, today)
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec holding(String sql, String trajectory, Receiver receiver, LocalDate today) {
        var organisation = receiver.organisation();
        return jdbc.sql(sql)
                .param("trajectory", trajectory)
                .param("partner", receiver.partner(), Types.OTHER)
                .param("organisation", organisation == null ? null : organisation.value(), Types.VARCHAR)
                .param("today", today);
    }

    /** Of those that are to a party in words only. */
    void setParty(UUID id, Party party) {
        withParty(
                        jdbc.sql(
                                """
                                update koers.consent
                                   set party_kind = :kind, partner = :partner, life_domain = :domain, region = :region,
                                       organisation = :organisation, party_name = coalesce(party_name, """
                                        + NAME
                                        + ") where id = :id and party_kind is not null"),
                        StoredParty.of(party))
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec withParty(JdbcClient.StatementSpec statement, StoredParty party) {
        var kind = party.kind();
        var domain = party.domain();
        var organisation = party.organisation();
        return statement
                .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                .param("partner", party.partner(), Types.OTHER)
                .param("domain", domain == null ? null : domain.code(), Types.VARCHAR)
                .param("region", party.region(), Types.VARCHAR)
                .param("organisation", organisation == null ? null : organisation.value(), Types.VARCHAR);
    }

    List<UUID> partnersOf(TrajectoryCode trajectory) {
        return jdbc.sql(
                        "select distinct partner from koers.consent where trajectory = :trajectory and partner is not null")
                .param("trajectory", trajectory.value())
                .query(UUID.class)
                .list();
    }

    void changePartner(TrajectoryCode trajectory, UUID from, UUID to) {
        jdbc.sql("update koers.consent set partner = :to where trajectory = :trajectory and partner = :from")
                .param("to", to)
                .param("trajectory", trajectory.value())
                .param("from", from)
                .update();
    }

    /** The words are the name that it had when the client agreed. */
    void keepPartnerInWords(TrajectoryCode trajectory, UUID partner) {
        jdbc.sql(
                        """
                        update koers.consent set partner = null, party_kind = :kind
                         where trajectory = :trajectory and partner = :partner""")
                .param("kind", PartyKind.OTHER.code())
                .param("trajectory", trajectory.value())
                .param("partner", partner)
                .update();
    }

    private static StoredConsent consent(ResultSet row, int n) throws SQLException {
        return new StoredConsent(
                row.getObject("id", UUID.class),
                new StoredParty(
                        codeOrNull(row, "party_kind", PartyKind::of),
                        row.getObject("partner", UUID.class),
                        codeOrNull(row, "life_domain", LifeDomain::of),
                        row.getString("region"),
                        codeOrNull(row, "organisation", OrganisationId::new),
                        row.getString("party_name"),
                        row.getString("name_now")),
                Purpose.of(row.getString("purpose")),
                GivenHow.of(row.getString("given_how")),
                row.getObject("given_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("recorded_by"),
                instant(row, "recorded_at"),
                instantOrNull(row, "withdrawn_at"),
                codeOrNull(row, "withdrawn_how", GivenHow::of),
                row.getBytes("content"));
    }
}
