package nl.koers.work.ui;

import java.util.Map;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.extension.BroughtText;
import nl.koers.work.KeptDraftService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Words that were typed into a task's form. */
@Component
class BroughtAnswers implements BroughtText {

    private final KeptDraftService drafts;

    BroughtAnswers(KeptDraftService drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean keep(String place, Map<String, String> words) {
        var parts = place.split("/", 3);
        if (parts.length < 3 || !parts[0].equals(DraftStatus.PLACES)) {
            return false;
        }
        try {
            drafts.add(new TrajectoryCode(parts[1]), parts[2], words);
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }
}
