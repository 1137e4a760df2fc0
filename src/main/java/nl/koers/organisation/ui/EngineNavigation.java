package nl.koers.organisation.ui;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's own application in the menu; it opens without a second sign-in. */
@Configuration(proxyBeanMethods = false)
class EngineNavigation {

    @Bean
    NavigationEntry cockpitInMenu() {
        return NavigationEntry.page(
                "organisation.cockpit",
                Symbol.COCKPIT,
                "camunda/app/cockpit/default/",
                80,
                Role.TEAM_LEAD,
                Role.PROCESS_DESIGNER);
    }
}
