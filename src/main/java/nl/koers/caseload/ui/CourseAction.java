package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.util.Arrays;
import java.util.List;
import nl.koers.caseload.Client;
import nl.koers.trajectory.Step;
import org.jspecify.annotations.Nullable;

/** What a caseworker can do with a course from the client's page, beside the open tasks. */
enum CourseAction {
    CLIENT_SPOKE("clientSpoke", null),
    RESUME_HANDOVER("resumeHandover", null),
    AGREE_AFTERCARE("agreeAftercare", null),
    DOUBT("doubt", Step.DOUBT),
    TEMPORARY_RETURN("temporaryReturn", Step.TEMPORARY_RETURN),
    PAUSE("pause", Step.PAUSE),
    OUT_OF_SIGHT("outOfSight", Step.OUT_OF_SIGHT),
    CHANGE_PHASE("changePhase", null),
    CLOSE("close", Step.CLOSE),
    REENTER("reenter", null);

    private final String code;
    private final @Nullable Step leadsTo;

    CourseAction(String code, @Nullable Step leadsTo) {
        this.code = code;
        this.leadsTo = leadsTo;
    }

    /** A text about this action: its {@code name}, and what is said when it is confirmed. */
    String words(String what) {
        return text("course." + code + "." + what);
    }

    boolean isOfferedFor(Client client) {
        var options = client.options();
        return switch (this) {
            case CLIENT_SPOKE -> client.awaited().client();
            case RESUME_HANDOVER -> client.awaited().handover();
            case AGREE_AFTERCARE -> client.awaited().newAgreement();
            case CHANGE_PHASE -> !options.phases().isEmpty();
            case REENTER -> options.reentry();
            default -> leadsTo != null && options.offers(leadsTo);
        };
    }

    /** Whether it takes away what is open and planned now. */
    boolean turnsTheCourse() {
        return this != CLIENT_SPOKE && this != RESUME_HANDOVER && this != REENTER;
    }

    static List<CourseAction> offeredFor(Client client) {
        return Arrays.stream(values())
                .filter(action -> action.isOfferedFor(client))
                .toList();
    }
}
