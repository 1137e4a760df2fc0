package nl.koers.dossier.ui;

import java.util.HashMap;
import java.util.Map;
import nl.koers.dossier.typing.TypingService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.extension.BroughtText;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words that were typed outside a task's form: with what was kept there before. */
@Component
class BroughtTyping implements BroughtText {

    private final TypingService typing;

    BroughtTyping(TypingService typing) {
        this.typing = typing;
    }

    @Override
    @Transactional
    public boolean keep(String place, Map<String, String> words) {
        var parts = place.split("/", 3);
        var code = parts.length == 3 && parts[0].equals(KeptTyping.PLACES)
                ? TrajectoryCode.parse(parts[1])
                : java.util.Optional.<TrajectoryCode>empty();
        if (code.isEmpty()) {
            return false;
        }
        try {
            var all = new HashMap<String, String>();
            typing.find(code.get(), parts[2]).ifPresent(kept -> all.putAll(kept.fields()));
            all.putAll(words);
            typing.keep(code.get(), parts[2], all);
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }
}
