package nl.koers.organisation.people;

import nl.koers.notice.NoticeSource;
import nl.koers.shared.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That somebody else touched the way into the own account: whoever did not ask for it can say so. */
@Configuration(proxyBeanMethods = false)
class AccountNotices {

    @Bean
    NoticeSource passwordByLink() {
        return source("passwordByLink");
    }

    @Bean
    NoticeSource secondStepReset() {
        return source("secondStepReset");
    }

    private static NoticeSource source(String what) {
        return new NoticeSource(
                what,
                actor -> actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEAD) || actor.is(Role.PRIVACY_OFFICER),
                """
                select e.id as subject, null::text as trajectory, e.by_user as person, null::text as party,
                       (e.at at time zone 'Europe/Amsterdam')::date as day, e.at as since
                  from koers.account_event e
                 where e.user_id = :actor and e.what = '%s' and e.by_user <> :actor and e.at > :lately"""
                        .formatted(what),
                "account");
    }
}
