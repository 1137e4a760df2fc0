package nl.koers.organisation.ui.people;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of users and organisations in an administrator's menu. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {

    @Bean
    NavigationEntry usersInMenu() {
        return NavigationEntry.view("users.name", Symbol.PERSON, UsersView.class, 85, Role.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry organisationsInMenu() {
        return NavigationEntry.view(
                "organisations.name", Symbol.ORGANISATION, OrganisationsView.class, 86, Role.ADMINISTRATOR);
    }
}
