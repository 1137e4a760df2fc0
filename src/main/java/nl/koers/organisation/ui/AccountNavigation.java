package nl.koers.organisation.ui;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.NavigationEntry;
import nl.koers.shared.ui.extension.UserPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell shows of accounts: the user's own behind the name, everybody's in an administrator's menu. */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

    @Bean
    UserPage ownAccount() {
        return new UserPage("account", "account.name");
    }

    @Bean
    NavigationEntry usersInMenu() {
        return NavigationEntry.view("users.name", Symbol.PERSON, UsersView.class, 85, Role.ADMINISTRATOR);
    }
}
