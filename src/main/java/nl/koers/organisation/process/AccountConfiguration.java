package nl.koers.organisation.process;

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
    AccountSettings accountSettings(PasswordHash passwordHash) {
        return new AccountSettings(passwordHash);
    }
}
