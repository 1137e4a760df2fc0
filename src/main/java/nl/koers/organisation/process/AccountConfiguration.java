package nl.koers.organisation.process;

import nl.koers.organisation.DepartedUsers;
import nl.koers.shared.access.Entrusted;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up how the engine's identity service keeps accounts. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    PasswordHash passwordHash() {
        return new PasswordHash();
    }

    @Bean
    AccountSettings accountSettings(
            PasswordHash passwordHash, ObjectProvider<DepartedUsers> departed, ObjectProvider<Entrusted> entrusted) {
        return new AccountSettings(passwordHash, new AccountKeeper.Factory(departed, entrusted));
    }
}
