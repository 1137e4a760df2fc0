package nl.koers.work;

import nl.koers.notice.NoticeSource;
import nl.koers.shared.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a team lead is asked to help at once, and nobody took it on yet. */
@Configuration(proxyBeanMethods = false)
class WorkNotices {

    @Bean
    NoticeSource helpAtOnce() {
        return new NoticeSource(
                "helpAtOnce",
                actor -> actor.is(Role.TEAM_LEAD),
                """
                select w.task_id::uuid as subject, w.trajectory, null::text as person, null::text as party,
                       null::date as day, w.created_at as since
                  from koers.work_item_of_team_lead w
                 where w.organisation = any(:organisations) and w.at_once and w.assignee is null""",
                "?task=:subject&client=:code");
    }
}
