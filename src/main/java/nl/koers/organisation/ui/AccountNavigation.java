package nl.koers.organisation.ui;

import nl.koers.shared.ui.extension.UserPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user's own account, behind the name. */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

    @Bean
    UserPage ownAccount() {
        return new UserPage("account", "account.name");
    }
}
