package nl.koers.organisation.absence;

import nl.koers.notice.NoticeSource;
import nl.koers.shared.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That somebody stands in from tomorrow or today, and that nobody does. */
@Configuration(proxyBeanMethods = false)
class AbsenceNotices {

    /** From the last working day before, so that there is time to hear what there is to know. */
    @Bean
    NoticeSource standInTomorrow() {
        return new NoticeSource(
                "standInTomorrow",
                actor -> actor.is(Role.CASEWORKER),
                """
                select a.id as subject, null::text as trajectory, a.user_id as person, null::text as party,
                       a.first_day as day, a.entered_at as since
                  from koers.absence a
                 where a.stand_in = :actor and a.organisation = any(:organisations) and a.withdrawn_at is null
                   and a.last_day > :today and a.first_day > :today and a.first_day <= :nextWorkingDay""",
                "absences");
    }

    @Bean
    NoticeSource standInToday() {
        return new NoticeSource(
                "standInToday",
                actor -> actor.is(Role.CASEWORKER),
                """
                select w.id as subject, null::text as trajectory, w.user_id as person, null::text as party,
                       w.last_day as day, w.first_day::timestamp at time zone 'Europe/Amsterdam' as since
                  from koers.away(:today) w
                 where w.stand_in = :actor and w.organisation = any(:organisations)""",
                "");
    }

    @Bean
    NoticeSource nobodyStandsIn() {
        return new NoticeSource(
                "nobodyStandsIn",
                actor -> actor.is(Role.TEAM_LEAD),
                """
                select w.id as subject, null::text as trajectory, w.user_id as person, null::text as party,
                       w.last_day as day, w.first_day::timestamp at time zone 'Europe/Amsterdam' as since
                  from koers.away(:today) w
                 where w.stand_in is null and w.organisation = any(:organisations)""",
                "absences");
    }
}
