package nl.koers.transfer;

import nl.koers.notice.NoticeSource;
import nl.koers.shared.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That somebody else gave a client to the reader, or took one away: the client may call today, the meeting is in some days. */
@Configuration(proxyBeanMethods = false)
class NewCaseworkerNotices {

    @Bean
    NoticeSource givenToMe() {
        return new NoticeSource(
                "givenToMe",
                actor -> actor.is(Role.CASEWORKER),
                """
                select c.id as subject, c.trajectory, c.changed_by as person, null::text as party,
                       null::date as day, c.changed_at as since
                  from koers.caseworker_change c
                  join koers.trajectory t on t.code = c.trajectory and t.caseworker = c.caseworker
                                         and t.organisation = c.organisation
                 where c.caseworker = :actor and c.changed_at > :lately and c.changed_by <> :actor
                   and c.organisation = any(:organisations)""",
                "trajectory/:code");
    }

    /** The tasks are gone from the list of whoever had the client before. */
    @Bean
    NoticeSource givenToAnother() {
        return new NoticeSource(
                "givenToAnother",
                actor -> actor.is(Role.CASEWORKER),
                """
                select c.id as subject, c.trajectory, c.caseworker as person, null::text as party,
                       null::date as day, c.changed_at as since
                  from koers.caseworker_change c
                  join koers.trajectory t on t.code = c.trajectory and t.caseworker = c.caseworker
                                         and t.organisation = c.organisation
                 where c.previous = :actor and c.changed_at > :lately and c.changed_by <> :actor
                   and c.organisation = any(:organisations)""",
                "trajectory/:code");
    }
}
