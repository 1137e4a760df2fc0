package nl.koers.caseload.ui;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.KeyHelp;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell shows of this feature: its place in the menu and its keys. */
@Configuration(proxyBeanMethods = false)
class CaseloadNavigation {

    @Bean
    NavigationEntry trajectories() {
        return NavigationEntry.view(
                        "trajectories.name",
                        Symbol.TRAJECTORIES,
                        TrajectoriesView.class,
                        20,
                        Role.CASEWORKER,
                        Role.TEAM_LEAD)
                .alsoFor("trajectory");
    }

    @Bean
    KeyHelp openTrajectoryKey() {
        return new KeyHelp("n", "trajectories.keys.open", 30);
    }

    @Bean
    KeyHelp searchTrajectoriesKey() {
        return new KeyHelp("/", "trajectories.keys.search", 31);
    }

    @Bean
    KeyHelp noteKey() {
        return new KeyHelp("n", "trajectory.keys.note", 40);
    }
}
