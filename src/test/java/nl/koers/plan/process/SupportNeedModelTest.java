package nl.koers.plan.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.LocalTime;
import java.util.Date;
import nl.koers.shared.Netherlands;
import nl.koers.testing.model.ModelTest;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportNeedModelTest extends ModelTest {

    private static final String NEED = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    SupportNeedModelTest() {
        super("supportNeed");
    }

    private ProcessInstance need(String lifeDomain) {
        var need = start("need", NEED, "lifeDomain", lifeDomain, "profile", "severalNeeds", "reviewEvery", "P1M");
        decide(need, "routeNeed");
        return need;
    }

    private ProcessInstance needWithHelpBy(String helpBy) {
        var need = need("debts");
        complete(need, "agreeGoal", "needNext", "start", "needLevel", "2", "helpBy", helpBy, "reviewEvery", "P2W");
        return need;
    }

    @Test
    void theTableProposesWhoCanHelpAndTheCaseworkerMayDecideOtherwise() {
        var need = need("health");
        assertThat(need).isWaitingAt("agreeGoal").variables().containsEntry("helpBy", "partner");

        complete(need, "agreeGoal", "needNext", "start", "needLevel", "3", "helpBy", "own", "reviewEvery", "P1M");

        assertThat(need).isWaitingAt("takeSteps").hasNotPassed("findPartner");
    }

    @ParameterizedTest
    @CsvSource({"safety, 0, 100", "housing, 2, 50", "meaning, 7, 50"})
    void howSoonAGoalIsAgreedOnStandsInTheTable(String lifeDomain, int days, int priority) {
        var agree = task("agreeGoal", need(lifeDomain));

        Assertions.assertThat(agree.getDueDate()).isEqualTo(endOf(days));
        Assertions.assertThat(agree.getPriority()).isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({"safety, 1, 0, 100", "housing, 1, 0, 100", "safety, 2, 1, 50", "debts, 2, 3, 50", "debts, 4, 14, 50"})
    void howSoonSomebodyActsGoesByDomainAndByHowThingsStand(String lifeDomain, String level, int days, int priority) {
        for (var task : new String[] {"findPartner", "takeSteps"}) {
            var need = need(lifeDomain);
            complete(
                    need,
                    "agreeGoal",
                    "needNext",
                    "start",
                    "needLevel",
                    level,
                    "helpBy",
                    task.equals("findPartner") ? "partner" : "own",
                    "reviewEvery",
                    "P1M");

            Assertions.assertThat(task(task, need).getDueDate()).isEqualTo(endOf(days));
            Assertions.assertThat(task(task, need).getPriority()).isEqualTo(priority);
        }
    }

    /** The end of the working day that many days from today. */
    private static Date endOf(int days) {
        return Date.from(today().plusDays(days)
                .atTime(LocalTime.of(17, 0))
                .atZone(Netherlands.ZONE)
                .toInstant());
    }

    @Test
    void aNeedThatTheClientDoesNotWantAfterAllIsDropped() {
        var need = need("meaning");
        complete(need, "agreeGoal", "needNext", "finish");

        assertThat(need)
                .isEnded()
                .hasPassedInOrder("agreeGoal", "notWanted", "needDropped")
                .hasNotPassed("findPartner", "takeSteps", "reviewNeed", "needFinished");
        assertEndedWith(need, "needOutcome", "noLongerWanted");
    }

    @Test
    void ownHelpNeedsNoPartner() {
        var need = needWithHelpBy("own");
        complete(need, "takeSteps");

        assertThat(need).isWaitingAt("whatComesFirst").hasNotPassed("findPartner");
    }

    @Test
    void helpFromAPartnerBeginsWithFindingOne() {
        var need = needWithHelpBy("partner");
        complete(need, "findPartner");

        assertThat(need).isWaitingAt("whatComesFirst").hasNotPassed("takeSteps");
    }

    @Test
    void helpFromBothBeginsWithThePartner() {
        var need = needWithHelpBy("both");
        assertThat(need).isWaitingAt("findPartner").isNotWaitingAt("takeSteps");
        complete(need, "findPartner");
        complete(need, "takeSteps");

        assertThat(need).isWaitingAt("whatComesFirst");
    }

    @Test
    void clientAndCaseworkerLookAtItOnTheRhythmTheyAgreedOn() {
        var need = needWithHelpBy("own");
        complete(need, "takeSteps");

        fire(need, "reviewDue", today().plusWeeks(2));
        complete(need, "reviewNeed", "needLevel", "3", "needNext", "goOn", "reviewEvery", "P3M");
        assertThat(need).isWaitingAt("whatComesFirst").hasNotPassed("reviewRequested", "needFinished");

        fire(need, "reviewDue", today().plusMonths(3));
        complete(need, "reviewNeed", "needLevel", "5", "needNext", "finish", "needOutcome", "met");
        assertThat(need).isEnded().hasPassed("needFinished").hasNotPassed("needDropped", "notWanted");
    }

    @Test
    void theyCanLookAtItSooner() {
        var need = needWithHelpBy("own");
        complete(need, "takeSteps");

        message("needReviewRequested");

        assertThat(need).isWaitingAt("reviewNeed").hasPassed("reviewRequested").hasNotPassed("reviewDue");
    }

    @Test
    void whatDoesNotWorkIsTriedInAnotherWay() {
        var need = needWithHelpBy("own");
        complete(need, "takeSteps");
        message("needReviewRequested");

        complete(
                need,
                "reviewNeed",
                "needLevel",
                "2",
                "needNext",
                "change",
                "helpBy",
                "partner",
                "barrier",
                "language",
                "reviewEvery",
                "P1M");

        assertThat(need).isWaitingAt("findPartner").hasNotPassed("needFinished");
    }
}
