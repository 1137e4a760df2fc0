package nl.koers.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.NewClient;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.organisation.absence.AbsenceService;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.referral.NewReferral;
import nl.koers.referral.PartnerAnswer;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.signal.NewSignal;
import nl.koers.signal.Signal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.signal.SignalService;
import nl.koers.testing.Accounts;
import nl.koers.testing.EngineTest;
import nl.koers.testing.TestOrganisations;
import nl.koers.trajectory.AgeGroup;
import nl.koers.trajectory.Channel;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.FirstQuestion;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.Trajectory.Status;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.trajectory.process.Look.OpenTask;
import nl.koers.transfer.CaseworkerService;
import nl.koers.transfer.ChangeReason;
import nl.koers.transfer.DeclineReason;
import nl.koers.transfer.NewCaseworker;
import nl.koers.transfer.TransferService;
import nl.koers.transfer.TransferState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks at random over the real engine and holds after every step that no client is stuck or lost: there is an open
 * task, a timer or an awaited word of the client; and from the last state each phase and the end can still be reached.
 *
 * <p>The profile {@code thorough} and {@code -Dkoers.walks=5000} walk longer, {@code -Dkoers.walk=SEED} replays the walk
 * that failed.
 */
@EngineTest
class RandomWalkTest {

    private static final int STEPS = 60;
    private static final int WALKS_PER_TEST = 20;
    private static final int MOST_NEEDS = 3;
    private static final int MOST_REFERRALS = 2;
    private static final int MOST_SIGNALS = 2;

    /** Does what somebody of either organisation does: the client goes from one to the other. */
    private static final Actor EVERYWHERE = new Actor(
            TestOrganisations.NORA.userId(),
            EnumSet.of(Role.CASEWORKER, Role.TEAM_LEAD),
            Set.of(TestOrganisations.NORTH, TestOrganisations.SOUTH));

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private PlanService plans;

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private TransferService transfers;

    @Autowired
    private ConsentService consents;

    @Autowired
    private PartnerService partners;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private SignalService signals;

    @Autowired
    private AbsenceService absences;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private CourseDriver driver;

    private final Map<OrganisationId, UUID> partner = new HashMap<>();

    @BeforeEach
    void organisationsExist(@Autowired JdbcClient jdbc) {
        TestOrganisations.create(jdbc);
        Accounts.create(jdbc, TestOrganisations.NORA, TestOrganisations.NICK, TestOrganisations.SAM);
        for (var organisation : List.of(TestOrganisations.NORTH, TestOrganisations.SOUTH)) {
            partner.put(
                    organisation,
                    currentActor.callAs(
                            EVERYWHERE,
                            () -> partners.create(
                                    organisation, Example.named("De Haven").details())));
        }
    }

    @TestFactory
    List<DynamicTest> noClientIsEverStuckOrLost() {
        Long replay = Long.getLong("koers.walk");
        if (replay != null) {
            return List.of(DynamicTest.dynamicTest("walk " + replay, () -> walk(replay)));
        }
        int walks = Integer.getInteger("koers.walks", 60);
        var tests = new ArrayList<DynamicTest>();
        for (int first = 1; first <= walks; first += WALKS_PER_TEST) {
            int from = first;
            int to = Math.min(walks, first + WALKS_PER_TEST - 1);
            tests.add(DynamicTest.dynamicTest("walks " + from + " to " + to, () -> {
                for (long seed = from; seed <= to; seed++) {
                    walk(seed);
                }
            }));
        }
        return tests;
    }

    private void walk(long seed) {
        currentActor.runAs(EVERYWHERE, () -> {
            var path = new ArrayList<String>();
            path.add("replay with -Dkoers.walk=" + seed);
            try {
                new Walk(new Random(seed), path).walk();
            } catch (RuntimeException | Error e) {
                throw new AssertionError("failed after " + path, e);
            }
        });
    }

    private final class Walk {
        private final Random random;
        private final List<String> path;
        private final TrajectoryCode code;

        Walk(Random random, List<String> path) {
            this.random = random;
            this.path = path;
            AgeGroup age = random.nextInt(20) == 0 ? AgeGroup.MINOR : AgeGroup.ADULT;
            path.add("open " + age);
            // of the walk before, so that a walk goes the same way when it is replayed
            absences.notOver().forEach(absence -> absences.withdraw(absence.id()));
            this.code = caseload.open(
                    new NewClient(TestOrganisations.NORTH, "Wilg", Channel.DROP_IN, FirstQuestion.MONEY, age));
        }

        void walk() {
            Look look = driver.settle(code);
            for (int i = 0; i < STEPS && look.status() != Status.HANDED_OVER; i++) {
                step(look);
                look = driver.settle(code);
                CourseDriver.assertNothingBesideIsForgotten(look, path);
                if (look.status() == Status.OPEN) {
                    CourseDriver.assertNobodyIsLost(look, path);
                } else {
                    assertThat(look.instances())
                            .as("instances after the end of %s", path)
                            .isZero();
                }
            }
            for (OpenTask help : look.tasks("helpWithHandover")) {
                driver.completeWith(help, Map.of());
                look = driver.settle(code);
            }
            if (!look.tasks(TrajectoryProcess.TASK_HANDOVER).isEmpty()) {
                theHandoverOfAMinorEndsIt(look);
            } else if (look.status() != Status.HANDED_OVER) {
                everyPhaseAndTheEndCanBeReached(look);
            }
        }

        private void step(Look look) {
            var moves = new ArrayList<Runnable>();
            if (look.status() == Status.CLOSED) {
                moves.add(() -> reenter(any(Step.phases())));
            }
            for (OpenTask task : look.tasks()) {
                Runnable complete = () -> {
                    path.add(task.key());
                    path.add(driver.complete(task, random).toString());
                };
                moves.addAll(List.of(complete, complete, complete));
            }
            for (String timer : look.timers()) {
                Runnable fire = () -> {
                    path.add("timer");
                    driver.fire(timer);
                };
                moves.addAll(List.of(fire, fire));
            }
            if (look.awaits(CourseMessages.CLIENT_SPOKE)) {
                moves.add(() -> {
                    path.add("client spoke");
                    trajectories.clientSpoke(code);
                });
            }
            if (look.awaits(CourseMessages.NEW_AGREEMENT)) {
                moves.add(() -> {
                    path.add("aftercare is agreed anew");
                    trajectories.agreeAftercareAnew(code);
                });
            }
            if (look.awaits(CourseMessages.HANDOVER_RESUMED)) {
                moves.add(() -> {
                    path.add("the handover is resumed");
                    trajectories.resumeHandover(code);
                });
            }
            if (look.awaits(TrajectoryProcess.DOUBT_AROSE)) {
                moves.add(() -> change(anyChange()));
            }
            if (look.needs() < MOST_NEEDS
                    && look.status() == Status.OPEN
                    && !trajectories.get(code).isHandover()) {
                moves.add(() -> identify(any(List.of(LifeDomain.values()))));
            }
            if (look.needs() > 0) {
                moves.add(this::lookNow);
                moves.add(this::goOnWithAReferral);
            }
            if (random.nextInt(3) == 0) {
                moves.add(this::noteASignal);
            }
            if (look.status() == Status.OPEN && random.nextInt(4) == 0) {
                moves.add(this::changeCaseworker);
                moves.add(this::goOnWithATransfer);
                moves.add(this::beAway);
            }
            any(moves).run();
        }

        private void everyPhaseAndTheEndCanBeReached(Look last) {
            Look look = last;
            for (Step phase : Step.phases()) {
                look = leaveClosing(look);
                if (look.status() == Status.CLOSED) {
                    reenter(phase);
                } else {
                    change(new CourseChange.PhaseChangeRequested(phase));
                }
                look = driver.settle(code);
                assertThat(trajectories.get(code).step())
                        .as("reached after %s", path)
                        .isEqualTo(phase);
            }
            change(new CourseChange.CloseRequested());
            look = driver.settle(code);
            assertThat(look.tasks(TrajectoryProcess.TASK_CLOSE)).hasSize(1);
            assertThat(leaveClosing(look).status()).as("closed after %s", path).isEqualTo(Status.CLOSED);
        }

        /** A minor is not enrolled: there is no other way on than the warm handover. */
        private void theHandoverOfAMinorEndsIt(Look look) {
            var handover = look.tasks(TrajectoryProcess.TASK_HANDOVER);
            assertThat(handover).as("tasks after %s", path).hasSize(1);
            driver.completeWith(handover.get(0), Map.of("handoverResult", "received"));
            assertThat(driver.settle(code).status())
                    .as("handed over after %s", path)
                    .isEqualTo(Status.HANDED_OVER);
        }

        /** While closing is being talked about, its task is the way on: to the end, or back on course. */
        private Look leaveClosing(Look look) {
            var closing = look.tasks(TrajectoryProcess.TASK_CLOSE);
            if (closing.isEmpty()) {
                return look;
            }
            closing.forEach(task -> driver.completeWith(task, Map.of("nextStep", "close")));
            return driver.settle(code);
        }

        private void identify(LifeDomain domain) {
            path.add("need " + domain);
            plans.identify(code, domain, "");
        }

        private void lookNow() {
            path.add("look at the needs");
            plans.of(code).needs().forEach(need -> plans.lookNow(code, need.id()));
        }

        /** Also after the end of the course. */
        private void noteASignal() {
            if (signals.of(code).stream().filter(Signal::open).count() < MOST_SIGNALS) {
                var kind = any(List.of(SignalKind.values()));
                path.add("signal " + kind);
                signals.note(code, new NewSignal(kind, any(List.of(SignalOrigin.values())), "told"));
            }
        }

        /** Begins one, or brings an answer, or looks how it goes, or ends it. */
        private void goOnWithAReferral() {
            var open = referrals.of(code).stream().filter(Referral::open).toList();
            if (open.size() < MOST_REFERRALS) {
                refer();
                return;
            }
            var referral = any(open);
            int chance = random.nextInt(6);
            if (chance == 0) {
                path.add("referral withdrawn");
                referrals.withdraw(code, referral.id());
            } else if (chance == 1) {
                path.add("look at the referral");
                referrals.lookNow(code, referral.id());
            } else {
                var answer = any(List.of(PartnerAnswer.values()));
                path.add("the partner: " + answer);
                referrals.answered(
                        code,
                        referral.id(),
                        answer,
                        answer == PartnerAnswer.DECLINED
                                ? any(List.of(nl.koers.referral.DeclineReason.values()))
                                : null);
            }
        }

        private void refer() {
            var needs =
                    plans.of(code).needs().stream().filter(SupportNeed::open).toList();
            if (!needs.isEmpty()) {
                path.add("referral");
                var asked = partner.get(trajectories.get(code).organisation());
                var consent = consent(new Party.OnePartner(asked, "De Haven"), Purpose.REFERRAL);
                referrals.refer(
                        code,
                        new NewReferral(
                                any(needs).id(), asked, consent, any(List.of(ReferralWay.values())), "A room?", ""));
            }
        }

        private UUID consent(Party party, Purpose purpose) {
            var today = LocalDate.now(Netherlands.ZONE);
            return consents.record(
                    code, new NewConsent(party, purpose, "", GivenHow.SPOKEN, today, today.plusMonths(3)));
        }

        /** A colleague stands in for the caseworker, for some days or until somebody is back early. */
        private void beAway() {
            var trajectory = trajectories.get(code);
            var caseworker = trajectory.caseworker();
            var others = caseworkers.others(trajectory);
            if (caseworker == null || others.isEmpty()) {
                return;
            }
            var away = absences.notOver().stream()
                    .filter(absence -> absence.userId().equals(caseworker))
                    .toList();
            if (away.isEmpty()) {
                path.add("away");
                var today = LocalDate.now(Netherlands.ZONE);
                absences.enter(
                        trajectory.organisation(),
                        caseworker,
                        any(others).userId(),
                        today,
                        today.plusDays(random.nextInt(14)));
            } else {
                path.add("back");
                absences.withdraw(away.get(0).id());
            }
        }

        private void changeCaseworker() {
            var trajectory = trajectories.get(code);
            var others = caseworkers.others(trajectory);
            if (!others.isEmpty()) {
                path.add("another caseworker");
                var next = any(others).userId();
                caseworkers.change(
                        code,
                        new NewCaseworker(
                                trajectory.caseworker(), next, ChangeReason.CLIENT_WISH, random.nextBoolean()));
            }
        }

        /** Begins one, or answers it, or takes it back, or takes back the consent. */
        private void goOnWithATransfer() {
            var current = transfers.current(code);
            if (current.isEmpty()) {
                offer();
                return;
            }
            var transfer = current.get();
            int chance = random.nextInt(8);
            if (chance == 0) {
                path.add("transfer withdrawn");
                transfers.withdraw(code);
            } else if (chance == 1) {
                path.add("consent withdrawn");
                consents.of(code).forEach(consent -> consents.withdraw(code, consent.id(), GivenHow.SPOKEN));
            } else if (transfer.state() == TransferState.OFFERED && chance == 2) {
                path.add("transfer declined");
                transfers.decline(transfer.id(), DeclineReason.FULL);
            } else if (transfer.state() == TransferState.OFFERED) {
                path.add("transfer accepted");
                transfers.accept(
                        transfer.id(),
                        transfers.caseworkersOf(transfer.to()).get(0).userId());
            }
        }

        private void offer() {
            var home = trajectories.get(code).organisation();
            var to = home.equals(TestOrganisations.NORTH) ? TestOrganisations.SOUTH : TestOrganisations.NORTH;
            // somebody of one organisation only: who belongs to both has no other one to offer to
            var lead = new Actor("lead", EnumSet.of(Role.TEAM_LEAD), Set.of(home));
            path.add("transfer to " + to.value());
            currentActor.runAs(lead, () -> {
                consent(new Party.OtherOrganisation(to, to.value()), Purpose.TRANSFER);
                transfers.begin(code, to);
            });
        }

        private void reenter(Step phase) {
            path.add("re-enter " + phase);
            trajectories.reenter(code, phase);
        }

        private void change(CourseChange change) {
            path.add(change.toString());
            trajectories.change(code, change);
        }

        private CourseChange anyChange() {
            return any(List.of(
                    new CourseChange.DoubtArose(),
                    new CourseChange.TemporaryReturnBegan(),
                    new CourseChange.OutOfSightNoted(),
                    new CourseChange.PauseRequested(
                            LocalDate.now(Netherlands.ZONE).plusDays(random.nextInt(100))),
                    new CourseChange.PhaseChangeRequested(any(Step.phases())),
                    new CourseChange.CloseRequested()));
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
