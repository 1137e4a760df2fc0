package nl.koers.caseload;

import nl.koers.trajectory.Trajectory;

/**
 * A trajectory with the name that its caseworker knows it by.
 *
 * @param alias empty when the dossier is not open to the user
 */
public record CaseloadRow(Trajectory trajectory, String alias) {

    @Override
    public String toString() {
        return "CaseloadRow[" + trajectory.code() + "]";
    }
}
