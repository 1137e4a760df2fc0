package nl.koers.checkin.ui;

import java.time.Instant;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.shared.TrajectoryCode;
import nl.koers.work.WorkItem;

/** What stands on a day of the calendar, with the names by which a person knows its people. */
sealed interface CalendarLine {

    Instant at();

    TrajectoryCode code();

    /** What the client wants to be called; the code when the dossier is not open to the user. */
    String alias();

    /** Name of whose it is; empty while nobody has it. */
    String who();

    default boolean hasAlias() {
        return !alias().equals(code().value());
    }

    /** A planned moment. */
    record Moment(UpcomingCheckIn checkIn, String alias, String who) implements CalendarLine {
        @Override
        public Instant at() {
            return checkIn.plannedAt();
        }

        @Override
        public TrajectoryCode code() {
            return checkIn.trajectory();
        }

        @Override
        public String toString() {
            return "Moment[" + checkIn.id() + "]";
        }
    }

    /** Open work that is due. */
    record Due(WorkItem task, Instant at, String alias, String who) implements CalendarLine {
        @Override
        public TrajectoryCode code() {
            return task.trajectory();
        }

        @Override
        public String toString() {
            return "Due[" + task.taskId() + "]";
        }
    }
}
