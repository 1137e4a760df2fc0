package nl.koers.signal.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import nl.koers.shared.Netherlands;
import nl.koers.testing.model.ModelTest;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalModelTest extends ModelTest {

    private static final String SIGNAL = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    SignalModelTest() {
        super("signal");
    }

    private ProcessInstance signal(String profile, String kind) {
        var signal = start("signal", SIGNAL, "profile", profile, "signalKind", kind);
        decide(signal, "decideTime");
        return signal;
    }

    private ProcessInstance looked(String response) {
        var signal = signal("severalNeeds", "debts");
        complete(signal, "lookAtSignal", "response", response, "responseReason", "clientWants");
        return signal;
    }

    /** The end of the working day that many days from today. */
    private static Date endOf(int days) {
        return Date.from(today().plusDays(days)
                .atTime(LocalTime.of(17, 0))
                .atZone(Netherlands.ZONE)
                .toInstant());
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "exploitation, oldNetwork, 0, 100",
        "exploitation, mentalStrain, 1, 50",
        "severalNeeds, debts, 2, 50",
        "autonomous, dismissal, 7, 50"
    })
    void somebodyLooksWithinTheTimeOfTheTable(String profile, String kind, int days, int priority) {
        var signal = signal(profile, kind);

        var look = task("lookAtSignal", signal);
        Assertions.assertThat(look.getDueDate()).isEqualTo(endOf(days));
        Assertions.assertThat(look.getPriority()).isEqualTo(priority);
        Assertions.assertThat(job("notLookedAt", signal).getDuedate()).isEqualTo(endOf(days));
        assertThat(signal).isWaitingAt("lookAtSignal").hasNotPassed("notLookedAt", "lookAtUnanswered");
    }

    @Test
    void whenNobodyLooksATeamLeadIsAskedOnceAndTheTaskStaysWithTheCaseworker() {
        var signal = signal("exploitation", "oldNetwork");

        execute("notLookedAt", signal);

        assertThat(signal).isWaitingAt("lookAtSignal", "lookAtUnanswered");
        assertThat(task("lookAtUnanswered", signal)).isNotAssigned().hasCandidateGroup("teamLead");
        Assertions.assertThat(job("notLookedAt", signal)).isNull();
    }

    @Test
    void whatTheTeamLeadWasAskedGoesAwayWhenSomebodyLooked() {
        var signal = signal("exploitation", "oldNetwork");
        execute("notLookedAt", signal);

        complete(signal, "lookAtSignal", "response", "nothing", "responseReason", "otherwise");

        assertThat(signal)
                .isEnded()
                .hasPassedInOrder("lookAtSignal", "lookedAt", "whichResponse", "answered")
                .hasNotPassed("teamLeadLooked", "talkWithClient");
    }

    @Test
    void aTeamLeadWhoLookedDoesNotAnswerInThePlaceOfTheCaseworker() {
        var signal = signal("exploitation", "oldNetwork");
        execute("notLookedAt", signal);

        ENGINE.getTaskService().complete(task("lookAtUnanswered", signal).getId());

        assertThat(signal)
                .isWaitingAt("lookAtSignal")
                .hasPassed("teamLeadLooked")
                .hasNotPassed("lookedAt", "answered");
    }

    @ParameterizedTest
    @CsvSource({"autonomous, threat", "exploitation, noPlace"})
    void dangerGoesStraightToWhatMakesItSafeToday(String profile, String kind) {
        var signal = signal(profile, kind);

        var makeSafe = task("makeSafe", signal);
        Assertions.assertThat(makeSafe.getDueDate()).isEqualTo(endOf(0));
        Assertions.assertThat(makeSafe.getPriority()).isEqualTo(100);
        assertThat(signal).isWaitingAt("makeSafe").hasNotPassed("lookAtSignal", "notMadeSafe");

        complete(signal, "makeSafe", "placeToSleep", "shelter");
        assertThat(signal)
                .isEnded()
                .hasPassedInOrder("isDanger", "makeSafe", "madeSafe", "whichResponse", "answered")
                .hasNotPassed("lookAtSignal", "talkWithClient", "makeSafetyPlan", "needRenewed", "returnNoted")
                .hasNotPassed("untilArranged", "staysLonger");
    }

    @Test
    void dangerThatNobodySeesToIsTheTeamLeadsToo() {
        var signal = signal("exploitation", "threat");

        execute("notMadeSafe", signal);
        assertThat(signal).isWaitingAt("makeSafe", "lookAtUnanswered");
        var help = task("lookAtUnanswered", signal);
        assertThat(help).isNotAssigned().hasCandidateGroup("teamLead");
        // today and on top: danger does not wait for a working day
        Assertions.assertThat(help.getDueDate()).isEqualTo(endOf(0));
        Assertions.assertThat(help.getPriority()).isEqualTo(100);

        complete(signal, "makeSafe", "placeToSleep", "own");
        assertThat(signal).isEnded().hasPassed("madeSafe").hasNotPassed("teamLeadLooked", "lookAtSignal");
    }

    /** Somebody sleeps in a hotel, until a Monday. */
    private ProcessInstance hotel(LocalDate lastNight) {
        var signal = signal("autonomous", "noPlace");
        complete(signal, "makeSafe", "placeToSleep", "hotel", "lastNight", lastNight.toString());
        return signal;
    }

    @ParameterizedTest
    @CsvSource({"own", "shelter", "notNeeded"})
    void whatComesAfterAHotelIsArrangedTheDayBeforeTheLastNightAlsoOnASunday(String place) {
        var monday = today().plusDays(6);
        Assertions.assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        var signal = hotel(monday);

        var arrange = task("arrangeAfterHotel", signal);
        Assertions.assertThat(arrange.getDueDate()).isEqualTo(endOf(5));
        Assertions.assertThat(arrange.getPriority()).isEqualTo(75);
        Assertions.assertThat(job("beforeLastNight", signal).getDuedate()).isEqualTo(endOf(5));
        assertThat(signal)
                .isWaitingAt("arrangeAfterHotel", "beforeLastNight")
                .hasPassed("madeSafe")
                .hasNotPassed("lookAtUnarranged", "helpAfterHotel", "answered", "talkWithClient");

        complete(signal, "arrangeAfterHotel", "placeToSleep", place);
        assertThat(signal)
                .isEnded()
                .hasPassedInOrder("arrangeAfterHotel", "caseworkerLooked", "staysLonger", "answered")
                .hasNotPassed("lookAtUnarranged", "teamLeadHelped", "helpAfterHotel");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aLastNightThatIsNearIsWorkOfToday(int days) {
        Assertions.assertThat(
                        task("arrangeAfterHotel", hotel(today().plusDays(days))).getDueDate())
                .isEqualTo(endOf(0));
    }

    @Test
    void whoStaysLongerIsThoughtOfAgainBeforeTheNewLastNight() {
        var signal = hotel(today().plusDays(6));

        complete(
                signal,
                "arrangeAfterHotel",
                "placeToSleep",
                "hotel",
                "lastNight",
                today().plusDays(20).toString());

        assertThat(signal).isWaitingAt("arrangeAfterHotel").hasNotPassed("helpAfterHotel", "answered");
        Assertions.assertThat(task("arrangeAfterHotel", signal).getDueDate()).isEqualTo(endOf(19));
        Assertions.assertThat(job("beforeLastNight", signal).getDuedate()).isEqualTo(endOf(19));
        complete(signal, "arrangeAfterHotel", "placeToSleep", "own");
        assertThat(signal).isEnded();
    }

    @Test
    void whereNobodyKnowsAPlaceTheTeamLeadHelpsAndTheCaseworkerKeepsTheTask() {
        var signal = hotel(today().plusDays(6));

        complete(signal, "arrangeAfterHotel", "placeToSleep", "notKnown");

        assertThat(signal)
                .isWaitingAt("arrangeAfterHotel", "helpAfterHotel")
                .hasNotPassed("caseworkerLooked", "staysLonger", "lookAtUnarranged");
        var help = task("helpAfterHotel", signal);
        assertThat(help).isNotAssigned().hasCandidateGroup("teamLead");
        Assertions.assertThat(help.getDueDate()).isEqualTo(endOf(0));
        Assertions.assertThat(help.getPriority()).isEqualTo(100);
        Assertions.assertThat(task("arrangeAfterHotel", signal).getDueDate()).isEqualTo(endOf(5));

        ENGINE.getTaskService().complete(help.getId());
        assertThat(signal)
                .isWaitingAt("arrangeAfterHotel")
                .hasPassed("teamLeadHelped")
                .hasNotPassed("caseworkerLooked");
    }

    @Test
    void howOftenNobodyKnowsAPlaceTheTeamLeadHasOneTaskToHelp() {
        var signal = hotel(today().plusDays(6));
        complete(signal, "arrangeAfterHotel", "placeToSleep", "notKnown");
        var help = task("helpAfterHotel", signal).getId();

        complete(signal, "arrangeAfterHotel", "placeToSleep", "notKnown");
        complete(signal, "arrangeAfterHotel", "placeToSleep", "notKnown");

        Assertions.assertThat(task("helpAfterHotel", signal).getId()).isEqualTo(help);
        assertThat(signal).isWaitingAt("arrangeAfterHotel").hasPassed("helpGoesOn");

        ENGINE.getTaskService().complete(help);
        complete(signal, "arrangeAfterHotel", "placeToSleep", "notKnown");
        Assertions.assertThat(task("helpAfterHotel", signal).getId())
                .as("help was given, and is asked for anew")
                .isNotEqualTo(help);
    }

    @Test
    void whoStaysLongerCanNeedHelpAnew() {
        var signal = hotel(today().plusDays(6));
        complete(signal, "arrangeAfterHotel", "placeToSleep", "notKnown");
        complete(
                signal,
                "arrangeAfterHotel",
                "placeToSleep",
                "hotel",
                "lastNight",
                today().plusDays(9).toString());
        assertThat(signal).isWaitingAt("arrangeAfterHotel").hasNotPassed("teamLeadHelped");
        Assertions.assertThat(task("helpAfterHotel", signal)).isNull();

        complete(signal, "arrangeAfterHotel", "placeToSleep", "notKnown");

        assertThat(signal).isWaitingAt("arrangeAfterHotel", "helpAfterHotel");
    }

    @Test
    void asSoonAsThereIsAPlaceNobodyHelpsAnyMore() {
        var signal = hotel(today().plusDays(6));
        complete(signal, "arrangeAfterHotel", "placeToSleep", "notKnown");

        complete(signal, "arrangeAfterHotel", "placeToSleep", "shelter");

        assertThat(signal).isEnded().hasPassed("caseworkerLooked").hasNotPassed("teamLeadHelped");
    }

    @Test
    void whereNothingIsArrangedInTimeATeamLeadIsAskedUntilItIs() {
        var signal = hotel(today().plusDays(6));

        execute("beforeLastNight", signal);

        assertThat(signal).isWaitingAt("arrangeAfterHotel", "lookAtUnarranged");
        assertThat(task("lookAtUnarranged", signal)).isNotAssigned().hasCandidateGroup("teamLead");
        complete(signal, "arrangeAfterHotel", "placeToSleep", "notKnown");
        assertThat(signal).isWaitingAt("arrangeAfterHotel", "lookAtUnarranged", "helpAfterHotel");
        Assertions.assertThat(ENGINE.getManagementService()
                        .createJobQuery()
                        .processInstanceId(signal.getId())
                        .count())
                .as("it is asked once at a time")
                .isZero();
        complete(signal, "arrangeAfterHotel", "placeToSleep", "own");
        assertThat(signal).isEnded().hasPassed("caseworkerLooked").hasNotPassed("dayAfterLooking", "teamLeadHelped");
    }

    @Test
    void aTeamLeadWhoSawThatNothingWasArrangedLeavesItWithTheCaseworker() {
        var signal = hotel(today().plusDays(6));
        execute("beforeLastNight", signal);

        ENGINE.getTaskService().complete(task("lookAtUnarranged", signal).getId());

        assertThat(signal)
                .isWaitingAt("arrangeAfterHotel", "dayAfterLooking")
                .hasNotPassed("caseworkerLooked", "answered");
    }

    @Test
    void aTeamLeadIsToldAgainEachMorningUntilSomethingIsKnown() {
        var signal = hotel(today().plusDays(1));
        execute("beforeLastNight", signal);

        for (int morning = 1; morning < 4; morning++) {
            ENGINE.getTaskService().complete(task("lookAtUnarranged", signal).getId());
            Assertions.assertThat(task("lookAtUnarranged", signal)).isNull();
            fire(signal, "dayAfterLooking", today().plusDays(1));
            assertThat(task("lookAtUnarranged", signal)).isNotAssigned().hasCandidateGroup("teamLead");
        }

        ENGINE.getTaskService().complete(task("lookAtUnarranged", signal).getId());
        complete(signal, "arrangeAfterHotel", "placeToSleep", "own");
        assertThat(signal).isEnded().hasPassed("caseworkerLooked", "dayAfterLooking");
    }

    @Test
    void aTalkWithTheClientIsATask() {
        var signal = looked("talk");
        assertThat(signal).isWaitingAt("talkWithClient").hasNotPassed("answered", "makeSafetyPlan");

        complete(signal, "talkWithClient");

        assertThat(signal).isEnded().hasPassedInOrder("talkWithClient", "answered");
    }

    @Test
    void soIsASafetyPlan() {
        var signal = looked("safetyPlan");
        assertThat(signal).isWaitingAt("makeSafetyPlan").hasNotPassed("answered", "talkWithClient");

        complete(signal, "makeSafetyPlan");

        assertThat(signal).isEnded().hasPassedInOrder("makeSafetyPlan", "answered");
    }

    @ParameterizedTest
    @CsvSource({"renewedNeed, needRenewed, returnNoted", "temporaryReturn, returnNoted, needRenewed"})
    void whatGoesOnElsewhereAnswersTheSignal(String response, String passed, String notPassed) {
        assertThat(looked(response))
                .isEnded()
                .hasPassedInOrder("lookedAt", passed, "answered")
                .hasNotPassed(notPassed, "talkWithClient", "makeSafetyPlan");
    }

    /** It may go off at the end of the day, which the other timers never do. */
    private static void execute(String timer, ProcessInstance signal) {
        ENGINE.getManagementService().executeJob(job(timer, signal).getId());
    }
}
