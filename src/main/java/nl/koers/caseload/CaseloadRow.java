package nl.koers.caseload;

import nl.koers.trajectory.Trajectory;

/** A trajectory with the name that its caseworker knows it by. */
public record CaseloadRow(Trajectory trajectory, String alias) {

    @Override
    public String toString() {
        return "CaseloadRow[" + trajectory.code() + "]";
    }
}
