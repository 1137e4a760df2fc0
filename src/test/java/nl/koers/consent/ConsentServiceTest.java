package nl.koers.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.NewClient;
import nl.koers.consent.Consent.Sharing;
import nl.koers.consent.Consent.Status;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.seal.UnreadableDossierException;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.EngineTest;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.Team;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class ConsentServiceTest {

    private static final String PARTY = "Stichting Zilvermeeuw-3381";
    private static final String SCOPE = "Only my name, not my work: Roodborst-3382.";
    private static final LocalDate TODAY = Netherlands.day(java.time.Instant.now());

    @Autowired
    private ConsentService consents;

    @Autowired
    private LivingConsents living;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private WorkService work;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private TrajectoryCode client;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        client = open();
    }

    private TrajectoryCode open() {
        return as(
                team.nora(),
                () -> caseload.open(new NewClient(
                        team.organisation(), "Wilg", Channel.DROP_IN, FirstQuestion.MONEY, AgeGroup.ADULT)));
    }

    private <T> T as(Actor actor, java.util.function.Supplier<T> act) {
        return currentActor.callAs(actor, act);
    }

    private UUID record() {
        return as(team.nora(), () -> consents.record(client, consent(TODAY.plusMonths(6))));
    }

    private static NewConsent consent(LocalDate until) {
        return new NewConsent(
                new Party.InWords(PARTY, PartyKind.HOUSING),
                Purpose.WORKING_TOGETHER,
                SCOPE,
                GivenHow.SPOKEN,
                TODAY,
                until);
    }

    private boolean holds(TrajectoryCode code, UUID id) {
        return living.lastDay(code.value(), id, Receiver.NAMED).isPresent();
    }

    private Consent only() {
        List<Consent> all = as(team.nora(), () -> consents.of(client));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> tasksOfSharing() {
        return as(team.nora(), () -> work.of(client)).stream()
                .filter(task -> task.processKey().equals("sharing"))
                .map(WorkItem::taskKey)
                .toList();
    }

    @Test
    void aConsentSaysWithWhomWhatForAndUntilWhenAndHowItWasGiven() {
        record();

        var consent = only();
        assertThat(consent.party()).isEqualTo(new Party.InWords(PARTY, PartyKind.HOUSING));
        assertThat(consent.scope()).isEqualTo(SCOPE);
        assertThat(consent.purpose()).isEqualTo(Purpose.WORKING_TOGETHER);
        assertThat(consent.givenHow()).isEqualTo(GivenHow.SPOKEN);
        assertThat(consent.validUntil()).isEqualTo(TODAY.plusMonths(6));
        assertThat(consent.recordedBy()).isEqualTo(team.nora().userId());
        assertThat(consent.status(TODAY)).isEqualTo(Status.LIVING);
        assertThat(consent.status(TODAY.plusMonths(6))).isEqualTo(Status.LIVING);
        assertThat(consent.status(TODAY.plusMonths(6).plusDays(1))).isEqualTo(Status.OVER);
        assertThat(consent.sharing()).isEqualTo(Sharing.NONE);
    }

    @Test
    void withWhomAndWhatStandsInPlainNowhere() {
        var id = record();
        as(team.nora(), () -> {
            consents.share(client, id);
            return id;
        });

        var scan = new MarkerScan(dataSource);
        assertThat(scan.find("Zilvermeeuw-3381")).isEmpty();
        assertThat(scan.find("Roodborst-3382")).isEmpty();
        assertThat(only().toString()).doesNotContain("Zilvermeeuw", "Roodborst");
    }

    @Test
    void sharingGivesTheCaseworkerOneTaskHoweverOftenItIsAsked() {
        var id = record();

        for (int i = 0; i < 2; i++) {
            currentActor.runAs(team.nora(), () -> consents.share(client, id));
        }

        assertThat(tasksOfSharing()).containsExactly("shareWhatWasAgreed");
        assertThat(only().sharing()).isEqualTo(Sharing.ABOUT_TO);
    }

    @Test
    void whatWasSharedGoesOnUntilItIsNotNeededAnyMore() {
        var id = record();
        share(id);
        assertThat(only().sharing()).isEqualTo(Sharing.GOING_ON);

        currentActor.runAs(team.nora(), () -> consents.stopSharing(client, id));

        assertThat(only().sharing()).isEqualTo(Sharing.NONE);
        assertThat(only().status(TODAY)).isEqualTo(Status.LIVING);
        assertThat(tasksOfSharing()).isEmpty();
    }

    private void share(UUID id) {
        currentActor.runAs(team.nora(), () -> {
            consents.share(client, id);
            var task = work.of(client).stream()
                    .filter(item -> item.taskKey().equals("shareWhatWasAgreed"))
                    .findFirst()
                    .orElseThrow();
            work.complete(task.taskId(), Map.of("sharingResult", "shared", "whatWasShared", "the name"));
        });
    }

    @Test
    void withdrawingEndsSharingAtOnceAndGivesTheCaseworkerATask() {
        var id = record();
        share(id);

        currentActor.runAs(team.nora(), () -> consents.withdraw(client, id, GivenHow.MESSAGE));

        assertThat(only().status(TODAY)).isEqualTo(Status.WITHDRAWN);
        assertThat(only().withdrawnHow()).isEqualTo(GivenHow.MESSAGE);
        assertThat(only().sharing()).isEqualTo(Sharing.NONE);
        assertThat(tasksOfSharing()).containsExactly("closeWithParty");
        assertThat(holds(client, id)).isFalse();

        var withdrawnAt = only().withdrawnAt();
        currentActor.runAs(team.nora(), () -> consents.withdraw(client, id, GivenHow.WRITTEN));
        assertThat(only().withdrawnAt()).isEqualTo(withdrawnAt);
        assertThat(tasksOfSharing()).containsExactly("closeWithParty");
    }

    @Test
    void withdrawingOneConsentLeavesWhatIsSharedOnAnother() {
        var one = record();
        var other = record();
        share(one);
        currentActor.runAs(team.nora(), () -> consents.share(client, other));

        currentActor.runAs(team.nora(), () -> consents.withdraw(client, one, GivenHow.SPOKEN));

        assertThat(tasksOfSharing()).containsExactlyInAnyOrder("closeWithParty", "shareWhatWasAgreed");
    }

    @Test
    void nothingIsSharedOnAWithdrawnOrExpiredConsent() {
        var withdrawn = record();
        currentActor.runAs(team.nora(), () -> consents.withdraw(client, withdrawn, GivenHow.SPOKEN));
        var expired = record();
        jdbc.sql("update koers.consent set given_on = :then, valid_until = :yesterday where id = :id")
                .param("then", TODAY.minusDays(9))
                .param("yesterday", TODAY.minusDays(1))
                .param("id", expired)
                .update();

        for (var id : List.of(withdrawn, expired)) {
            assertThatThrownBy(() -> currentActor.runAs(team.nora(), () -> consents.share(client, id)))
                    .isInstanceOf(NoConsentException.class);
            assertThat(holds(client, id)).isFalse();
        }
        assertThat(tasksOfSharing()).isEmpty();
    }

    @Test
    void theConsentOfOneClientHoldsForNoOther() {
        var id = record();
        var other = open();

        assertThat(holds(client, id)).isTrue();
        assertThat(holds(other, id)).isFalse();
        assertThatThrownBy(() -> currentActor.runAs(team.nora(), () -> consents.share(other, id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> currentActor.runAs(team.nora(), () -> consents.withdraw(other, id, GivenHow.SPOKEN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(only().status(TODAY)).isEqualTo(Status.LIVING);
    }

    @Test
    void onlyWhoNeedsToKnowSeesOrChangesIt() {
        var id = record();

        assertThat(as(team.lead(), () -> consents.of(client))).hasSize(1);
        assertThatThrownBy(() -> as(team.nick(), () -> consents.of(client))).isInstanceOf(DossierClosedException.class);
        for (var stranger : List.of(team.nick(), Team.create(jdbc).nora())) {
            assertThatThrownBy(() -> as(stranger, () -> consents.of(client))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(stranger, () -> consents.record(client, consent(TODAY))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> currentActor.runAs(stranger, () -> consents.withdraw(client, id, GivenHow.SPOKEN)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(only().status(TODAY)).isEqualTo(Status.LIVING);
    }

    @Test
    void whoReadAddedOrWithdrewAConsentIsInTheAccessLog() {
        var id = record();
        only();
        currentActor.runAs(team.nora(), () -> consents.withdraw(client, id, GivenHow.SPOKEN));

        assertThat(jdbc.sql(
                                """
                                select action from koers.access_log
                                 where trajectory = :code and part = 'consent' order by sequence""")
                        .param("code", client.value())
                        .query(String.class)
                        .list())
                .containsExactly("added", "read", "withdrawn");
    }

    @Test
    void aConsentThatWasPutIntoAnotherRowCannotBeRead() {
        var one = record();
        var other = record();
        jdbc.sql(
                        """
                        update koers.consent set content = (select content from koers.consent where id = :other)
                         where id = :one""")
                .param("one", one)
                .param("other", other)
                .update();

        assertThatThrownBy(() -> as(team.nora(), () -> consents.of(client)))
                .isInstanceOf(UnreadableDossierException.class)
                .hasMessageNotContainingAny("Zilvermeeuw", "Roodborst");
    }

    @Test
    void aPeriodThatDoesNotFitTodayIsRefusedAndChangesNothing() {
        for (var until : List.of(
                TODAY.minusDays(1), TODAY.plusYears(NewConsent.LONGEST_YEARS).plusDays(1))) {
            assertThatThrownBy(() -> as(team.nora(), () -> consents.record(client, consent(until))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(as(team.nora(), () -> consents.of(client))).isEmpty();
    }
}
