package nl.koers.privacy.copy;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Copies under keys that are made with the least work: tests make many. {@link CopyKeysTest} looks at what Koers does. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickCopies {

    @Bean
    @Primary
    CopyKeys quickCopyKeys() {
        return new CopyKeys(1);
    }
}
