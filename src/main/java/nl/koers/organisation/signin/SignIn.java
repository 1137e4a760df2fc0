package nl.koers.organisation.signin;

import nl.koers.organisation.factor.SecondFactors;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs people in with name and password, on the form and by HTTP Basic alike. Where a second factor is needed, the
 * password alone signs nobody in: the attempt fails, and the form leads on to the second step.
 */
@Component
public class SignIn implements AuthenticationProvider {

    private final Passwords passwords;
    private final SecondFactors secondFactors;

    SignIn(Passwords passwords, SecondFactors secondFactors) {
        this.passwords = passwords;
        this.secondFactors = secondFactors;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        var password = attempt.getCredentials() instanceof String typed ? typed : "";
        return passwords
                .signIn(attempt.getName(), password, address)
                .map(principal -> {
                    if (secondFactors.isNeeded(principal.userId(), principal.roles())) {
                        throw new SecondFactorNeededException(principal);
                    }
                    var authentication = authenticated(principal);
                    authentication.setDetails(attempt.getDetails());
                    return authentication;
                })
                // one answer for unknown, wrong, waiting and without a role
                .orElseThrow(() -> new BadCredentialsException("sign-in refused"));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    /** The authorities are the roles' constant names, such as {@code ROLE_TEAM_LEAD}. */
    public static UsernamePasswordAuthenticationToken authenticated(KoersPrincipal principal) {
        return UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                principal.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
    }
}
