package nl.koers.safety;

import nl.koers.notice.NoticeSource;
import nl.koers.shared.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a safety plan is from before the reader was the client's caseworker, until somebody looked at it again. */
@Configuration(proxyBeanMethods = false)
class RenewalNotices {

    /** Also for whoever stands in: a client may call tonight. Each change of caseworker is another one. */
    @Bean
    NoticeSource safetyPlanToRenew() {
        return new NoticeSource(
                "safetyPlanToRenew",
                actor -> actor.is(Role.CASEWORKER),
                """
                select p.began_by as subject, p.trajectory, null::text as person, null::text as party,
                       null::date as day, p.since
                  from koers.safety_plan_to_renew p
                 where p.status = 'open' and (p.organisation, p.caseworker) in (
                         select own, :actor from unnest(:organisations) own
                         union all
                         select w.organisation, w.user_id from koers.away(:today) w
                          where w.stand_in = :actor and w.organisation = any(:organisations))""",
                "trajectory/:code/safety-plan");
    }
}
