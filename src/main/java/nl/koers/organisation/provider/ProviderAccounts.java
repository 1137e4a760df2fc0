package nl.koers.organisation.provider;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.koers.organisation.DepartedUsers;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.session.Sessions;
import nl.koers.organisation.signin.KoersPrincipal;
import nl.koers.organisation.signin.SignInSettings;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that exist because an identity provider vouches for somebody. They are made and brought up to date when their
 * user signs in, and have no password here.
 */
@Service
@Transactional
public class ProviderAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAccounts.class);

    private final ProviderAccountStore store;
    private final UserDirectory directory;
    private final Sessions sessions;
    private final DepartedUsers departed;
    private final SignInSettings.Provider settings;

    ProviderAccounts(
            ProviderAccountStore store,
            UserDirectory directory,
            Sessions sessions,
            DepartedUsers departed,
            SignInSettings settings) {
        this.store = store;
        this.directory = directory;
        this.sessions = sessions;
        this.departed = departed;
        this.settings = settings.provider();
    }

    /** Whether the account is one of the provider's, so that no password opens it, whoever gave it one. */
    @Transactional(readOnly = true)
    public boolean isOne(String userId) {
        return store.contains(userId);
    }

    /** Of an account of the provider: whether the provider vouched for its user lately. */
    @Transactional(readOnly = true)
    public boolean isVouchedFor(String userId) {
        return store.signedInWithin(userId, settings.tokensLiveFor());
    }

    /**
     * The account of somebody who signed in at the provider, made or brought up to date.
     *
     * <p>Found by the provider's own id of the user, never by name: an account that somebody else has under this name,
     * with a password or from another provider, is not handed over.
     *
     * @throws NoAccessException when the claims give no role; the account, if there is one, has none then, and its
     *     sessions end
     */
    @Transactional(noRollbackFor = NoAccessException.class)
    KoersPrincipal signedIn(String issuer, String subject, Map<String, Object> said) {
        var claims = new Claims(said, settings);
        store.lock(issuer, subject);
        var known = store.userId(issuer, subject);
        if (claims.roles().isEmpty()) {
            known.ifPresent(this::disable);
            throw new NoAccessException("no claim gives a role");
        }
        var userId = known.orElseGet(() -> create(issuer, subject, claims));
        if (departed.contains(userId)) {
            LOG.warn("somebody of the identity provider got no account: the one of this name was deleted");
            throw new NoAccessException("departed");
        }
        var organisations = existing(claims.organisations());
        directory.bringUpToDate(userId, claims.firstName(), claims.lastName(), roles(userId, claims), organisations);
        claims.address().ifPresent(address -> directory.setAddress(userId, address));
        store.signedIn(userId);
        return directory.find(userId).orElseThrow();
    }

    private String create(String issuer, String subject, Claims claims) {
        var userId = claims.userId();
        if (userId.isEmpty() || store.contains(userId) || directory.find(userId).isPresent()) {
            LOG.warn("somebody of the identity provider got no account: the name is taken or cannot be a user id");
            throw new NoAccessException("no user id");
        }
        store.insert(userId, issuer, subject);
        return userId;
    }

    private void disable(String userId) {
        directory.takeAway(userId);
        sessions.endAllOfDisabled(userId);
        LOG.info("{} has no role at the identity provider any more", userId);
    }

    /**
     * As the claims say. Where the settings name none for administrators of all, who was one before it was a role of its own stays
     * one, as long as a claim makes an administrator.
     */
    private Set<Role> roles(String userId, Claims claims) {
        var roles = EnumSet.copyOf(claims.roles());
        boolean stays = !settings.roles().containsKey(Role.ADMINISTRATOR_OF_ALL)
                && roles.contains(Role.ADMINISTRATOR)
                && directory
                        .find(userId)
                        .filter(known -> known.roles().contains(Role.ADMINISTRATOR_OF_ALL))
                        .isPresent();
        if (stays) {
            roles.add(Role.ADMINISTRATOR_OF_ALL);
        }
        return roles;
    }

    private Set<OrganisationId> existing(Set<OrganisationId> organisations) {
        return organisations.stream()
                .filter(organisation -> {
                    boolean exists = directory.hasTenant(organisation);
                    if (!exists) {
                        LOG.warn("koers.sign-in.provider.organisations names {}, which does not exist", organisation);
                    }
                    return exists;
                })
                .collect(Collectors.toSet());
    }
}
