package nl.koers.privacy;

import nl.koers.notice.NoticeSource;
import nl.koers.shared.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a second person is needed to erase, that somebody can still object, and that somebody did. */
@Configuration(proxyBeanMethods = false)
class PrivacyNotices {

    /** Of a client whose caseworker the reader is, or for whom the reader stands in. */
    private static final String IS_MINE =
            """
            (t.caseworker = :actor
              or (t.organisation, t.caseworker) in (
                  select w.organisation, w.user_id from koers.away(:today) w where w.stand_in = :actor))""";

    @Bean
    NoticeSource erasureForOfficer() {
        return new NoticeSource(
                "erasureForOfficer",
                actor -> actor.is(Role.PRIVACY_OFFICER),
                """
                select e.id as subject, e.trajectory, e.requested_by as person, null::text as party,
                       null::date as day, e.requested_at as since
                  from koers.erasure e
                 where e.state = 'requested' and e.requested_as = 'caseworker' and e.requested_by <> :actor
                   and e.organisation = any(:organisations)""",
                "privacy");
    }

    /** As {@code ErasureService} lets them confirm: to whom the dossier is open, without a reason. */
    @Bean
    NoticeSource erasureForCaseworker() {
        return new NoticeSource(
                "erasureForCaseworker",
                actor -> actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEAD),
                """
                select e.id as subject, e.trajectory, e.requested_by as person, null::text as party,
                       null::date as day, e.requested_at as since
                  from koers.erasure e
                  join koers.trajectory t on t.code = e.trajectory and t.organisation = e.organisation
                 where e.state = 'requested' and e.requested_as = 'privacyOfficer' and e.requested_by <> :actor
                   and e.organisation = any(:organisations) and (:lead or """
                        + IS_MINE
                        + ")",
                "trajectory/:code/privacy");
    }

    /** A dossier on a weekly list, as long as nobody objected. */
    @Bean
    NoticeSource erasureToObjectTo() {
        return new NoticeSource(
                "erasureToObjectTo",
                actor -> actor.is(Role.CASEWORKER),
                """
                select md5(n.trajectory || extract(epoch from n.closed_at))::uuid as subject, n.trajectory, null::text as person,
                       null::text as party, null::date as day,
                       n.listed_on::timestamp at time zone 'Europe/Amsterdam' as since
                  from koers.trajectory t
                  join koers.retention_notice n on n.trajectory = t.code and n.closed_at = t.closed_at
                 where t.status <> 'open' and n.objection is null and t.organisation = any(:organisations) and """
                        + IS_MINE,
                "trajectory/:code/privacy");
    }

    @Bean
    NoticeSource objection() {
        return new NoticeSource(
                "objection",
                actor -> actor.is(Role.PRIVACY_OFFICER),
                """
                select md5(n.trajectory || extract(epoch from n.closed_at))::uuid as subject, n.trajectory, n.objected_by as person,
                       null::text as party, null::date as day, n.objected_at as since
                  from koers.retention_notice n
                  join koers.trajectory t on t.code = n.trajectory and t.closed_at = n.closed_at and t.status <> 'open'
                 where n.objection is not null and n.objected_at > :lately and n.objected_by <> :actor
                   and t.organisation = any(:organisations)""",
                "privacy");
    }
}
