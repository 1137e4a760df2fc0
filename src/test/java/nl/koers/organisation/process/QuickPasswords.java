package nl.koers.organisation.process;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Hashes passwords as always, but with the least work: tests make hundreds of accounts and sign in a thousand times.
 * {@link PasswordHashTest} looks at what Koers itself does.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    private static final int LEAST_OF_BCRYPT = 4;

    @Bean
    @Primary
    PasswordHash quickPasswordHash() {
        return new PasswordHash(LEAST_OF_BCRYPT);
    }
}
