package nl.koers.organisation.signin;

import java.util.Locale;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.provider.ProviderAccounts;
import nl.koers.organisation.token.AccessTokens;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * How tools sign in: HTTP Basic with an access token instead of the password, or with the password where it is enough.
 */
@NamedInterface("signin")
@Component
public class ToolSignIn {

    private final SignIn passwords;
    private final AccessTokens tokens;
    private final ProviderAccounts providerAccounts;
    private final UserDirectory directory;
    private final SignInThrottle throttle;

    ToolSignIn(
            SignIn passwords,
            AccessTokens tokens,
            ProviderAccounts providerAccounts,
            UserDirectory directory,
            SignInThrottle throttle) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.providerAccounts = providerAccounts;
        this.directory = directory;
        this.throttle = throttle;
    }

    public void addTo(HttpSecurity http) throws Exception {
        http.httpBasic(basic -> basic.realmName("Koers")).authenticationManager(new ProviderManager(new Provider()));
    }

    /** Not a bean: the form of the sign-in page takes no tokens. */
    private final class Provider implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) throws AuthenticationException {
            return attempt.getCredentials() instanceof String token && token.startsWith(AccessTokens.PREFIX)
                    ? withToken(attempt, token)
                    : passwords.authenticate(attempt);
        }

        @Override
        public boolean supports(Class<?> attempt) {
            return passwords.supports(attempt);
        }
    }

    private Authentication withToken(Authentication attempt, String token) {
        var userId = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        if (!userId.matches(NewUser.ID_PATTERN) || !throttle.admits(userId, address) || !tokens.accept(userId, token)) {
            throw new BadCredentialsException("token refused");
        }
        throttle.succeeded(userId, address);
        return directory
                .find(userId)
                .filter(account -> !account.roles().isEmpty())
                .filter(account -> !providerAccounts.isOne(userId) || providerAccounts.isVouchedFor(userId))
                .map(SignIn::authenticated)
                .orElseThrow(() -> new BadCredentialsException("account without access"));
    }
}
