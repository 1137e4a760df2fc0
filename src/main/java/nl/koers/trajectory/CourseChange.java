package nl.koers.trajectory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a caseworker can say about a trajectory at any moment, whatever task is open: the course goes another way. None
 * of these is a failure.
 */
public sealed interface CourseChange {

    /** The step this change leads to. */
    Step leadsTo();

    record DoubtArose() implements CourseChange {
        @Override
        public Step leadsTo() {
            return Step.DOUBT;
        }
    }

    record TemporaryReturnBegan() implements CourseChange {
        @Override
        public Step leadsTo() {
            return Step.TEMPORARY_RETURN;
        }
    }

    record OutOfSightNoted() implements CourseChange {
        @Override
        public Step leadsTo() {
            return Step.OUT_OF_SIGHT;
        }
    }

    /** The client wants rest until a date. */
    record PauseRequested(LocalDate until) implements CourseChange {
        @Override
        public Step leadsTo() {
            return Step.PAUSE;
        }
    }

    record PhaseChangeRequested(Step phase) implements CourseChange {
        public PhaseChangeRequested {
            if (phase.kind() != Step.Kind.PHASE) {
                throw new IllegalArgumentException("not a phase");
            }
        }

        @Override
        public Step leadsTo() {
            return phase;
        }
    }

    record CloseRequested() implements CourseChange {
        @Override
        public Step leadsTo() {
            return Step.CLOSE;
        }
    }

    default Optional<LocalDate> pauseUntil() {
        return this instanceof PauseRequested pause ? Optional.of(pause.until()) : Optional.empty();
    }
}
