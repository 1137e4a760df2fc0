package nl.koers.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.koers.accesslog.AccessReason;
import nl.koers.caseload.CaseloadService;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NoConsentException;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Accounts;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.Team;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class TransferServiceTest {

    @Autowired
    private TransferService transfers;

    @Autowired
    private Transfers course;

    @Autowired
    private ConsentService consents;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private DossierService dossier;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private WorkService work;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Team from;
    private Team to;
    private TrajectoryCode client;

    @BeforeEach
    void openTrajectory() {
        from = Team.create(jdbc);
        to = Team.create(jdbc);
        for (var team : List.of(from, to)) {
            Accounts.create(jdbc, team.nora(), team.nick(), team.lead());
        }
        client = course.client(from);
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return currentActor.callAs(actor, act);
    }

    private List<String> tasks(Actor actor) {
        return as(actor, () -> work.of(client)).stream().map(WorkItem::taskKey).toList();
    }

    private TransferState state() {
        return as(from.lead(), transfers::outgoing).stream()
                .filter(transfer -> transfer.trajectory().equals(client))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** The first organisation works on as before, and the second sees nothing of the client. */
    private void everythingIsAsItWas() {
        assertThat(as(from.nora(), () -> caseload.client(client)).trajectory().caseworker())
                .isEqualTo(from.nora().userId());
        assertThat(tasks(from.nora())).contains("agreeGoal");
        for (var stranger : List.of(to.nora(), to.lead())) {
            assertThatThrownBy(() -> as(stranger, () -> caseload.client(client)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(tasks(stranger)).isEmpty();
            assertThat(as(stranger, transfers::offered)).isEmpty();
        }
    }

    @Test
    void nothingIsOfferedWithoutAConsentForThatOrganisation() {
        assertThatThrownBy(() -> as(from.nora(), () -> transfers.begin(client, to.organisation())))
                .isInstanceOf(NoConsentException.class);

        var third = Team.create(jdbc);
        course.consent(client, from, third);
        assertThatThrownBy(() -> as(from.nora(), () -> transfers.begin(client, to.organisation())))
                .isInstanceOf(NoConsentException.class);
        assertThat(tasks(from.nora())).doesNotContain("writeSummary");
    }

    @Test
    void aTransferStandsOnTheConsentThatWasChosen() {
        var chosen = course.consent(client, from, to);
        var newer = course.consent(client, from, to);
        as(from.nora(), () -> transfers.begin(client, to.organisation(), chosen));

        currentActor.runAs(from.nora(), () -> consents.withdraw(client, newer, GivenHow.SPOKEN));
        assertThat(tasks(from.nora())).contains("writeSummary");

        currentActor.runAs(from.nora(), () -> consents.withdraw(client, chosen, GivenHow.SPOKEN));
        jobs.settle(client);
        assertThat(tasks(from.nora())).doesNotContain("writeSummary");
        var elsewhere = course.consent(client, from, Team.create(jdbc));
        assertThatThrownBy(() -> as(from.nora(), () -> transfers.begin(client, to.organisation(), elsewhere)))
                .isInstanceOf(NoConsentException.class);
    }

    @Test
    void theOtherOrganisationSeesTheOfferAndNothingElse() {
        course.consent(client, from, to);
        var id = as(from.nora(), () -> transfers.begin(client, to.organisation()));
        assertThat(as(to.nora(), transfers::offered)).isEmpty();
        assertThatThrownBy(() -> as(to.nora(), () -> transfers.read(id))).isInstanceOf(AccessDeniedException.class);

        currentActor.runAs(
                from.nora(),
                () -> course.complete(
                        client, "writeSummary", Map.of("summary", Transfers.SUMMARY, "contact", "030-0000000")));

        assertThat(as(to.nora(), transfers::offered)).singleElement().satisfies(offer -> {
            assertThat(offer.trajectory()).isEqualTo(client);
            assertThat(offer.state()).isEqualTo(TransferState.OFFERED);
            assertThat(offer.from()).isEqualTo(from.organisation());
        });
        assertThat(as(to.nora(), () -> transfers.read(id)))
                .isEqualTo(new OfferedClient(List.of("ro", "en"), Transfers.SUMMARY, "030-0000000"));
        for (var stranger : List.of(to.nora(), to.lead())) {
            assertThatThrownBy(() -> as(stranger, () -> caseload.client(client)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(stranger, () -> emergency.open(client, AccessReason.CLIENT_IS_HERE)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(tasks(stranger)).isEmpty();
            assertThat(as(stranger, () -> dossier.find(Transfers.ALIAS))).isEmpty();
        }
        assertThat(as(from.nora(), () -> caseload.client(client)).card().alias())
                .isEqualTo(Transfers.ALIAS);
    }

    @Test
    void theSummaryStandsInPlainNowhereAndGoesWithTheEnd() {
        var id = course.offered(client, from, to);

        assertThat(new MarkerScan(dataSource).find("Roodborst-3391")).isEmpty();
        assertThat(as(to.nora(), () -> transfers.read(id)).toString()).doesNotContain("Roodborst");
        currentActor.runAs(to.nora(), () -> transfers.decline(id, DeclineReason.FULL));
        assertThat(jdbc.sql("select count(*) from koers.transfer where content is not null and id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> as(to.nora(), () -> transfers.read(id))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoReadTheOfferIsInTheLogsOfBothOrganisations() {
        var id = course.offered(client, from, to);

        as(to.nora(), () -> transfers.read(id));

        assertThat(jdbc.sql(
                                """
                                select organisation from koers.access_log
                                 where trajectory = :code and part = 'transfer' and action = 'read' and reason = 'offered'
                                   and user_id = :user""")
                        .param("code", client.value())
                        .param("user", to.nora().userId())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        from.organisation().value(), to.organisation().value());
    }

    @Test
    void nobodyElseSeesTheOfferNorAnswersIt() {
        var id = course.offered(client, from, to);
        var third = Team.create(jdbc);
        Accounts.create(jdbc, third.nora());
        var officer = new Actor("officer", EnumSet.of(Role.PRIVACY_OFFICER), Set.of(to.organisation()));

        for (var stranger : List.of(third.nora(), third.lead(), from.nick(), officer)) {
            assertThatThrownBy(() -> as(stranger, () -> transfers.read(id))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> currentActor.runAs(
                            stranger, () -> transfers.accept(id, third.nora().userId())))
                    .isInstanceOfAny(CourseConflictException.class, AccessDeniedException.class);
            assertThatThrownBy(() -> currentActor.runAs(stranger, () -> transfers.decline(id, DeclineReason.FULL)))
                    .isInstanceOfAny(CourseConflictException.class, AccessDeniedException.class);
        }
        assertThat(as(third.nora(), transfers::offered)).isEmpty();
        assertThat(as(third.nora(), transfers::outgoing)).isEmpty();
        assertThat(state()).isEqualTo(TransferState.OFFERED);
    }

    @Test
    void onlyACaseworkerOfTheReceivingOrganisationGetsTheClient() {
        var id = course.offered(client, from, to);

        for (var wrong : List.of(from.nora(), to.lead())) {
            assertThatThrownBy(() -> currentActor.runAs(to.nora(), () -> transfers.accept(id, wrong.userId())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(state()).isEqualTo(TransferState.OFFERED);
    }

    @Test
    void aDeclinedOfferLeavesEverythingAsItWasAndSaysWhyInACode() {
        var id = course.offered(client, from, to);

        currentActor.runAs(to.lead(), () -> transfers.decline(id, DeclineReason.EXPERTISE));

        assertThat(state()).isEqualTo(TransferState.DECLINED);
        assertThat(as(from.lead(), transfers::outgoing).get(0).declineReason()).isEqualTo(DeclineReason.EXPERTISE);
        assertThat(tasks(from.nora())).contains("lookFurther").doesNotContain("keepInTouch");
        everythingIsAsItWas();
        assertThat(as(to.nora(), transfers::received)).hasSize(1);
        currentActor.runAs(from.nora(), () -> course.complete(client, "lookFurther", Map.of()));
        assertThat(as(from.nora(), () -> transfers.begin(client, to.organisation())))
                .isNotNull();
    }

    @Test
    void aWithdrawnOfferLeavesEverythingAsItWas() {
        var id = course.accepted(client, from, to);

        currentActor.runAs(from.lead(), () -> transfers.withdraw(client));

        assertThat(state()).isEqualTo(TransferState.WITHDRAWN);
        assertThat(tasks(from.nora())).doesNotContain("talkTogether");
        everythingIsAsItWas();
        assertThatThrownBy(() -> as(to.nora(), () -> transfers.read(id))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aClientWhoStaysAfterAllStays() {
        course.accepted(client, from, to);

        currentActor.runAs(from.nora(), () -> course.complete(client, "talkTogether", Map.of("transferNext", "stop")));
        jobs.settle(client);

        assertThat(state()).isEqualTo(TransferState.WITHDRAWN);
        everythingIsAsItWas();
    }

    @Test
    void aConsentThatIsWithdrawnEndsTheTransferAtAnyMomentBeforeTheHandover() {
        for (var brought : List.<Supplier<UUID>>of(
                () -> course.offered(client, from, to),
                () -> course.accepted(client, from, to),
                () -> course.agreed(client, from, to))) {
            client = course.client(from);
            var id = brought.get();
            var consent = as(from.nora(), () -> consents.of(client)).get(0).id();

            currentActor.runAs(from.nora(), () -> consents.withdraw(client, consent, GivenHow.SPOKEN));
            jobs.settle(client);

            assertThat(state()).isEqualTo(TransferState.CONSENT_ENDED);
            assertThat(tasks(from.nora())).contains("closeTransfer");
            everythingIsAsItWas();
            assertThatThrownBy(() -> as(to.nora(), () -> transfers.read(id))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aConsentThatIsOverMovesNobodyAndShowsNothing() {
        var id = course.agreed(client, from, to);
        jdbc.sql("update koers.consent set given_on = current_date - 9, valid_until = current_date - 2")
                .update();

        assertThatThrownBy(() -> as(to.nora(), () -> transfers.read(id))).isInstanceOf(AccessDeniedException.class);
        assertThat(as(to.nora(), transfers::offered)).isEmpty();
        jobs.settle(client);

        assertThat(state()).isEqualTo(TransferState.CONSENT_ENDED);
        assertThat(tasks(from.nora())).contains("closeTransfer");
        everythingIsAsItWas();
    }

    @Test
    void anAnswerThatComesTooLateIsToldAndChangesNothing() {
        var id = course.offered(client, from, to);
        currentActor.runAs(from.nora(), () -> transfers.withdraw(client));

        assertThatThrownBy(() -> currentActor.runAs(
                        to.nora(), () -> transfers.accept(id, to.nora().userId())))
                .isInstanceOf(CourseConflictException.class);
        assertThatThrownBy(() -> currentActor.runAs(to.nora(), () -> transfers.decline(id, DeclineReason.FULL)))
                .isInstanceOf(CourseConflictException.class);
        assertThatThrownBy(() -> currentActor.runAs(from.nora(), () -> transfers.withdraw(client)))
                .isInstanceOf(CourseConflictException.class);
        everythingIsAsItWas();
    }

    @Test
    void thereIsOneTransferAtATime() {
        course.offered(client, from, to);

        assertThatThrownBy(() -> as(from.nora(), () -> transfers.begin(client, to.organisation())))
                .isInstanceOf(CourseConflictException.class);
    }

    @Test
    void whoMayNotChangeTheCaseworkerMayNotHandTheClientOver() {
        course.consent(client, from, to);
        currentActor.runAs(from.nick(), () -> emergency.open(client, AccessReason.CLIENT_IS_HERE));

        assertThatThrownBy(() -> as(from.nick(), () -> transfers.begin(client, to.organisation())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(to.nora(), () -> transfers.begin(client, to.organisation())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(from.lead(), () -> transfers.begin(client, to.organisation())))
                .isNotNull();
    }

    @Test
    void theFirstOrganisationKeepsALineThatItHandedOver() {
        course.moved(client, from, to);

        assertThat(as(from.lead(), transfers::outgoing)).singleElement().satisfies(line -> {
            assertThat(line.trajectory()).isEqualTo(client);
            assertThat(line.to()).isEqualTo(to.organisation());
            assertThat(line.state()).isEqualTo(TransferState.MOVED);
        });
        assertThat(as(to.lead(), transfers::received)).hasSize(1);
        assertThat(as(to.nora(), () -> trajectories.get(client)).caseworker())
                .isEqualTo(to.nora().userId());
        assertThat(tasks(to.nora())).containsExactlyInAnyOrder("getAcquainted", "agreeGoal");
    }
}
