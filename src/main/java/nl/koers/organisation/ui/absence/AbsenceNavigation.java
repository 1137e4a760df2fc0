package nl.koers.organisation.ui.absence;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Absences in the menu. */
@Configuration(proxyBeanMethods = false)
class AbsenceNavigation {

    @Bean
    NavigationEntry absencesInMenu() {
        return NavigationEntry.view(
                "absence.name", Symbol.STAND_IN, AbsenceView.class, 60, Role.CASEWORKER, Role.TEAM_LEAD);
    }
}
