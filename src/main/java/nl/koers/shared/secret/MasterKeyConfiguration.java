package nl.koers.shared.secret;

import java.util.Arrays;
import nl.koers.shared.home.KoersHome;
import nl.koers.shared.startup.StartRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the master key from the configuration; only an installation with an embedded database, which has a directory of
 * its own to keep it in, may do without and gets a generated one.
 */
@Configuration(proxyBeanMethods = false)
class MasterKeyConfiguration {

    @Bean
    MasterKey masterKey(@Value("${koers.master-key:}") String configured, ObjectProvider<KoersHome> home) {
        if (!configured.isBlank()) {
            return parse(configured, "koers.master-key");
        }
        @Nullable KoersHome directory = home.getIfAvailable();
        if (directory == null) {
            throw new StartRefusedException(
                    StartRefusedException.CONFIGURATION,
                    "koers.master-key is not set, and with a database of your own it is not generated.",
                    "Set koers.master-key (environment variable KOERS_MASTERKEY) to 32 random bytes in base64, such as"
                            + " from: openssl rand -base64 32. Keep a copy apart from the backups of the database.");
        }
        return parse(
                directory.secret("master-key"),
                directory.directory().resolve("master-key").toString());
    }

    /** Separated by commas, as many as a change of keys needs. */
    @Bean
    PreviousMasterKeys previousMasterKeys(@Value("${koers.previous-master-keys:}") String configured) {
        return new PreviousMasterKeys(Arrays.stream(configured.split(","))
                .filter(key -> !key.isBlank())
                .map(key -> parse(key, "koers.previous-master-keys"))
                .toList());
    }

    private static MasterKey parse(String text, String source) {
        try {
            return MasterKey.fromBase64(text);
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException(
                    StartRefusedException.CONFIGURATION,
                    "%s is not a key: %s.".formatted(source, e.getMessage()),
                    "It must be 32 bytes in base64, such as from: openssl rand -base64 32");
        }
    }
}
