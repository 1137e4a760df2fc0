package nl.koers.trajectory;

import static nl.koers.trajectory.Step.AFTERCARE;
import static nl.koers.trajectory.Step.CLOSE;
import static nl.koers.trajectory.Step.CONTACT;
import static nl.koers.trajectory.Step.DOUBT;
import static nl.koers.trajectory.Step.EXECUTION;
import static nl.koers.trajectory.Step.ORIENTATION;
import static nl.koers.trajectory.Step.OUT_OF_SIGHT;
import static nl.koers.trajectory.Step.PAUSE;
import static nl.koers.trajectory.Step.TEMPORARY_RETURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.Trajectory.Status;
import org.junit.jupiter.api.Test;

class CourseOptionsTest {

    @Test
    void nothingAboutStoppingIsOfferedInTheContactPhase() {
        assertThat(after(CONTACT).steps())
                .containsExactlyInAnyOrder(OUT_OF_SIGHT, ORIENTATION, EXECUTION, AFTERCARE, PAUSE, CLOSE);
    }

    @Test
    void norInAPauseOrOutOfSightFromThere() {
        assertThat(after(CONTACT, PAUSE).steps()).doesNotContain(DOUBT, TEMPORARY_RETURN);
        assertThat(after(CONTACT, OUT_OF_SIGHT).steps()).doesNotContain(DOUBT, TEMPORARY_RETURN);
    }

    @Test
    void fromEveryOtherPhaseTheCourseCanGoAnywhere() {
        assertThat(after(CONTACT, ORIENTATION).steps())
                .contains(DOUBT, TEMPORARY_RETURN, CONTACT, EXECUTION, AFTERCARE, PAUSE, CLOSE)
                .doesNotContain(ORIENTATION);
        assertThat(after(CONTACT, EXECUTION, DOUBT).phases())
                .containsExactly(CONTACT, ORIENTATION, EXECUTION, AFTERCARE);
    }

    @Test
    void aPauseCanGetAnotherDate() {
        assertThat(after(CONTACT, ORIENTATION, PAUSE).offers(PAUSE)).isTrue();
    }

    @Test
    void whileTheEndingIsWorkedOnOnlyItsTaskLeadsOn() {
        var options = after(CONTACT, CLOSE);

        assertThat(options.steps()).isEmpty();
        assertThat(options.reentry()).isFalse();
    }

    @Test
    void onlyWhatIsClosedCanBeOpenedAgain() {
        assertThat(options(Status.CLOSED, CONTACT, CLOSE).reentry()).isTrue();
        assertThat(options(Status.HANDED_OVER, CONTACT, Step.HANDOVER).reentry())
                .isFalse();
    }

    private static CourseOptions after(Step... path) {
        return options(Status.OPEN, path);
    }

    private static CourseOptions options(Status status, Step... path) {
        var now = Instant.parse("2026-03-01T10:00:00Z");
        var trajectory = new Trajectory(
                TrajectoryCode.random(),
                new OrganisationId("north"),
                "nora",
                status,
                path[path.length - 1],
                now,
                Profile.NOT_CHOSEN,
                Channel.DROP_IN,
                now,
                null,
                now,
                null);
        return CourseOptions.of(
                trajectory,
                Arrays.stream(path).map(step -> new PathStep(step, now, now)).toList());
    }
}
