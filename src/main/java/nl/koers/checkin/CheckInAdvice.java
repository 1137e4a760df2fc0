package nl.koers.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.koers.form.Form;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.text.Texts;
import nl.koers.trajectory.process.CourseVariables;
import nl.koers.work.TaskAdvice;
import nl.koers.work.TaskHint;
import nl.koers.work.WorkItem;
import org.springframework.stereotype.Component;

/** Shows what helps with the next contact in each task that asks whether the client was reached. */
@Component
class CheckInAdvice implements TaskAdvice {

    private final GuidanceService guidance;

    CheckInAdvice(GuidanceService guidance) {
        this.guidance = guidance;
    }

    @Override
    public Optional<TaskHint> about(WorkItem item, Form form, Map<String, Object> known) {
        if (!GuidanceService.asksForContact(form)) {
            return Optional.empty();
        }
        var helps = guidance.about(item.trajectory());
        int attempts = CourseVariables.ATTEMPTS.findIn(known).orElse(0);
        var words = new LocalizedText(
                GuidanceWords.lines(helps, attempts, Texts.ENGLISH), GuidanceWords.lines(helps, attempts, Texts.DUTCH));
        return words.english().isEmpty()
                ? Optional.empty()
                : Optional.of(new TaskHint("checkIn.helps", words, List.of(), true));
    }
}
