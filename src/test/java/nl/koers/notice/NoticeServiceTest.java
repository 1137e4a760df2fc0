package nl.koers.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.koers.accesslog.AccessReason;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.privacy.erasure.ErasureReason;
import nl.koers.privacy.erasure.ErasureService;
import nl.koers.privacy.retention.ObjectionReason;
import nl.koers.privacy.retention.RetentionService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.WorkingDays;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.transfer.CaseworkerService;
import nl.koers.transfer.ChangeReason;
import nl.koers.transfer.DeclineReason;
import nl.koers.transfer.NewCaseworker;
import nl.koers.transfer.TransferService;
import nl.koers.transfer.Transfers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has to act has it in one place, and nobody any more once it is done. */
@EngineTest
class NoticeServiceTest {

    @Autowired
    private NoticeService notices;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private RetentionService retention;

    @Autowired
    private TransferService transfers;

    @Autowired
    private Transfers offers;

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private Clients clients;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(Netherlands.ZONE);

    private Team team;
    private Team other;
    private Actor petra;
    private TrajectoryCode client;

    @BeforeEach
    void aClient() {
        team = Team.create(jdbc);
        other = Team.create(jdbc);
        petra = officer(team);
        client = clients.of(team, team.nora(), "Wilg");
    }

    @Test
    void aStandInIsToldFromTheWorkingDayBeforeAndOnTheDaysThemselves() {
        var soon = WorkingDays.from(today.plusDays(1));
        away(team.nora(), team.nick(), soon, soon.plusDays(2));
        away(team.nora(), team.nick(), soon.plusDays(20), soon.plusDays(20));

        assertThat(list(team.nick())).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("standInTomorrow");
            assertThat(notice.person()).isEqualTo(team.nora().userId());
            assertThat(notice.day()).isEqualTo(soon);
        });
        assertThat(kinds(team.nora())).isEmpty();
        readAll(team.nick());

        jdbc.sql("update koers.absence set first_day = :today where organisation = :organisation and first_day = :soon")
                .param("today", today)
                .param("soon", soon)
                .param("organisation", team.organisation().value())
                .update();
        assertThat(kinds(team.nick())).containsExactly("standInToday");
        assertThat(unread(team.nick())).as("another day, told again").isEqualTo(1);
        assertThat(kinds(team.lead())).isEmpty();

        jdbc.sql(
                        "update koers.absence set first_day = :ago, last_day = :ago where organisation = :organisation and first_day = :today")
                .param("ago", today.minusDays(1))
                .param("today", today)
                .param("organisation", team.organisation().value())
                .update();
        assertThat(kinds(team.nick())).isEmpty();
    }

    @Test
    void aTeamLeadIsToldWhereNobodyStandsInUntilSomebodyDoes() {
        away(team.nora(), null, today, today);
        assertThat(kinds(team.lead())).containsExactly("nobodyStandsIn");

        jdbc.sql("update koers.absence set stand_in = :nick where organisation = :organisation")
                .param("nick", team.nick().userId())
                .param("organisation", team.organisation().value())
                .update();
        assertThat(kinds(team.lead())).isEmpty();

        away(team.nick(), team.nora(), today, today);
        assertThat(list(team.lead()))
                .extracting(Notice::person)
                .contains(team.nora().userId());
        assertThat(kinds(team.nick())).as("away herself").isEmpty();
    }

    @Test
    void anAccessWithAReasonIsToldToTheCaseworkerTheTeamLeadAndThePrivacyOfficer() {
        currentActor.runAs(team.nick(), () -> emergency.open(client, AccessReason.CLIENT_IS_HERE));

        assertThat(kinds(team.nora())).containsExactly("openedMyClient");
        assertThat(kinds(team.lead())).containsExactly("openedWithReason");
        assertThat(list(petra)).singleElement().satisfies(notice -> {
            assertThat(notice.trajectory()).isEqualTo(client);
            assertThat(notice.person()).isEqualTo(team.nick().userId());
        });
        assertThat(kinds(team.nick())).isEmpty();

        currentActor.runAs(
                team.nora(), () -> emergency.notSeen().forEach(opened -> emergency.confirmSeen(opened.id())));
        assertThat(kinds(team.nora())).isEmpty();
        assertThat(unread(team.lead())).isEqualTo(1);

        jdbc.sql("update koers.trajectory set organisation = :other where code = :code")
                .param("other", other.organisation().value())
                .param("code", client.value())
                .update();
        assertThat(kinds(team.lead()))
                .as("the client is another organisation's")
                .isEmpty();
        assertThat(kinds(other.lead())).as("it was not opened there").isEmpty();
    }

    @Test
    void anErasureWaitsForWhoeverMayBeTheSecondPersonUntilItIsDecided() {
        var id = currentActor.callAs(team.nora(), () -> erasures.request(client, ErasureReason.CLIENT_ASKS));
        assertThat(kinds(petra)).containsExactly("erasureForOfficer");
        assertThat(kinds(team.lead())).isEmpty();
        currentActor.runAs(team.nora(), () -> erasures.withdraw(id));
        assertThat(kinds(petra)).isEmpty();

        var second = currentActor.callAs(petra, () -> erasures.request(client, ErasureReason.CLIENT_ASKS));
        assertThat(kinds(team.nora())).containsExactly("erasureForCaseworker");
        assertThat(kinds(team.lead())).containsExactly("erasureForCaseworker");
        assertThat(kinds(team.nick())).isEmpty();
        assertThat(kinds(petra)).isEmpty();
        away(team.nora(), team.nick(), today, today);
        assertThat(kinds(team.nick())).contains("erasureForCaseworker");

        currentActor.runAs(team.lead(), () -> erasures.confirm(second));
        for (var actor : List.of(team.nora(), team.lead(), petra)) {
            assertThat(kinds(actor)).isEmpty();
        }
    }

    @Test
    void aDossierThatWillBeErasedWaitsForAnObjectionAndTheObjectionIsTold() {
        var closed = clients.closed(team, "Linde");
        jdbc.sql(
                        """
                        insert into koers.retention_notice (trajectory, closed_at, listed_on)
                        select code, closed_at, current_date from koers.trajectory where code = :code""")
                .param("code", closed.value())
                .update();
        assertThat(kinds(team.nora())).containsExactly("erasureToObjectTo");
        assertThat(kinds(team.nick())).isEmpty();

        currentActor.runAs(team.nora(), () -> retention.object(closed, ObjectionReason.CLIENT_ASKS));

        assertThat(kinds(team.nora())).isEmpty();
        assertThat(list(petra)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("objection");
            assertThat(notice.person()).isEqualTo(team.nora().userId());
        });
    }

    @Test
    void anOfferedClientWaitsForTheOtherOrganisationWithoutACodeUntilSomebodyAnswers() {
        var offered = offers.client(team);
        var id = offers.offered(offered, team, other);

        for (var actor : List.of(other.nora(), other.nick(), other.lead())) {
            assertThat(list(actor)).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo("clientOffered");
                assertThat(notice.trajectory()).isNull();
                assertThat(notice.party()).startsWith("Team ");
            });
        }
        assertThat(kinds(officer(other))).isEmpty();
        assertThat(kinds(team.nora())).isEmpty();

        currentActor.runAs(other.nick(), () -> transfers.decline(id, DeclineReason.FULL));
        assertThat(kinds(other.nora())).isEmpty();
        assertThat(unread(other.lead())).isZero();
    }

    @Test
    void whatIsReadStaysInTheListUntilItIsDoneAndIsCountedNoMore() {
        opened(2);
        assertThat(unread(team.lead())).isEqualTo(2);
        var first = list(team.lead()).get(0);

        currentActor.runAs(team.lead(), () -> notices.read(first));

        assertThat(unread(team.lead())).isEqualTo(1);
        assertThat(list(team.lead())).extracting(Notice::read).containsExactlyInAnyOrder(true, false);
        assertThat(unread(petra)).as("each reads for herself").isEqualTo(2);
        readAll(team.lead());
        assertThat(unread(team.lead())).isZero();
        assertThat(list(team.lead())).hasSize(2);
    }

    @Test
    void nobodyMarksWhatDoesNotWaitForThem() {
        opened(1);
        var notice = list(team.lead()).get(0);

        currentActor.runAs(other.lead(), () -> notices.read(notice));
        currentActor.runAs(
                team.lead(),
                () -> notices.read(
                        new Notice(notice.kind(), UUID.randomUUID(), client, null, null, null, notice.since(), false)));

        assertThat(marks()).isZero();
    }

    @Test
    void whatBeginsAgainAfterItWasOverIsNew() {
        away(team.nora(), null, today, today);
        readAll(team.lead());
        jdbc.sql("update koers.absence set stand_in = :nick where organisation = :organisation")
                .param("nick", team.nick().userId())
                .param("organisation", team.organisation().value())
                .update();
        readAll(team.lead());
        assertThat(marks()).isZero();

        jdbc.sql("update koers.absence set stand_in = null where organisation = :organisation")
                .param("organisation", team.organisation().value())
                .update();
        assertThat(unread(team.lead())).isEqualTo(1);
    }

    @Test
    void whoIsGivenAClientByAColleagueIsToldUntilSheIsGivenAway() {
        Accounts.create(jdbc, team.nora(), team.nick());
        give(team.lead(), team.nora(), team.nick());
        assertThat(list(team.nora())).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("givenToAnother");
            assertThat(notice.person()).isEqualTo(team.nick().userId());
        });
        assertThat(list(team.nick())).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("givenToMe");
            assertThat(notice.trajectory()).isEqualTo(client);
            assertThat(notice.person()).isEqualTo(team.lead().userId());
        });

        give(team.nick(), team.nick(), team.nora());
        assertThat(kinds(team.nick())).as("who gave it away knows").isEmpty();
        assertThat(kinds(team.nora())).containsExactly("givenToMe");
    }

    private void give(Actor by, Actor from, Actor to) {
        currentActor.runAs(
                by,
                () -> caseworkers.change(
                        client, new NewCaseworker(from.userId(), to.userId(), ChangeReason.OTHER, false)));
    }

    @Test
    void aMarkGoesWithItsClient() {
        opened(1);
        readAll(team.lead());
        assertThat(marks()).isEqualTo(1);

        assertThat(jdbc.sql(
                                """
                                select confdeltype from pg_constraint
                                 where conrelid = 'koers.notice_read'::regclass and contype = 'f'""")
                        .query(String.class)
                        .list())
                .containsExactly("c");
    }

    @Test
    void theListIsPagedNewestFirst() {
        opened(3);

        var all = list(team.lead());
        assertThat(all).isSortedAccordingTo((a, b) -> b.since().compareTo(a.since()));
        assertThat(currentActor.callAs(team.lead(), () -> notices.list(0, 2))).isEqualTo(all.subList(0, 2));
        assertThat(currentActor.callAs(team.lead(), () -> notices.list(2, 2))).isEqualTo(all.subList(2, 3));
    }

    @Test
    void anotherOrganisationSeesNothingOfAnything() {
        opened(1);
        away(team.nora(), null, today, today);
        currentActor.runAs(team.nora(), () -> erasures.request(client, ErasureReason.CLIENT_ASKS));

        for (var actor : List.of(other.nora(), other.nick(), other.lead(), officer(other))) {
            assertThat(kinds(actor)).isEmpty();
            assertThat(unread(actor)).isZero();
        }
    }

    @Test
    void countingAndListingTakeOneStatementEachHoweverManyThereAre() {
        var everything = new Actor(
                team.lead().userId(), Set.of(Role.values()), team.lead().organisations());
        assertThat(statements.of(() -> unread(everything))).hasSize(1);

        opened(5);
        away(team.nora(), null, today, today);

        assertThat(unread(everything)).isEqualTo(6);
        assertThat(statements.of(() -> unread(everything))).hasSize(1);
        assertThat(statements.of(() -> list(everything))).hasSize(1);
    }

    @Test
    void whoeverHasNothingToDoWithClientsIsNotEvenAskedFor() {
        var admin = new Actor("admin", Set.of(Role.ADMINISTRATOR), team.lead().organisations());

        assertThat(statements.of(() -> unread(admin))).isEmpty();
        assertThat(list(admin)).isEmpty();
    }

    private void opened(int times) {
        for (int i = 0; i < times; i++) {
            currentActor.runAs(team.nick(), () -> emergency.open(client, AccessReason.CLIENT_IS_HERE));
        }
    }

    private List<Notice> list(Actor actor) {
        return currentActor.callAs(actor, () -> notices.list(0, 50));
    }

    private List<String> kinds(Actor actor) {
        return list(actor).stream().map(Notice::kind).toList();
    }

    private int unread(Actor actor) {
        return currentActor.callAs(actor, notices::unread);
    }

    private void readAll(Actor actor) {
        currentActor.runAs(actor, notices::readAll);
    }

    private int marks() {
        return jdbc.sql("select count(*) from koers.notice_read where user_id = any(:users)")
                .param("users", new String[] {team.lead().userId(), other.lead().userId()})
                .query(Integer.class)
                .single();
    }

    private static Actor officer(Team team) {
        return new Actor(
                "petra-of-" + team.organisation().value(), Set.of(Role.PRIVACY_OFFICER), Set.of(team.organisation()));
    }

    private void away(Actor absent, @Nullable Actor standIn, LocalDate from, LocalDate to) {
        jdbc.sql(
                        """
                        insert into koers.absence
                            (id, organisation, user_id, stand_in, first_day, last_day, entered_by, entered_at)
                        values (gen_random_uuid(), :organisation, :absent, :standIn, :from, :to, :absent, now())""")
                .param("organisation", team.organisation().value())
                .param("absent", absent.userId())
                .param("standIn", standIn == null ? null : standIn.userId())
                .param("from", from)
                .param("to", to)
                .update();
    }
}
