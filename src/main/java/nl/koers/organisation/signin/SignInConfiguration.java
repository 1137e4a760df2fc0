package nl.koers.organisation.signin;

import nl.koers.organisation.provider.ProviderSignIn;
import nl.koers.shared.startup.StartRefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Refuses to start where nobody could sign in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration implements SmartInitializingSingleton {

    private final SignInSettings settings;
    private final ObjectProvider<ProviderSignIn> provider;

    SignInConfiguration(SignInSettings settings, ObjectProvider<ProviderSignIn> provider) {
        this.settings = settings;
        this.provider = provider;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!settings.local() && provider.getIfAvailable() == null) {
            throw new StartRefusedException(
                    StartRefusedException.CONFIGURATION,
                    "koers.sign-in.local is false and there is no identity provider, so nobody could sign in.",
                    "Configure spring.security.oauth2.client.registration, see docs/sign-in.md.");
        }
    }
}
