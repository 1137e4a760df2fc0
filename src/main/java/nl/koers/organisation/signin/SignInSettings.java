package nl.koers.organisation.signin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.koers.shared.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in, see docs/sign-in.md.
 *
 * @param local whether accounts with a password can sign in with it
 */
@ConfigurationProperties("koers.sign-in")
public record SignInSettings(
        @DefaultValue("true") boolean local, @DefaultValue SecondFactor secondFactor, @DefaultValue Provider provider) {

    /** @param roles whose local accounts need a second factor */
    public record SecondFactor(@DefaultValue Set<Role> roles) {

        public SecondFactor {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * What the claims of the identity provider mean. A claim inside another is named with a dot between.
     *
     * @param name of the provider, on the button; empty takes the client registration's
     * @param userIdClaim what a new account is called after
     * @param roles for each role the values of the claim that give it
     * @param organisations for each organisation, by its id, the values of the claim that let somebody belong to it
     * @param longestSession how long until somebody has to go back to the provider, where a claim may have gone
     * @param tokensLiveFor how long after the last sign-in access tokens of such an account work
     */
    public record Provider(
            @DefaultValue("") String name,
            @DefaultValue("preferred_username") String userIdClaim,
            @DefaultValue("groups") String roleClaim,
            @DefaultValue Map<Role, List<String>> roles,
            @DefaultValue("groups") String organisationClaim,
            @DefaultValue Map<String, List<String>> organisations,
            @DefaultValue("10h") Duration longestSession,
            @DefaultValue("14d") Duration tokensLiveFor) {

        public Provider {
            roles = Map.copyOf(roles);
            organisations = Map.copyOf(organisations);
        }
    }
}
