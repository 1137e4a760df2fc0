package nl.koers.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.koers.caseload.CaseloadService;
import nl.koers.caseload.NewClient;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.NoConsentException;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.partner.AnswerTime;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerFilter;
import nl.koers.partner.PartnerOrder;
import nl.koers.partner.PartnerService;
import nl.koers.partner.PartnerSummary;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.plan.NeedState;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.plan.SupportNeed.NextMove;
import nl.koers.referral.process.ReferralEngine;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
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
class ReferralServiceTest {

    private static final String QUESTION = "Is there a place for her, Steenuil-9901?";
    private static final String SHARED = "She needs a room, Kerkuil-9902.";

    @Autowired
    private ReferralService referrals;

    @Autowired
    private ReferralStore store;

    @Autowired
    private ReferralEngine engine;

    @Autowired
    private PartnerLinks links;

    @Autowired
    private PartnerService partners;

    @Autowired
    private PlanService plans;

    @Autowired
    private ConsentService consents;

    @Autowired
    private CaseloadService caseload;

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

    private Team team;
    private TrajectoryCode client;
    private UUID need;
    private UUID partner;
    private UUID consent;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        client = nora(this::open);
        need = nora(() -> plans.identify(client, LifeDomain.HOUSING, ""));
        partner = nora(() ->
                partners.create(team.organisation(), Example.named("De Haven").details()));
        consent = nora(() -> consents.record(client, consent()));
    }

    private TrajectoryCode open() {
        return caseload.open(
                new NewClient(team.organisation(), "Wilg", Channel.DROP_IN, FirstQuestion.MONEY, AgeGroup.ADULT));
    }

    private static LocalDate today() {
        return LocalDate.now(Netherlands.ZONE);
    }

    private NewConsent consent() {
        var today = today();
        return new NewConsent(
                new Party.OnePartner(partner, "De Haven"),
                Purpose.REFERRAL,
                "",
                GivenHow.SPOKEN,
                today,
                today.plusMonths(6));
    }

    private <T> T nora(Supplier<T> act) {
        return as(team.nora(), act);
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return currentActor.callAs(actor, act);
    }

    private void nora(Runnable act) {
        currentActor.runAs(team.nora(), act);
    }

    private UUID refer() {
        return nora(() ->
                referrals.refer(client, new NewReferral(need, partner, consent, ReferralWay.PHONE, QUESTION, SHARED)));
    }

    private UUID offered() {
        var id = refer();
        complete("referClient", Map.of());
        return id;
    }

    private void complete(String task, Map<String, Object> answers) {
        jobs.settle(client);
        var id = nora(() -> work.of(client)).stream()
                .filter(item -> item.taskKey().equals(task))
                .findFirst()
                .orElseThrow()
                .taskId();
        nora(() -> work.complete(id, answers));
        jobs.settle(client);
    }

    private Referral only() {
        return nora(() -> referrals.of(client)).get(0);
    }

    @Test
    void aReferralGoesFromTheLetterToThePartnersYes() {
        var id = refer();
        assertThat(only().state()).isEqualTo(ReferralState.PREPARING);
        assertThat(only().question()).isEqualTo(QUESTION);
        assertThat(only().shared()).isEqualTo(SHARED);
        complete("referClient", Map.of());
        assertThat(only().state()).isEqualTo(ReferralState.OFFERED);
        assertThat(only().sentAt()).isNotNull();

        nora(() -> referrals.answered(client, id, PartnerAnswer.ACCEPTED, null));

        assertThat(only().state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(only().answeredAt()).isNotNull();
    }

    /** Help by a partner was agreed on. */
    private void needIsUnderWay() {
        jobs.settle(client);
        complete(
                "agreeGoal",
                Map.of(
                        "needNext",
                        "start",
                        "goal",
                        "A room",
                        "needLevel",
                        "2",
                        "helpBy",
                        "partner",
                        "reviewEvery",
                        "P3M"));
        complete("findPartner", Map.of());
    }

    private SupportNeed onlyNeed() {
        return nora(() -> plans.of(client)).needs().get(0);
    }

    private List<String> openTasks() {
        jobs.settle(client);
        return nora(() -> work.of(client)).stream().map(WorkItem::taskKey).toList();
    }

    @Test
    void whatThePartnerBroughtFlowsBackIntoTheNeed() {
        needIsUnderWay();
        var id = offered();
        nora(() -> referrals.answered(client, id, PartnerAnswer.ACCEPTED, null));
        nora(() -> referrals.lookNow(client, id));

        complete("askResult", Map.of("referralResult", "done"));

        assertThat(only().state()).isEqualTo(ReferralState.DONE);
        assertThat(onlyNeed().state()).isEqualTo(NeedState.REVIEWING);
    }

    @Test
    void whenTheOnlyReferralOfANeedEndsTheCaseworkerIsOnTurn() {
        needIsUnderWay();
        var id = offered();
        assertThat(onlyNeed().nextMove()).isEqualTo(NextMove.PARTNER);

        nora(() -> referrals.withdraw(client, id));

        assertThat(onlyNeed().nextMove()).isEqualTo(NextMove.CASEWORKER);
        assertThat(openTasks()).contains("closeWithPartner");
        complete("closeWithPartner", Map.of());
        assertThat(openTasks()).contains("reviewNeed");
        assertThat(onlyNeed().nextMove()).isEqualTo(NextMove.CASEWORKER);
    }

    @Test
    void alsoWhenThePartnerWasNeverAskedOrTheConsentEnds() {
        needIsUnderWay();
        var id = refer();
        nora(() -> referrals.withdraw(client, id));
        assertThat(onlyNeed().nextMove()).isEqualTo(NextMove.CASEWORKER);
        assertThat(openTasks()).contains("reviewNeed").doesNotContain("closeWithPartner");
        complete("reviewNeed", Map.of("needLevel", "2", "needNext", "goOn", "reviewEvery", "P1M"));
        offered();

        nora(() -> consents.withdraw(client, consent, GivenHow.SPOKEN));

        assertThat(onlyNeed().nextMove()).isEqualTo(NextMove.CASEWORKER);
        complete("closeWithPartner", Map.of());
        assertThat(openTasks()).contains("reviewNeed");
    }

    @Test
    void whenAPartnerCannotHelpTheNeedIsLookedAtUnlessAnotherIsAsked() {
        needIsUnderWay();
        var id = offered();
        nora(() -> referrals.answered(client, id, PartnerAnswer.DECLINED, DeclineReason.FULL));
        assertThat(onlyNeed().nextMove()).isEqualTo(NextMove.CASEWORKER);
        var other = refer();
        complete("lookFurther", Map.of());
        assertThat(openTasks()).contains("referClient").doesNotContain("reviewNeed");

        complete("referClient", Map.of());
        assertThat(onlyNeed().nextMove()).isEqualTo(NextMove.PARTNER);
        nora(() -> referrals.answered(client, other, PartnerAnswer.DECLINED, DeclineReason.FULL));
        complete("lookFurther", Map.of());

        assertThat(openTasks()).contains("reviewNeed");
    }

    @Test
    void withoutALivingConsentNothingBegins() {
        nora(() -> consents.withdraw(client, consent, GivenHow.SPOKEN));

        assertThatThrownBy(this::refer).isInstanceOf(NoConsentException.class);
        assertThat(nora(() -> referrals.of(client))).isEmpty();
    }

    @Test
    void theConsentOfAnotherClientIsNone() {
        var other = nora(this::open);
        var theirs = nora(() -> consents.record(other, consent()));

        assertThatThrownBy(() -> nora(() -> referrals.refer(
                        client, new NewReferral(need, partner, theirs, ReferralWay.PHONE, QUESTION, ""))))
                .isInstanceOf(NoConsentException.class);
    }

    @Test
    void theConsentForOnePartnerOpensNoOther() {
        var coach = nora(() ->
                partners.create(team.organisation(), Example.named("De Brug").details()));

        assertThatThrownBy(() -> nora(() -> referrals.refer(
                        client, new NewReferral(need, coach, consent, ReferralWay.PHONE, QUESTION, ""))))
                .isInstanceOf(NoConsentException.class);
        assertThat(nora(() -> referrals.of(client))).isEmpty();
    }

    @Test
    void norDoesItWhenTheProcessIsBegunByAnotherDoor() {
        var coach = nora(() ->
                partners.create(team.organisation(), Example.named("De Brug").details()));
        var id = UUID.randomUUID();
        var asked = new NewReferral(need, coach, consent, ReferralWay.PHONE, QUESTION, "");
        store.insert(client, id, asked, "REF-1", team.nora().userId(), Instant.now(), new byte[0]);

        nora(() -> engine.refer(
                client,
                team.organisation(),
                id,
                need,
                consent,
                LocalDate.now(Netherlands.ZONE).plusDays(30)));

        assertThat(nora(() -> work.of(client)))
                .filteredOn(item -> item.processKey().equals("referral"))
                .extracting(WorkItem::taskKey)
                .containsExactly("talkAboutConsent");
    }

    @Test
    void aReferralThatIsNoneOfTheClientsBeginsNothing() {
        nora(() -> engine.refer(
                client,
                team.organisation(),
                UUID.randomUUID(),
                need,
                consent,
                LocalDate.now(Netherlands.ZONE).plusDays(30)));

        assertThat(nora(() -> work.of(client)))
                .filteredOn(item -> item.processKey().equals("referral"))
                .extracting(WorkItem::taskKey)
                .containsExactly("talkAboutConsent");
    }

    @Test
    void aConsentForAnyPartnerHoldsForTheMembersOfItsGroupOnly() {
        var any = nora(() -> consents.record(
                client,
                new NewConsent(
                        new Party.AnyPartner(LifeDomain.DEBTS, "Utrecht"),
                        Purpose.REFERRAL,
                        "",
                        GivenHow.SPOKEN,
                        today(),
                        today().plusMonths(6))));
        var coach = nora(() -> partners.create(
                team.organisation(),
                Example.named("De Brug").helpsWith(LifeDomain.MEANING).details()));

        nora(() -> referrals.refer(client, new NewReferral(need, partner, any, ReferralWay.PHONE, QUESTION, "")));

        assertThat(only().partner()).isEqualTo(partner);
        assertThatThrownBy(() -> nora(() ->
                        referrals.refer(client, new NewReferral(need, coach, any, ReferralWay.PHONE, QUESTION, ""))))
                .isInstanceOf(NoConsentException.class);
    }

    @Test
    void withdrawingOneConsentLeavesTheReferralOnAnother() {
        offered();
        var coach = nora(() ->
                partners.create(team.organisation(), Example.named("De Brug").details()));
        var other = nora(() -> consents.record(
                client,
                new NewConsent(
                        new Party.OnePartner(coach, "De Brug"),
                        Purpose.REFERRAL,
                        "",
                        GivenHow.SPOKEN,
                        today(),
                        today().plusMonths(6))));
        var going = nora(
                () -> referrals.refer(client, new NewReferral(need, coach, other, ReferralWay.PHONE, QUESTION, "")));

        nora(() -> consents.withdraw(client, consent, GivenHow.SPOKEN));

        assertThat(nora(() -> referrals.of(client)))
                .filteredOn(Referral::open)
                .extracting(Referral::id)
                .containsExactly(going);
    }

    @Test
    void theLetterOfAStoppedReferralGoesNowhere() {
        var id = offered();
        nora(() -> consents.withdraw(client, consent, GivenHow.SPOKEN));

        assertThatThrownBy(() -> nora(() -> referrals.letterTaken(client, id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theNeedOfAnotherClientAndThePartnerOfAnotherOrganisationAreNone() {
        var other = nora(this::open);
        var theirNeed = nora(() -> plans.identify(other, LifeDomain.DEBTS, ""));
        var stranger = Team.create(jdbc);
        var theirPartner = as(
                stranger.nora(),
                () -> partners.create(
                        stranger.organisation(), Example.named("De Haven").details()));

        assertThatThrownBy(() -> nora(() -> referrals.refer(
                        client, new NewReferral(theirNeed, partner, consent, ReferralWay.PHONE, QUESTION, ""))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nora(() -> referrals.refer(
                        client, new NewReferral(need, theirPartner, consent, ReferralWay.PHONE, QUESTION, ""))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withdrawingTheConsentClosesTheReferral() {
        offered();

        nora(() -> consents.withdraw(client, consent, GivenHow.SPOKEN));

        assertThat(only().state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(nora(() -> work.of(client))).anyMatch(item -> item.taskKey().equals("closeWithPartner"));
    }

    @Test
    void endingAReferralThatWasNeverSentLeavesNothingToDo() {
        var id = refer();

        nora(() -> referrals.withdraw(client, id));

        assertThat(only().state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(nora(() -> work.of(client)))
                .extracting(WorkItem::taskKey)
                .doesNotContain("closeWithPartner", "referClient");
    }

    @Test
    void whoGotALinkIsToldAlsoWhereTheTaskToSendWasNotDone() {
        var id = refer();
        nora(() -> referrals.makeLink(client, id));

        nora(() -> referrals.withdraw(client, id));

        assertThat(nora(() -> work.of(client))).extracting(WorkItem::taskKey).contains("closeWithPartner");
    }

    @Test
    void aPartnerAnswersOnceByLinkAndSeesNothingOfTheClient() {
        var id = offered();
        var token = nora(() -> referrals.makeLink(client, id));

        var invitation = links.find(token).orElseThrow();
        assertThat(invitation.reference()).isEqualTo(only().reference());
        assertThat(invitation.toString()).doesNotContain(client.value(), "Steenuil", "Kerkuil", "Wilg");

        assertThat(links.answer(token, PartnerAnswer.DECLINED, DeclineReason.FULL))
                .isTrue();
        assertThat(links.answer(token, PartnerAnswer.ACCEPTED, null)).isFalse();
        assertThat(only().state()).isEqualTo(ReferralState.DECLINED);
        assertThat(only().declineReason()).isEqualTo(DeclineReason.FULL);
    }

    /** The timer that ends the referral fires in the course of the day after. */
    @Test
    void fromTheFirstMomentAfterTheConsentNothingGoesToThePartner() {
        var id = offered();
        var token = nora(() -> referrals.makeLink(client, id));
        nora(() -> {
            referrals.letterTaken(client, id);
            return true;
        });
        assertThat(nora(() -> referrals.mayBeTold(client, id))).isTrue();
        jdbc.sql("update koers.consent set given_on = current_date - 10, valid_until = current_date - 1 where id = :id")
                .param("id", consent)
                .update();

        assertThat(only().state()).as("the timer has not fired").isEqualTo(ReferralState.OFFERED);
        assertThat(nora(() -> referrals.mayBeTold(client, id))).isFalse();
        assertThatThrownBy(() -> nora(() -> {
                    referrals.letterTaken(client, id);
                    return true;
                }))
                .isInstanceOf(NoConsentException.class);
        assertThatThrownBy(() -> nora(() -> referrals.makeLink(client, id))).isInstanceOf(NoConsentException.class);
        assertThat(links.find(token)).isEmpty();
        assertThat(links.answer(token, PartnerAnswer.ACCEPTED, null)).isFalse();
    }

    @Test
    void aLinkThatIsOldReplacedOrMadeUpDoesNotWork() {
        var id = offered();
        var replaced = nora(() -> referrals.makeLink(client, id));
        var token = nora(() -> referrals.makeLink(client, id));
        assertThat(links.find(replaced)).isEmpty();
        assertThat(links.find("made up")).isEmpty();
        jdbc.sql("update koers.referral_link set expires_at = now() - interval '1 second' where referral = :id")
                .param("id", id)
                .update();

        assertThat(links.find(token)).isEmpty();
        assertThat(links.answer(token, PartnerAnswer.ACCEPTED, null)).isFalse();
        assertThat(only().state()).isEqualTo(ReferralState.OFFERED);
    }

    @Test
    void theTokenStandsNowhere() {
        var id = offered();
        var token = nora(() -> referrals.makeLink(client, id));

        assertThat(new MarkerScan(dataSource).find(token)).isEmpty();
        assertThat(new MarkerScan(dataSource).find("Steenuil-9901")).isEmpty();
        assertThat(new MarkerScan(dataSource).find("Kerkuil-9902")).isEmpty();
    }

    @Test
    void anAnswerByLinkWhileTheCaseworkerIsCallingIsKeptAndShown() {
        var id = offered();
        var token = nora(() -> referrals.makeLink(client, id));
        nora(() -> referrals.answered(client, id, PartnerAnswer.CALL_ME, null));

        assertThat(links.answer(token, PartnerAnswer.ACCEPTED, null)).isTrue();

        assertThat(only().state()).isEqualTo(ReferralState.OFFERED);
        assertThat(only().link()).isNotNull();
        assertThat(only().link().answer()).isEqualTo(PartnerAnswer.ACCEPTED);
        complete("talkToPartner", Map.of("referralAnswer", "accepted"));
        assertThat(only().state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void aNoNeedsAReasonAndAYesHasNone() {
        var id = offered();
        assertThatThrownBy(() -> nora(() -> referrals.answered(client, id, PartnerAnswer.DECLINED, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nora(() -> referrals.answered(client, id, PartnerAnswer.ACCEPTED, DeclineReason.FULL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void howLongAPartnerUsuallyTakesIsToldFromTheThirdAnswerOn() {
        for (int days : new int[] {1, 9}) {
            answeredAfter(days);
        }
        assertThat(nora(() -> partners.answerTime(partner))).isEmpty();
        offered();
        assertThat(nora(() -> partners.answerTime(partner)))
                .as("who has not answered yet does not count")
                .isEmpty();

        answeredAfter(3);

        assertThat(nora(() -> partners.answerTime(partner))).contains(new AnswerTime(3, 3));
        assertThat(nora(() -> partners.list(PartnerFilter.ALL_ACTIVE, PartnerOrder.NAME, 0, 10)))
                .extracting(PartnerSummary::answerTime)
                .containsExactly(new AnswerTime(3, 3));
        assertThatThrownBy(() -> as(Team.create(jdbc).nora(), () -> partners.answerTime(partner)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void answeredAfter(int days) {
        var id = offered();
        nora(() -> referrals.answered(client, id, PartnerAnswer.ACCEPTED, null));
        jdbc.sql("update koers.referral set sent_at = answered_at - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", id)
                .update();
    }

    @Test
    void aColleagueAndAnotherOrganisationSeeNothing() {
        offered();
        assertThatThrownBy(() -> as(team.nick(), () -> referrals.of(client)))
                .isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> as(Team.create(jdbc).nora(), () -> referrals.of(client)))
                .isInstanceOf(AccessDeniedException.class)
                .isNotInstanceOf(DossierClosedException.class);
    }

    @Test
    void takingTheLetterAlongIsWrittenDownAndRefusedToOthers() {
        var id = offered();
        nora(() -> referrals.letterTaken(client, id));
        assertThat(jdbc.sql("select count(*) from koers.access_log where trajectory = :code and action = 'exported'")
                        .param("code", client.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        assertThatThrownBy(() -> currentActor.runAs(team.nick(), () -> referrals.letterTaken(client, id)))
                .isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() -> currentActor.runAs(Team.create(jdbc).nora(), () -> referrals.letterTaken(client, id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nora(() -> referrals.letterTaken(client, UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
