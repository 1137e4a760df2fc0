package nl.koers.work.ui;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.KeyHelp;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell shows of this feature: its place in the menu and its keys. */
@Configuration(proxyBeanMethods = false)
class WorkNavigation {

    @Bean
    NavigationEntry myWork() {
        return NavigationEntry.view("work.name", Symbol.TASKS, MyWorkView.class, 10, Role.CASEWORKER, Role.TEAM_LEAD);
    }

    @Bean
    KeyHelp nextTaskKey() {
        return new KeyHelp("j  ↓", "work.keys.next", 10);
    }

    @Bean
    KeyHelp previousTaskKey() {
        return new KeyHelp("k  ↑", "work.keys.previous", 11);
    }

    @Bean
    KeyHelp openTaskKey() {
        return new KeyHelp("Enter", "work.keys.open", 12);
    }

    @Bean
    KeyHelp claimTaskKey() {
        return new KeyHelp("c", "work.keys.claim", 13);
    }

    @Bean
    KeyHelp saveDraftKey() {
        return new KeyHelp("s  Ctrl+S", "work.keys.save", 14);
    }

    @Bean
    KeyHelp searchWorkKey() {
        return new KeyHelp("/", "work.keys.search", 15);
    }
}
