package nl.koers.organisation.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.koers.organisation.AdministratorScope;
import nl.koers.organisation.DepartedUsers;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.UserContact;
import nl.koers.organisation.UserContacts;
import nl.koers.organisation.factor.SecondFactors;
import nl.koers.organisation.people.AccountEvent.What;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.provider.ProviderAccounts;
import nl.koers.organisation.session.Sessions;
import nl.koers.organisation.token.AccessTokens;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Entrusted;
import nl.koers.shared.access.Role;
import nl.koers.shared.mail.MailFailure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts in the hands of administrators. Who belongs to organisations has to do with the people of those only, and gives
 * nobody more than they cover; an administrator of all, with everybody. Nobody changes the own account, and what an identity
 * provider says of somebody is changed there. See docs/adr/0046-people-are-administered-in-koers.md.
 */
@Service
@Transactional
public class AccountAdministration {

    private final UserDirectory directory;
    private final DepartedUsers departed;
    private final ProviderAccounts providerAccounts;
    private final OrganisationService organisations;
    private final UserContacts contacts;
    private final AccountLinks links;
    private final LinkMail mail;
    private final AccountEvents events;
    private final SecondFactors secondFactors;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final ObjectProvider<Entrusted> entrusted;
    private final CurrentActor currentActor;

    AccountAdministration(
            UserDirectory directory,
            DepartedUsers departed,
            ProviderAccounts providerAccounts,
            OrganisationService organisations,
            UserContacts contacts,
            AccountLinks links,
            LinkMail mail,
            AccountEvents events,
            SecondFactors secondFactors,
            Sessions sessions,
            AccessTokens tokens,
            ObjectProvider<Entrusted> entrusted,
            CurrentActor currentActor) {
        this.directory = directory;
        this.departed = departed;
        this.providerAccounts = providerAccounts;
        this.organisations = organisations;
        this.contacts = contacts;
        this.links = links;
        this.mail = mail;
        this.events = events;
        this.secondFactors = secondFactors;
        this.sessions = sessions;
        this.tokens = tokens;
        this.entrusted = entrusted;
        this.currentActor = currentActor;
    }

    /** Those that the acting administrator may give to somebody, by name. */
    @Transactional(readOnly = true)
    public List<Organisation> organisations() {
        var actor = administrator();
        return organisations.organisations().stream()
                .filter(organisation -> AdministratorScope.covers(actor, Set.of(organisation.id())))
                .toList();
    }

    /** Whether the acting administrator has to do with the people of some organisations only. */
    public boolean isBound() {
        return !AdministratorScope.isOfAll(administrator());
    }

    /** Whether the acting administrator may change this account. */
    @Transactional(readOnly = true)
    public boolean mayChange(String userId) {
        var actor = administrator();
        return directory
                .find(userId)
                .filter(account -> AdministratorScope.mayChange(
                        actor, userId, account.roles(), account.organisations(), providerAccounts.isOne(userId)))
                .isPresent();
    }

    /**
     * Makes an account that nobody can sign in with until its link was used.
     *
     * @return the token of the link, which nobody can read again
     * @throws UserIdTakenException when somebody has or had this name
     * @throws IllegalArgumentException when the id or the person is not sound
     */
    public String create(String userId, Person person, UserContact contact) {
        requireCovered(person);
        person.requireSound();
        if (!userId.matches(NewUser.ID_PATTERN)) {
            throw new IllegalArgumentException("not a user id");
        }
        directory.lock(userId);
        if (directory.find(userId).isPresent() || departed.contains(userId)) {
            throw new UserIdTakenException();
        }
        write(userId, person, contact);
        events.record(userId, What.CREATED);
        return links.make(userId);
    }

    /** What an administrator said of the user. */
    @Transactional(readOnly = true)
    public Person person(String userId) {
        requireMayChange(userId);
        return directory.person(userId);
    }

    /** How the user is reached, which they may have said themselves. */
    @Transactional(readOnly = true)
    public UserContact contact(String userId) {
        requireMayChange(userId);
        return contacts.of(userId);
    }

    /**
     * Names, roles and organisations hold within seconds, on open screens too. Links that were made for other rights, or by
     * somebody who then may not, end.
     *
     * @param shown what stood there before; somebody who lost access meanwhile does not get it back by this
     * @throws AccountChangedException when somebody else changed it meanwhile
     */
    public void change(String userId, Person shown, Person person, UserContact contact) {
        directory.lock(userId);
        requireMayChange(userId);
        requireCovered(person);
        person.requireSound();
        if (!directory.person(userId).equals(shown)) {
            throw new AccountChangedException();
        }
        if (!shown.roles().equals(person.roles()) || !shown.organisations().equals(person.organisations())) {
            links.forget(userId);
            links.forgetMadeBy(userId);
        }
        events.record(userId, What.CHANGED);
        write(userId, person, contact);
    }

    /** For a forgotten password. The one that there is works until the link is used. */
    public String newLink(String userId) {
        requireMayChange(userId);
        events.record(userId, What.LINK_MADE);
        return links.make(userId);
    }

    /** Whether {@link #mail} can reach the user. */
    @Transactional(readOnly = true)
    public boolean canBeMailed(String userId) {
        requireMayChange(userId);
        return mail.canReach(userId);
    }

    /**
     * Sends a link that was just made to its user, in the administrator's language. Takes as long as the mail server.
     *
     * @return why not, when the mail server did not take it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<MailFailure> mail(String userId, String token, Locale language) {
        requireMayChange(userId);
        if (links.userOf(token).filter(userId::equals).isEmpty()) {
            throw new AccessDeniedException("not a link of this account");
        }
        return mail.invite(userId, token, language);
    }

    @Transactional(readOnly = true)
    public StillEntrusted stillWith(String userId) {
        requireMayChange(userId);
        return new StillEntrusted(
                entrusted.stream().mapToInt(what -> what.to(userId)).sum(), directory.tasksOf(userId));
    }

    /**
     * No role any more, so no sign-in, and no password; the account stays with its name, its organisations and what it looks
     * after. Links that the user made for others end as well.
     */
    public void stopAccess(String userId) {
        directory.lock(userId);
        requireMayChange(userId);
        directory.takeAwayRoles(userId);
        directory.takeAwayPassword(userId);
        events.record(userId, What.STOPPED);
        links.forget(userId);
        links.forgetMadeBy(userId);
        sessions.endAllOf(userId);
        tokens.revokeAllOf(userId);
    }

    /** As when somebody lost a telephone. Of accounts of an identity provider as well, and the own one. */
    public void signOutEverywhere(String userId) {
        requireIsCovered(userId);
        events.record(userId, What.SIGNED_OUT);
        sessions.endAllOf(userId);
        tokens.revokeAllOf(userId);
    }

    /** The next sign-in sets it up anew. */
    public void resetSecondStep(String userId) {
        requireIsCovered(userId);
        events.record(userId, What.SECOND_STEP_RESET);
        secondFactors.reset(userId);
        sessions.endAllOf(userId);
    }

    private void requireIsCovered(String userId) {
        var actor = administrator();
        directory
                .find(userId)
                .filter(account -> AdministratorScope.covers(actor, account.roles(), account.organisations()))
                .orElseThrow(() -> new AccessDeniedException("not an account for this administrator"));
    }

    private void write(String userId, Person person, UserContact contact) {
        directory.write(userId, person);
        contacts.write(userId, contact);
    }

    private void requireMayChange(String userId) {
        if (!mayChange(userId)) {
            throw new AccessDeniedException("not an account for this administrator");
        }
    }

    private void requireCovered(Person wanted) {
        if (!AdministratorScope.covers(administrator(), wanted.roles(), wanted.organisations())) {
            throw new AccessDeniedException("not for this administrator to give");
        }
    }

    private Actor administrator() {
        return currentActor.requireAny(Role.ADMINISTRATOR);
    }
}
