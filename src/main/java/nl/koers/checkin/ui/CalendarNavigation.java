package nl.koers.checkin.ui;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar and the day of the team in the menu. */
@Configuration(proxyBeanMethods = false)
class CalendarNavigation {

    @Bean
    NavigationEntry calendarInMenu() {
        return NavigationEntry.view(
                "calendar.name", Symbol.CALENDAR, CalendarView.class, 15, Role.CASEWORKER, Role.TEAM_LEAD);
    }

    @Bean
    NavigationEntry teamDayInMenu() {
        return NavigationEntry.view(
                "teamDay.name", Symbol.TEAM, TeamDayView.class, 16, Role.CASEWORKER, Role.TEAM_LEAD);
    }
}
