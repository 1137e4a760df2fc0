package nl.koers.organisation.provider;

import java.util.Optional;
import nl.koers.organisation.session.Sessions;
import nl.koers.organisation.signin.SignInSettings;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.SignInAgain;
import nl.koers.shared.startup.StartRefusedException;
import org.springframework.boot.autoconfigure.security.oauth2.client.ClientsConfiguredCondition;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** Nothing of this exists unless {@code spring.security.oauth2.client.registration.*} is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(ClientsConfiguredCondition.class)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class ProviderConfiguration {

    /** Asks the provider for its addresses at the first sign-in: Koers also starts while it is out of reach. */
    @Bean
    ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
    }

    @Bean
    ProviderSignIn providerSignIn(
            ClientRegistrationRepository registrations,
            OAuth2ClientProperties properties,
            ProviderAccounts accounts,
            Sessions sessions,
            SignInSettings settings,
            CurrentActor currentActor) {
        var ids = properties.getRegistration().keySet();
        if (ids.size() != 1 || settings.provider().roles().isEmpty()) {
            throw new StartRefusedException(
                    StartRefusedException.CONFIGURATION,
                    "The sign-in with an identity provider is not complete.",
                    "Configure exactly one spring.security.oauth2.client.registration, and in"
                            + " koers.sign-in.provider.roles at least one role, see docs/sign-in.md.");
        }
        return new ProviderSignIn(registrations, ids.iterator().next(), accounts, sessions, settings, currentActor);
    }

    @Bean
    SignInAgain signInAgain(ProviderSignIn provider, ProviderAccounts accounts) {
        return userId -> accounts.isOne(userId)
                ? Optional.of(new SignInAgain.Way(provider.addressAgain(), provider.name()))
                : Optional.empty();
    }
}
