package nl.koers.plan;

import java.util.UUID;
import nl.koers.plan.process.NeedEngine;
import org.springframework.stereotype.Component;

/** Lets client and caseworker look at a need, for processes, which act for nobody in particular. Tells nothing. */
@Component
public class NeedReviews {

    private final NeedEngine engine;

    NeedReviews(NeedEngine engine) {
        this.engine = engine;
    }

    /**
     * Nothing happens while a task about the need is open.
     *
     * @param trajectory its code
     */
    public void request(String trajectory, UUID need) {
        engine.reviewRequestedByItself(trajectory, need);
    }
}
