package nl.koers.referral;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.koers.partner.AnswerTime;
import nl.koers.partner.AnswerTimes;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.referral.Referral.Link;
import nl.koers.referral.ReferralService.Content;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code koers.referral} and {@code koers.referral_link}. */
@Repository
class ReferralStore implements AnswerTimes {

    /** On which consent a partner is told something. */
    record Basis(UUID consent, UUID partner) {}

    /** What is known of a referral from the hash of a link's token. */
    record Linked(
            UUID referral,
            Basis basis,
            TrajectoryCode trajectory,
            OrganisationId organisation,
            String organisationName,
            String reference,
            ReferralState state,
            Link link) {}

    private final JdbcClient jdbc;

    ReferralStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            TrajectoryCode trajectory,
            UUID id,
            NewReferral referral,
            String reference,
            String userId,
            Instant now,
            byte[] content) {
        jdbc.sql(
                        """
                        insert into koers.referral (id, trajectory, need, partner, consent, reference, way, state,
                                                    state_since, asked_by, asked_at, content, partner_name)
                        values (:id, :trajectory, :need, :partner, :consent, :reference, :way, 'preparing', :now, :user,
                                :now, :content, (select name from koers.partner where id = :partner))""")
                .param("id", id)
                .param("trajectory", trajectory.value())
                .param("need", referral.need())
                .param("partner", referral.partner())
                .param("consent", referral.consent())
                .param("reference", reference)
                .param("way", referral.way().code())
                .param("now", Timestamp.from(now))
                .param("user", userId)
                .param("content", content)
                .update();
    }

    void setProcessInstance(UUID id, String processInstance) {
        jdbc.sql("update koers.referral set process_instance = :instance where id = :id")
                .param("instance", processInstance)
                .param("id", id)
                .update();
    }

    /** Newest first. */
    List<Referral> list(TrajectoryCode trajectory, BiFunction<UUID, byte[], Content> opener) {
        return jdbc.sql(
                        """
                        select r.*, n.life_domain, p.name as partner_name_now, l.expires_at, l.answer as link_answer,
                               l.decline_reason as link_reason, l.answered_at as link_answered_at
                          from koers.referral r
                          join koers.support_need n on n.id = r.need
                          join koers.partner p on p.id = r.partner
                          left join koers.referral_link l on l.referral = r.id
                         where r.trajectory = :trajectory
                         order by r.asked_at desc, r.id""")
                .param("trajectory", trajectory.value())
                .query((row, n) -> referral(row, opener))
                .list();
    }

    /** From when the letter went until the first yes or no; who has not answered yet does not count. */
    @Override
    public Map<UUID, AnswerTime> of(Collection<UUID> partners) {
        var times = new HashMap<UUID, AnswerTime>();
        if (!partners.isEmpty()) {
            jdbc.sql(
                            """
                            select partner, count(*) as answers,
                                   greatest(1, ceil(percentile_cont(0.5) within group
                                       (order by extract(epoch from answered_at - sent_at)) / 86400)) as days
                              from koers.referral
                             where partner = any(:partners) and answered_at >= sent_at
                             group by partner
                            having count(*) >= :fewest""")
                    .param("partners", partners.toArray(UUID[]::new))
                    .param("fewest", AnswerTime.FEWEST)
                    .query(row -> {
                        times.put(
                                row.getObject("partner", UUID.class),
                                new AnswerTime(row.getInt("days"), row.getInt("answers")));
                    });
        }
        return times;
    }

    /**
     * Who is asked and how, by process instance; no statement when there is none.
     *
     * @param words of the partner's name now and the way
     */
    Map<String, String> asked(Collection<String> processInstances, BiFunction<String, ReferralWay, String> words) {
        var asked = new HashMap<String, String>();
        if (!processInstances.isEmpty()) {
            jdbc.sql(
                            """
                            select r.process_instance, p.name, r.way
                              from koers.referral r join koers.partner p on p.id = r.partner
                             where r.process_instance = any(:instances)""")
                    .param("instances", processInstances.toArray(String[]::new))
                    .query(row -> {
                        asked.put(
                                row.getString("process_instance"),
                                words.apply(row.getString("name"), ReferralWay.of(row.getString("way"))));
                    });
        }
        return asked;
    }

    /** Whether another partner is asked for the same need, or will be in a moment. */
    boolean isAnotherAsked(UUID referral) {
        return jdbc.sql(
                        """
                        select exists (select from koers.referral this join koers.referral other on other.need = this.need
                                        where this.id = :id and other.id <> this.id
                                          and other.state in ('preparing', 'offered', 'accepted', 'busy'))""")
                .param("id", referral)
                .query(Boolean.class)
                .single();
    }

    /** With a lock, so that two answers come one after the other. */
    Optional<ReferralState> lock(TrajectoryCode trajectory, UUID id) {
        return jdbc.sql("select state from koers.referral where trajectory = :trajectory and id = :id for update")
                .param("trajectory", trajectory.value())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(ReferralState::of);
    }

    private static Basis basis(ResultSet row, int n) throws SQLException {
        return new Basis(row.getObject("consent", UUID.class), row.getObject("partner", UUID.class));
    }

    Optional<Basis> basis(TrajectoryCode trajectory, UUID id) {
        return jdbc.sql("select consent, partner from koers.referral where trajectory = :trajectory and id = :id")
                .param("trajectory", trajectory.value())
                .param("id", id)
                .query(ReferralStore::basis)
                .optional();
    }

    Optional<UUID> partner(String trajectory, UUID id) {
        return jdbc.sql("select partner from koers.referral where trajectory = :trajectory and id = :id")
                .param("trajectory", trajectory)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    List<UUID> partnersOf(TrajectoryCode trajectory) {
        return jdbc.sql("select distinct partner from koers.referral where trajectory = :trajectory")
                .param("trajectory", trajectory.value())
                .query(UUID.class)
                .list();
    }

    void changePartner(TrajectoryCode trajectory, UUID from, UUID to) {
        jdbc.sql("update koers.referral set partner = :to where trajectory = :trajectory and partner = :from")
                .param("to", to)
                .param("trajectory", trajectory.value())
                .param("from", from)
                .update();
    }

    void sent(UUID id, Instant now) {
        update("state = 'offered', sent_at = coalesce(sent_at, :now)", id, now).update();
    }

    void helping(UUID id, Instant now) {
        update(
                        """
                        state = case when state in ('accepted', 'busy') then 'busy' else 'accepted' end,
                        answered_at = coalesce(answered_at, :now)""",
                        id,
                        now)
                .update();
    }

    void declined(UUID id, @Nullable DeclineReason reason, Instant now) {
        update("state = 'declined', decline_reason = :reason, answered_at = coalesce(answered_at, :now)", id, now)
                .param("reason", reason == null ? null : reason.code())
                .update();
    }

    void done(UUID id, String result, Instant now) {
        update("state = 'done', result = :result", id, now)
                .param("result", result)
                .update();
    }

    void withdrawn(UUID id, Instant now) {
        update("state = 'withdrawn'", id, now).update();
    }

    private JdbcClient.StatementSpec update(String change, UUID id, Instant now) {
        return jdbc.sql("update koers.referral set " + change + ", state_since = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now));
    }

    /** In the place of an earlier one, which does not work any more. */
    void putLink(UUID referral, byte[] tokenHash, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into koers.referral_link (referral, token_hash, expires_at)
                        values (:referral, :hash, :expires)
                        on conflict (referral) do update
                           set token_hash = excluded.token_hash, expires_at = excluded.expires_at, answer = null,
                               decline_reason = null, answered_at = null""")
                .param("referral", referral)
                .param("hash", tokenHash)
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    /** Whether a way to answer was ever made, which somebody may have got. */
    boolean hasLink(UUID referral) {
        return jdbc.sql("select exists (select from koers.referral_link where referral = :referral)")
                .param("referral", referral)
                .query(Boolean.class)
                .single();
    }

    Optional<Linked> findByToken(byte[] tokenHash) {
        return jdbc.sql(
                        """
                        select l.*, r.trajectory, r.consent, r.partner, r.reference, r.state, o.id as organisation, o.name as organisation_name
                          from koers.referral_link l
                          join koers.referral r on r.id = l.referral
                          join koers.trajectory t on t.code = r.trajectory
                          join koers.organisation o on o.id = t.organisation
                         where l.token_hash = :hash
                           for update of l, r""")
                .param("hash", tokenHash)
                .query((row, n) -> new Linked(
                        row.getObject("referral", UUID.class),
                        basis(row, n),
                        new TrajectoryCode(row.getString("trajectory")),
                        new OrganisationId(row.getString("organisation")),
                        row.getString("organisation_name"),
                        row.getString("reference"),
                        ReferralState.of(row.getString("state")),
                        new Link(
                                instant(row, "expires_at"),
                                codeOrNull(row, "answer", PartnerAnswer::of),
                                codeOrNull(row, "decline_reason", DeclineReason::of),
                                instantOrNull(row, "answered_at"))))
                .optional();
    }

    void answerLink(UUID referral, PartnerAnswer answer, @Nullable DeclineReason reason, Instant now) {
        jdbc.sql(
                        """
                        update koers.referral_link set answer = :answer, decline_reason = :reason, answered_at = :now
                         where referral = :referral and answer is null""")
                .param("answer", answer.code())
                .param("reason", reason == null ? null : reason.code())
                .param("now", Timestamp.from(now))
                .param("referral", referral)
                .update();
    }

    private static Referral referral(ResultSet row, BiFunction<UUID, byte[], Content> opener) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var content = opener.apply(id, row.getBytes("content"));
        var expiresAt = instantOrNull(row, "expires_at");
        var link = expiresAt == null
                ? null
                : new Link(
                        expiresAt,
                        codeOrNull(row, "link_answer", PartnerAnswer::of),
                        codeOrNull(row, "link_reason", DeclineReason::of),
                        instantOrNull(row, "link_answered_at"));
        return new Referral(
                id,
                new TrajectoryCode(row.getString("trajectory")),
                row.getObject("need", UUID.class),
                LifeDomain.of(row.getString("life_domain")),
                row.getObject("partner", UUID.class),
                row.getString("partner_name"),
                row.getString("partner_name_now"),
                row.getObject("consent", UUID.class),
                row.getString("reference"),
                ReferralWay.of(row.getString("way")),
                ReferralState.of(row.getString("state")),
                instant(row, "state_since"),
                codeOrNull(row, "decline_reason", DeclineReason::of),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                instantOrNull(row, "sent_at"),
                instantOrNull(row, "answered_at"),
                link,
                content.question(),
                content.shared());
    }
}
