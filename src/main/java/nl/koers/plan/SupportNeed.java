package nl.koers.plan;

import java.time.Instant;
import java.util.UUID;
import nl.koers.shared.Code;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * One need of a client in one life domain.
 *
 * @param helpBy who helps; null until a goal was agreed on
 * @param levelFirst the step of self-reliance, 1 to 5, when a goal was agreed on; null until then
 * @param levelNow the step when client and caseworker last looked at it; null until a goal was agreed on
 * @param reviewAt when they look at it again; null while a task is open or when it is finished
 * @param noPartnerOnTurn whether partners were asked for it, while it is the turn of none of them any more, or not yet
 * @param outcome how it ended; null until then
 * @param barrier what stood in the way the last time that something did; null when nothing ever did
 * @param processInstance under which its open task is found in the list of work
 * @param identifiedBy user id
 * @param goal in the client's own words; may be empty at first
 * @param steps who does what and when; may be empty
 */
public record SupportNeed(
        UUID id,
        TrajectoryCode trajectory,
        LifeDomain domain,
        NeedState state,
        Instant stateSince,
        @Nullable HelpBy helpBy,
        @Nullable Integer levelFirst,
        @Nullable Integer levelNow,
        @Nullable Instant reviewAt,
        boolean noPartnerOnTurn,
        @Nullable Outcome outcome,
        @Nullable Barrier barrier,
        @Nullable String processInstance,
        String identifiedBy,
        Instant identifiedAt,
        String goal,
        String steps) {

    /** The longest goal, in characters. */
    public static final int GOAL_MAX_LENGTH = 1000;

    /** Who has the next move. */
    public enum NextMove implements Code {
        CASEWORKER("caseworker"),
        PARTNER("partner"),
        CLIENT_AND_CASEWORKER("clientAndCaseworker"),
        NOBODY("nobody");

        private final String code;

        NextMove(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public boolean open() {
        return state != NeedState.FINISHED;
    }

    public NextMove nextMove() {
        return switch (state) {
            case FINISHED -> NextMove.NOBODY;
            case UNDER_WAY -> whileUnderWay();
            case AGREEING, FINDING_PARTNER, TAKING_STEPS, REVIEWING -> NextMove.CASEWORKER;
        };
    }

    /** A partner that is not asked any more keeps nobody from going on. */
    private NextMove whileUnderWay() {
        if (helpBy == HelpBy.OWN) {
            return NextMove.CLIENT_AND_CASEWORKER;
        }
        return noPartnerOnTurn ? NextMove.CASEWORKER : NextMove.PARTNER;
    }

    @Override
    public String toString() {
        return "SupportNeed[" + id + ", " + domain + ", content not shown]";
    }
}
