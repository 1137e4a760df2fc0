package nl.koers.accesslog;

import nl.koers.shared.Code;

/** Why somebody could see it: by what they are to the client, or by the reason that they gave. */
public enum AccessReason implements AccessCode {
    CASEWORKER("caseworker"),
    STAND_IN("standIn"),
    TEAM_LEAD("teamLead"),
    /** The client has no fixed caseworker at the moment. */
    NO_CASEWORKER("noCaseworker"),
    /** Was the caseworker, and introduces the new one. */
    HANDING_OVER("handingOver"),
    /** Not of the client's organisation: the client is offered to the user's own, with consent. */
    OFFERED("offered"),
    /** Given: the client is here now. */
    CLIENT_IS_HERE("clientIsHere"),
    /** Given: the caseworker cannot be reached. */
    CASEWORKER_UNREACHABLE("caseworkerUnreachable"),
    /** Given: it is about safety. */
    SAFETY("safety"),
    /** Given: the client asks for it. */
    CLIENT_ASKS("clientAsks"),
    /** Given: agreed with the team lead. */
    AGREED_WITH_TEAM_LEAD("agreedWithTeamLead");

    private final String code;

    AccessReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether somebody gave it to open a dossier for a while. */
    public boolean isGiven() {
        return ordinal() >= CLIENT_IS_HERE.ordinal();
    }

    public static AccessReason of(String code) {
        return Code.of(values(), code);
    }
}
