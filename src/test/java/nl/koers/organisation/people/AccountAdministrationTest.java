package nl.koers.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import nl.koers.notice.NoticeService;
import nl.koers.organisation.Letterhead;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.PasswordRefusedException;
import nl.koers.organisation.UserAccount;
import nl.koers.organisation.UserAccounts;
import nl.koers.organisation.UserContact;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.session.Device;
import nl.koers.organisation.session.Sessions;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.EngineTest;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class AccountAdministrationTest {

    private static final String PASSWORD = "seven grey herons in a row";

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountLinks links;

    @Autowired
    AccountEvents events;

    @Autowired
    NoticeService notices;

    @Autowired
    OrganisationService organisations;

    @Autowired
    UserAccounts accounts;

    @Autowired
    UserDirectory directory;

    @Autowired
    Sessions sessions;

    @Autowired
    TaskService tasks;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    private final OrganisationId home = anOrganisation();
    private final OrganisationId elsewhere = anOrganisation();
    private final Actor ofAll = new Actor("of.all", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());
    private final Actor ofHome = new Actor("of.home", Set.of(Role.ADMINISTRATOR), Set.of(home));
    private final String id = "u" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void makeOrganisations() {
        currentActor.runAs(ofAll, () -> {
            for (var organisation : Set.of(home, elsewhere)) {
                organisations.createOrganisation(
                        new Organisation(organisation, organisation.value(), "Town"), Letterhead.NONE);
            }
        });
    }

    @Test
    void aNewAccountOpensWithItsLinkOnceAndWithThePasswordOfItsOwner() {
        var token = create(ofHome, caseworker(home));
        assertThat(directory.checkPassword(id, "")).isFalse();
        assertThat(links.userOf(token)).contains(id);

        assertThatExceptionOfType(PasswordRefusedException.class)
                .isThrownBy(() -> links.choosePassword(token, "short"));
        links.choosePassword(token, PASSWORD);

        assertThat(directory.checkPassword(id, PASSWORD)).isTrue();
        assertThat(links.userOf(token)).as("once").isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> links.choosePassword(token, "another long enough sentence"));
        var account = directory.find(id).orElseThrow();
        assertThat(account.roles()).containsExactly(Role.CASEWORKER);
        assertThat(account.organisations()).containsExactly(home);
        assertThat(organisations.displayName(id)).isEqualTo("Noor Bos");
    }

    @Test
    void aPasswordHoldsNoNameOfItsOwnerButMayHoldAWordWithAFewOfItsLetters() {
        var token = currentActor.callAs(
                ofHome,
                () -> administration.create(
                        id, new Person("Bo", "Walkema", "", Set.of(Role.CASEWORKER), Set.of(home)), UserContact.NONE));

        assertThatExceptionOfType(PasswordRefusedException.class)
                .isThrownBy(() -> links.choosePassword(token, "fiets WALKEMA water"));
        assertThatExceptionOfType(PasswordRefusedException.class)
                .isThrownBy(() -> links.choosePassword(token, "fiets water " + id));
        links.choosePassword(token, "boom fiets water lamp");

        assertThat(directory.checkPassword(id, "boom fiets water lamp")).isTrue();
    }

    @Test
    void theLinkIsKeptAsAHashAndEnds() {
        var token = create(ofHome, caseworker(home));

        assertThat(jdbc.sql("select to_jsonb(l)::text from koers.account_link l where user_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain(token);
        jdbc.sql("update koers.account_link set valid_until = now() - interval '1 second' where user_id = ?")
                .param(id)
                .update();

        assertThat(links.userOf(token)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> links.choosePassword(token, PASSWORD));
    }

    @Test
    void aNewLinkReplacesTheOneBeforeAndTheOldPasswordWorksUntilItIsUsed() {
        var first = create(ofHome, caseworker(home));
        links.choosePassword(first, PASSWORD);
        var second = currentActor.callAs(ofHome, () -> administration.newLink(id));
        var third = currentActor.callAs(ofHome, () -> administration.newLink(id));

        assertThat(links.userOf(second)).isEmpty();
        assertThat(directory.checkPassword(id, PASSWORD)).isTrue();
        links.choosePassword(third, "eight white herons in a row");

        assertThat(directory.checkPassword(id, PASSWORD)).isFalse();
    }

    @Test
    void whatIsDoneWithAnAccountIsWrittenDownForThePrivacyOfficerAndItsOwnerIsTold() {
        var token = create(ofHome, caseworker(home));
        links.choosePassword(token, PASSWORD);
        currentActor.runAs(ofHome, () -> administration.resetSecondStep(id));

        var officer = new Actor("officer", Set.of(Role.PRIVACY_OFFICER), Set.of(home));
        assertThat(currentActor.callAs(officer, () -> events.list()))
                .filteredOn(event -> event.userId().equals(id))
                .extracting(event -> event.what().code() + " " + event.by())
                .containsExactlyInAnyOrder("created of.home", "passwordByLink of.home", "secondStepReset of.home");
        var officerElsewhere = new Actor("officer", Set.of(Role.PRIVACY_OFFICER), Set.of(elsewhere));
        assertThat(currentActor.callAs(officerElsewhere, () -> events.list()))
                .noneMatch(event -> event.userId().equals(id));
        assertThatThrownBy(() -> currentActor.callAs(ofHome, () -> events.list()))
                .isInstanceOf(AccessDeniedException.class);
        var owner = new Actor(id, Set.of(Role.CASEWORKER), Set.of(home));
        assertThat(currentActor.callAs(owner, () -> notices.list(0, 50)))
                .extracting(notice -> notice.kind())
                .contains("passwordByLink", "secondStepReset");
    }

    @Test
    void whoWasStoppedDoesNotComeBackByADialogThatStoodOpen() {
        var token = create(ofHome, caseworker(home));
        links.choosePassword(token, PASSWORD);
        var shown = directory.person(id);
        currentActor.runAs(ofHome, () -> administration.stopAccess(id));

        assertThatExceptionOfType(AccountChangedException.class)
                .isThrownBy(() -> currentActor.runAs(
                        ofHome, () -> administration.change(id, shown, caseworker(home), UserContact.NONE)));

        assertThat(directory.find(id).orElseThrow().roles()).isEmpty();
        assertThat(directory.checkPassword(id, PASSWORD)).as("the old password").isFalse();
    }

    @Test
    void aLinkEndsWithTheRightOfWhoMadeItAndWithTheRightsItWasMadeFor() {
        var byHome = create(ofHome, caseworker(home));
        currentActor.runAs(
                ofAll,
                () -> administration.change(
                        id,
                        directory.person(id),
                        new Person("Noor", "Bos", "", Set.of(Role.CASEWORKER), Set.of(home, elsewhere)),
                        UserContact.NONE));
        assertThat(links.userOf(byHome)).as("made for home only").isEmpty();

        var maker = "m" + id;
        currentActor.runAs(
                ofAll,
                () -> administration.create(
                        maker,
                        new Person("Ma", "Ker", "", Set.of(Role.ADMINISTRATOR), Set.of(home, elsewhere)),
                        UserContact.NONE));
        var byMaker = currentActor.callAs(
                new Actor(maker, Set.of(Role.ADMINISTRATOR), Set.of(home, elsewhere)),
                () -> administration.newLink(id));
        currentActor.runAs(ofAll, () -> administration.stopAccess(maker));
        assertThat(links.userOf(byMaker)).isEmpty();
    }

    @Test
    void noIdIsGivenTwice() {
        create(ofHome, caseworker(home));
        assertThatExceptionOfType(UserIdTakenException.class).isThrownBy(() -> create(ofHome, caseworker(home)));

        jdbc.sql("insert into koers.departed_user (id, departed_at) values ('was.here', now()) on conflict do nothing")
                .update();
        assertThatExceptionOfType(UserIdTakenException.class)
                .isThrownBy(() -> currentActor.callAs(
                        ofAll, () -> administration.create("was.here", caseworker(home), UserContact.NONE)));
    }

    @Test
    void whoAdministersOneOrganisationHasToDoWithItsPeopleOnly() {
        create(ofAll, caseworker(elsewhere));

        currentActor.runAs(ofHome, () -> {
            assertThat(accounts.find("")).extracting(UserAccount::userId).doesNotContain(id);
            assertThat(administration.organisations())
                    .extracting(Organisation::id)
                    .containsExactly(home);
            assertThat(administration.mayChange(id)).isFalse();
            assertThatThrownBy(
                            () -> administration.change(id, directory.person(id), caseworker(home), UserContact.NONE))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.newLink(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.stopAccess(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.stillWith(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.signOutEverywhere(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.resetSecondStep(id)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void nobodyGivesMoreThanTheyCover() {
        create(ofHome, caseworker(home));
        var everywhere = new Person("Noor", "Bos", "", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());

        currentActor.runAs(ofHome, () -> {
            assertThatThrownBy(() ->
                            administration.change(id, directory.person(id), caseworker(elsewhere), UserContact.NONE))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.change(id, directory.person(id), everywhere, UserContact.NONE))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.create("more." + id, everywhere, UserContact.NONE))
                    .isInstanceOf(AccessDeniedException.class);
        });
        assertThat(directory.find(id).orElseThrow().roles()).containsExactly(Role.CASEWORKER);
    }

    @Test
    void whoBelongsToNoOrganisationAndIsNoAdministratorOfAllHasToDoWithNobody() {
        create(ofAll, caseworker(home));
        var ofNone = new Actor("of.none", Set.of(Role.ADMINISTRATOR), Set.of());
        var more = new Person("Noor", "Bos", "", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());

        currentActor.runAs(ofNone, () -> {
            assertThat(accounts.find("")).isEmpty();
            assertThat(administration.organisations()).isEmpty();
            assertThat(administration.isBound()).isTrue();
            assertThatThrownBy(() -> administration.newLink(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.stopAccess(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.create("more." + id, more, UserContact.NONE))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.create("more." + id, caseworker(home), UserContact.NONE))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> organisations.createOrganisation(
                            new Organisation(anOrganisation(), "Another " + id, ""), Letterhead.NONE))
                    .isInstanceOf(AccessDeniedException.class);
        });
        assertThatThrownBy(() -> create(ofAll, new Person("Noor", "Bos", "", Set.of(Role.ADMINISTRATOR), Set.of())))
                .as("an account that could do nothing")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoAdministersOneOrganisationNeitherMakesAnAdministratorOfAllNorTakesOneOver() {
        var ofAllAtHome = new Person("Noor", "Bos", "", Set.of(Role.ADMINISTRATOR_OF_ALL), Set.of(home));
        create(ofAll, ofAllAtHome);
        assertThat(directory.find(id).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL);

        currentActor.runAs(ofHome, () -> {
            assertThat(administration.mayChange(id)).isFalse();
            assertThat(accounts.find(id)).singleElement().satisfies(account -> {
                assertThat(account.isCovered()).isFalse();
                assertThat(account.mayBeChanged()).isFalse();
            });
            assertThatThrownBy(() -> administration.newLink(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.stopAccess(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.resetSecondStep(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.signOutEverywhere(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.create("more." + id, ofAllAtHome, UserContact.NONE))
                    .isInstanceOf(AccessDeniedException.class);
        });
        var self = new Actor(id, Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of(home));
        assertThat(currentActor.callAs(self, () -> administration.organisations()))
                .extracting(Organisation::id)
                .as("belonging to an organisation does not bind who administers all")
                .contains(home, elsewhere);
    }

    @Test
    void nobodyElseAdministersAndNobodyTheOwnAccount() {
        create(ofHome, new Person("Noor", "Bos", "", Set.of(Role.ADMINISTRATOR), Set.of(home)));
        var self = new Actor(id, Set.of(Role.ADMINISTRATOR), Set.of(home));

        assertThat((boolean) currentActor.callAs(self, () -> administration.mayChange(id)))
                .isFalse();
        for (var role : Set.of(Role.CASEWORKER, Role.TEAM_LEAD, Role.PRIVACY_OFFICER, Role.PROCESS_DESIGNER)) {
            currentActor.runAs(new Actor("curious", Set.of(role), Set.of(home)), () -> assertThatThrownBy(
                            () -> administration.newLink(id))
                    .isInstanceOf(AccessDeniedException.class));
        }
    }

    @Test
    void whatIsStillWithSomebodyIsCountedAndStaysWhenAccessStops() {
        var token = create(ofHome, caseworker(home));
        links.choosePassword(token, PASSWORD);
        var session = sessions.begin(id, new Device("Firefox", "Linux"), null);
        var task = tasks.newTask();
        task.setAssignee(id);
        tasks.saveTask(task);
        var unused = currentActor.callAs(ofHome, () -> administration.newLink(id));

        var with = currentActor.callAs(ofHome, () -> administration.stillWith(id));
        assertThat(with).isEqualTo(new StillEntrusted(0, 1));
        currentActor.runAs(ofHome, () -> administration.stopAccess(id));

        assertThat(sessions.isOpen(session, id)).isFalse();
        assertThat(links.userOf(unused)).isEmpty();
        assertThat(directory.find(id).orElseThrow().roles()).isEmpty();
        assertThat(organisations.displayName(id)).isEqualTo("Noor Bos");
        assertThat(directory.tasksOf(id)).isEqualTo(1);
        currentActor.runAs(
                ofHome, () -> administration.change(id, directory.person(id), caseworker(home), UserContact.NONE));
        assertThat(directory.find(id).orElseThrow().roles())
                .as("and begins again")
                .containsExactly(Role.CASEWORKER);
        tasks.deleteTask(task.getId(), true);
    }

    private String create(Actor administrator, Person person) {
        return currentActor.callAs(administrator, () -> administration.create(id, person, UserContact.NONE));
    }

    private static Person caseworker(OrganisationId organisation) {
        return new Person("Noor", "Bos", "noor@example.nl", Set.of(Role.CASEWORKER), Set.of(organisation));
    }

    private static OrganisationId anOrganisation() {
        return new OrganisationId("o" + UUID.randomUUID().toString().substring(0, 8));
    }
}
