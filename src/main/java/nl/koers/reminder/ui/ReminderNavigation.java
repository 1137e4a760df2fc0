package nl.koers.reminder.ui;

import java.util.Optional;
import nl.koers.reminder.Reminders;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.AccountPart;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the shell shows of reminders: one's own choice, and for whoever looks after them whether they go out. */
@Configuration(proxyBeanMethods = false)
class ReminderNavigation {

    @Bean
    NavigationEntry remindersInMenu() {
        return NavigationEntry.view(
                "reminders.name", Symbol.CLOCK, RemindersView.class, 86, Role.TEAM_LEAD, Role.ADMINISTRATOR);
    }

    @Bean
    @Order(10)
    AccountPart ownReminders(Reminders reminders) {
        return actor -> actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEAD)
                ? Optional.of(new ReminderSection(reminders))
                : Optional.empty();
    }
}
