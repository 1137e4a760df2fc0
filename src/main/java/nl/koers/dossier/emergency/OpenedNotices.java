package nl.koers.dossier.emergency;

import nl.koers.notice.NoticeSource;
import nl.koers.shared.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a dossier was opened with a reason: the client's caseworker confirms it, team leads and privacy officers are told. */
@Configuration(proxyBeanMethods = false)
class OpenedNotices {

    @Bean
    NoticeSource openedMyClient() {
        return new NoticeSource(
                "openedMyClient",
                actor -> actor.is(Role.CASEWORKER),
                """
                select e.id as subject, e.trajectory, e.user_id as person, null::text as party,
                       null::date as day, e.opened_at as since
                  from koers.emergency_access e
                  join koers.trajectory t on t.code = e.trajectory and t.organisation = e.organisation
                 where e.seen_at is null and e.user_id <> :actor
                   and t.caseworker = :actor and t.organisation = any(:organisations)""",
                "");
    }

    @Bean
    NoticeSource openedWithReason() {
        return new NoticeSource(
                "openedWithReason",
                actor -> actor.is(Role.TEAM_LEAD) || actor.is(Role.PRIVACY_OFFICER),
                """
                select e.id as subject, e.trajectory, e.user_id as person, null::text as party,
                       null::date as day, e.opened_at as since
                  from koers.emergency_access e
                  join koers.trajectory t on t.code = e.trajectory and t.organisation = e.organisation
                 where e.organisation = any(:organisations) and e.opened_at > :lately and e.user_id <> :actor""",
                "privacy");
    }
}
