package nl.koers.organisation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.signin.Passwords;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserNames;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations and the people who work there. Accounts live in the engine's identity service, an organisation also as
 * the tenant that keeps its process instances apart.
 */
@Service
@Transactional
public class OrganisationService implements UserNames {

    private static final Duration SHORTLY = Duration.ofSeconds(30);

    private final OrganisationStore store;
    private final UserDirectory directory;
    private final CurrentActor currentActor;
    private final Passwords passwords;
    private final Remembered<OrganisationId, List<Colleague>> colleagues;
    private final Remembered<String, Map<String, String>> names;

    OrganisationService(
            OrganisationStore store, UserDirectory directory, CurrentActor currentActor, Passwords passwords) {
        this.store = store;
        this.directory = directory;
        this.currentActor = currentActor;
        this.passwords = passwords;
        this.colleagues = new Remembered<>(SHORTLY, store::colleagues);
        this.names = new Remembered<>(SHORTLY, all -> store.displayNames());
    }

    /**
     * For administrators of all.
     *
     * @throws IllegalArgumentException when something is missing or too long
     * @throws OrganisationIdTakenException when there is one with this id
     * @throws OrganisationNameTakenException when there is one with this name
     */
    public void createOrganisation(Organisation organisation, Letterhead letterhead) {
        if (!AdministratorScope.isOfAll(currentActor.requireAny(Role.ADMINISTRATOR))) {
            throw new AccessDeniedException("an administrator of some organisations makes no other");
        }
        organisation.requireSound();
        letterhead.requireSound();
        if (directory.hasTenant(organisation.id()) || store.contains(organisation.id())) {
            throw new OrganisationIdTakenException();
        }
        requireOwnName(organisation);
        store.insert(organisation, letterhead);
        directory.createTenant(organisation);
    }

    /**
     * For administrators, of the organisations that they have to do with.
     *
     * @throws IllegalArgumentException when something is missing or too long
     * @throws OrganisationNameTakenException when another one has this name
     */
    public void changeOrganisation(Organisation organisation, Letterhead letterhead) {
        var actor = currentActor.requireAny(Role.ADMINISTRATOR);
        organisation.requireSound();
        letterhead.requireSound();
        requireOwnName(organisation);
        if (!AdministratorScope.covers(actor, Set.of(organisation.id())) || !store.update(organisation, letterhead)) {
            throw new AccessDeniedException("not an organisation of this administrator");
        }
        directory.rename(organisation);
    }

    /** Clients are offered to an organisation by its name, and letters carry it. */
    private void requireOwnName(Organisation organisation) {
        if (store.isCalled(organisation.name(), organisation.id())) {
            throw new OrganisationNameTakenException();
        }
    }

    /** What stands above letters; for its members and its administrators. */
    @Transactional(readOnly = true)
    public Letterhead letterhead(OrganisationId organisation) {
        var actor = currentActor.require();
        boolean administers = actor.is(Role.ADMINISTRATOR) && AdministratorScope.covers(actor, Set.of(organisation));
        if (!actor.belongsTo(organisation) && !administers) {
            throw new AccessDeniedException("not an organisation of this user");
        }
        return store.letterhead(organisation);
    }

    /**
     * For administrators.
     *
     * @throws PasswordRefusedException when the password does not meet the rules
     */
    public void createUser(NewUser account) {
        var actor = currentActor.requireAny(Role.ADMINISTRATOR);
        if (!AdministratorScope.covers(actor, account.roles(), account.organisations())) {
            throw new AccessDeniedException("not an organisation of this administrator");
        }
        directory.create(account);
        forgetPeople();
    }

    /** Somebody's account changed: on this node that is seen at once. */
    public void forgetPeople() {
        colleagues.forget();
        names.forget();
    }

    /** Those of the acting user; all of them for an administrator. */
    @Transactional(readOnly = true)
    public List<Organisation> organisations() {
        var actor = currentActor.require();
        return store.all().stream()
                .filter(organisation -> actor.is(Role.ADMINISTRATOR) || actor.belongsTo(organisation.id()))
                .toList();
    }

    /** Those of the programmes, and what organisations call theirs besides; in the order of the alphabet. */
    @Transactional(readOnly = true)
    public List<String> regions() {
        return Stream.concat(Regions.DUUP.stream(), store.regions().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** Those of the installation that the acting caseworker or team lead does not belong to: a client may go there. */
    @Transactional(readOnly = true)
    public List<Organisation> others() {
        var actor = currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
        return store.all().stream()
                .filter(organisation -> !actor.belongsTo(organisation.id()))
                .toList();
    }

    /** Everybody who works at an organisation of the acting user, by name; up to half a minute old. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(OrganisationId organisation) {
        currentActor.requireMemberOf(organisation);
        return colleagues.get(organisation);
    }

    /** Up to half a minute old. */
    @Override
    @Transactional(readOnly = true)
    public String displayName(String userId) {
        return names.get("").getOrDefault(userId, userId);
    }

    /**
     * Gives the acting user another password. All sessions of this user end within a minute, this one too.
     *
     * @throws AccessDeniedException when the present password is wrong
     * @throws PasswordRefusedException when the new password does not meet the rules
     */
    @Transactional(noRollbackFor = AccessDeniedException.class)
    public void changePassword(String present, String next) {
        var userId = currentActor.require().userId();
        if (!passwords.matches(userId, present)) {
            throw new AccessDeniedException("wrong password");
        }
        directory.setPassword(userId, next);
    }
}
