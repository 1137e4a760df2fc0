package nl.koers.accesslog;

import nl.koers.shared.Code;

/** What was looked at or changed. */
public enum AccessSubject implements AccessCode {
    /** Alias, first question, languages, what to know first. */
    CARD("card"),
    CONTACT_DETAILS("contactDetails"),
    DATE_OF_BIRTH("dateOfBirth"),
    HOUSEHOLD("household"),
    /** For the client's caseworker and stand-in; a team lead needs a reason. */
    SAFETY_ADDRESS("safetyAddress"),
    /** What to do when it gets unsafe; also for a team lead, who may have to act on it. */
    SAFETY_PLAN("safetyPlan"),
    JOURNAL("journal"),
    DOCUMENTS("documents"),
    CONSENT("consent"),
    /** Partners that were asked to help, with what is shared. */
    REFERRAL("referral"),
    /** What may turn for the client, with what was told about it. */
    SIGNAL("signal"),
    /** Who the client's fixed caseworker is. */
    CASEWORKER("caseworker"),
    /** The client goes, or is offered, to another organisation. */
    TRANSFER("transfer"),
    /** What the client needs, with goals and steps. */
    PLAN("plan"),
    /** The work on one task: its form, what was answered the last time, the answers. */
    TASK("task"),
    /** What somebody typed into a task's form and did not hand in yet. */
    DRAFT("draft"),
    /** Where the trajectory stands: phase, episode, closing, opening again. */
    COURSE("course"),
    /** When somebody gets in touch with the client next. */
    CHECK_IN("checkIn"),
    /** A client was found by alias or contact detail. */
    SEARCH("search"),
    /** The dossier as a whole: opened with a reason by somebody else than the client's caseworker. */
    DOSSIER("dossier"),
    /** A copy of everything about the client. */
    COPY("copy"),
    RETENTION("retention"),
    ERASURE("erasure"),
    /** That those who were told something are asked to erase it: after erasing, so without a trajectory. */
    PARTNERS_TOLD("partnersTold"),
    /** Who is absent and who stands in: about colleagues, so without a trajectory. */
    ABSENCE("absence"),
    /** This log. */
    ACCESS_LOG("accessLog");

    private final String code;

    AccessSubject(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether a team lead does not see it without a reason. */
    public boolean isForCaseworkerOnly() {
        return this == SAFETY_ADDRESS;
    }

    public static AccessSubject of(String code) {
        return Code.of(values(), code);
    }
}
