package nl.koers.shared.mail;

import jakarta.mail.internet.AddressException;
import nl.koers.shared.startup.StartRefusedException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Refuses to start with a mail server for whose mails something is missing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration implements SmartInitializingSingleton {

    private final MailSettings settings;
    private final MailDelivery delivery;
    private final String publicUrl;

    MailConfiguration(MailSettings settings, MailDelivery delivery, @Value("${koers.public-url:}") String publicUrl) {
        this.settings = settings;
        this.delivery = delivery;
        this.publicUrl = publicUrl;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!delivery.isOpen()) {
            return;
        }
        if (publicUrl.isEmpty()) {
            throw refused("spring.mail.host is set, but not koers.public-url, to which each mail leads.");
        }
        try {
            MailDelivery.single(settings.from());
        } catch (AddressException e) {
            throw refused("spring.mail.host is set, but koers.mail.from is not an e-mail address.");
        }
    }

    private static StartRefusedException refused(String message) {
        return new StartRefusedException(
                StartRefusedException.CONFIGURATION, message, "See docs/operations.md, Mails to colleagues.");
    }
}
