package nl.koers.fictitious;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Party;
import nl.koers.consent.Purpose;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.partner.PartnerService;
import nl.koers.partner.PartnerSummary;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.plan.HelpBy;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.referral.DeclineReason;
import nl.koers.referral.NewReferral;
import nl.koers.referral.PartnerAnswer;
import nl.koers.referral.ReferralService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.work.WorkService;
import org.springframework.stereotype.Component;

/**
 * Partners that were asked to help: in the last days one for each client whose need waits for one, in every state; and some
 * earlier, by which is known how long they take to answer.
 */
@Component
class FictitiousReferrals {

    private static final List<String> QUESTIONS = List.of(
            "Is er bij jullie plek? Graag maken we samen kennis, liefst in de ochtend.",
            "Kunnen jullie meekijken? Het hoeft niet in één keer geregeld te zijn.",
            "Wie kan ons hierbij helpen? Een eerste gesprek is al genoeg.");
    private static final String SHARED = "Een voornaam en een telefoonnummer. Bellen kan, appen liever niet.";

    /** How far it has come. */
    private enum Stage {
        PREPARING,
        OFFERED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        DONE
    }

    private final ReferralService referrals;
    private final ConsentService consents;
    private final PartnerService partners;
    private final PlanService plans;
    private final WorkService work;
    private final MovedTime time;
    private final AtomicInteger told = new AtomicInteger();

    FictitiousReferrals(
            ReferralService referrals,
            ConsentService consents,
            PartnerService partners,
            PlanService plans,
            WorkService work,
            MovedTime time) {
        this.referrals = referrals;
        this.consents = consents;
        this.partners = partners;
        this.plans = plans;
        this.work = work;
        this.time = time;
    }

    void tell(TrajectoryCode code, Instant now) {
        plans.of(code).needs().stream()
                .filter(need -> need.open() && need.helpBy() == HelpBy.PARTNER)
                .findFirst()
                .ifPresent(need -> ask(code, need, now));
    }

    private void ask(TrajectoryCode code, SupportNeed need, Instant now) {
        int number = told.getAndIncrement();
        var own = partners.organisations().get(0);
        var fitting = partners.suggestions(own.id(), need.domain(), own.region(), Set.of(), 3);
        if (fitting.isEmpty()) {
            return;
        }
        var partner = fitting.get(fitting.size() - 1);
        for (int i = 0; i < fitting.size() - 1; i++) {
            askEarlier(code, need, fitting.get(i), number + i, now.minus(Duration.ofDays(25 + 10 * i)));
        }
        var id = refer(code, need, partner, number, now.minus(Duration.ofDays(6)));
        goOn(code, id, Stage.values()[number % Stage.values().length], now);
    }

    /** Of these every other one helps since, and every other one could not. */
    private void askEarlier(TrajectoryCode code, SupportNeed need, PartnerSummary partner, int number, Instant asked) {
        if (need.identifiedAt().isAfter(asked)) {
            return;
        }
        var id = refer(code, need, partner, number, asked);
        complete(code, "referClient", Map.of());
        time.moveTo(asked.plus(Duration.ofDays(1 + number % 4)));
        if (number % 2 == 0) {
            referrals.answered(code, id, PartnerAnswer.ACCEPTED, null);
        } else {
            referrals.answered(code, id, PartnerAnswer.DECLINED, DeclineReason.FULL);
            complete(code, "lookFurther", Map.of("notes", "Samen bekeken wie er nog meer kan helpen."));
        }
        time.settle(code);
    }

    private UUID refer(TrajectoryCode code, SupportNeed need, PartnerSummary partner, int number, Instant asked) {
        time.moveTo(asked);
        var given = Netherlands.day(asked);
        var consent = consents.record(
                code,
                new NewConsent(
                        new Party.OnePartner(partner.id(), partner.name()),
                        Purpose.REFERRAL,
                        SHARED,
                        GivenHow.SPOKEN,
                        given,
                        given.plusMonths(6)));
        var way = partner.referralWays().stream().sorted().findFirst().orElse(ReferralWay.PHONE);
        var question = QUESTIONS.get(number % QUESTIONS.size());
        return referrals.refer(code, new NewReferral(need.id(), partner.id(), consent, way, question, SHARED));
    }

    private void goOn(TrajectoryCode code, UUID id, Stage stage, Instant now) {
        if (stage == Stage.PREPARING) {
            return;
        }
        time.moveTo(now.minus(Duration.ofDays(4)));
        complete(code, "referClient", Map.of("notes", "De brief samen gelezen."));
        time.moveTo(now.minus(Duration.ofDays(2)));
        switch (stage) {
            case PREPARING, OFFERED -> {}
            case ACCEPTED -> referrals.answered(code, id, PartnerAnswer.ACCEPTED, null);
            case DECLINED -> referrals.answered(code, id, PartnerAnswer.DECLINED, DeclineReason.FULL);
            case WITHDRAWN -> referrals.withdraw(code, id);
            case DONE -> {
                referrals.answered(code, id, PartnerAnswer.ACCEPTED, null);
                referrals.lookNow(code, id);
                complete(code, "askResult", Map.of("referralResult", "done", "result", "Een fijn gesprek gehad."));
            }
        }
        time.settle(code);
    }

    private void complete(TrajectoryCode code, String task, Map<String, Object> answers) {
        work.of(code).stream()
                .filter(item -> item.taskKey().equals(task))
                .findFirst()
                .ifPresent(item -> work.complete(item.taskId(), answers));
    }
}
