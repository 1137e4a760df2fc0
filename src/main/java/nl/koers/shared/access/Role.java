package nl.koers.shared.access;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do. A role is a group in the process engine's identity service, under {@link #group()}. */
public enum Role {
    CASEWORKER("caseworker"),
    TEAM_LEAD("teamLead"),
    PROCESS_DESIGNER("processDesigner"),
    PRIVACY_OFFICER("privacyOfficer"),
    ADMINISTRATOR("administrator"),
    /**
     * Beside {@link #ADMINISTRATOR}, which it is nothing without: has to do with the people of all organisations, and makes
     * organisations. Given on purpose; belonging to no organisation gives nothing.
     */
    ADMINISTRATOR_OF_ALL("administratorOfAll");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    public String group() {
        return group;
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(r -> r.group.equals(group)).findFirst();
    }
}
