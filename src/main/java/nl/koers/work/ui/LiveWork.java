package nl.koers.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.screen.OpenScreens;
import nl.koers.shared.ui.screen.ScreenWatch;
import nl.koers.work.WorkChanges;

/** Keeps screens up to date with the work of the organisations of whoever looks at them. */
@org.springframework.stereotype.Component
public class LiveWork {

    private final WorkChanges changes;
    private final OpenScreens screens;
    private final ScreenWatch watch;
    private final CurrentActor currentActor;

    LiveWork(WorkChanges changes, OpenScreens screens, ScreenWatch watch, CurrentActor currentActor) {
        this.changes = changes;
        this.screens = screens;
        this.watch = watch;
        this.currentActor = currentActor;
    }

    /** How much has changed so far of the work of whoever looks; see {@link WorkChanges#count}. */
    long changes() {
        return changes.count(currentActor.require().organisations());
    }

    /** What was open on the screen has been taken out of it; the rest stays. */
    void nothingIsOpen() {
        screens.nothingIsOpen();
    }

    /**
     * @param screen which has not read anything yet
     * @param refresh runs with the screen locked, in the name and with the rights that whoever looks has then, whenever work
     *     changed while the screen is shown, or since this was called
     */
    public void follow(Component screen, Command refresh) {
        long before = changes();
        screen.addAttachListener(attach -> {
            var ui = attach.getUI();
            var organisations = currentActor.require().organisations();
            // changes are told on a thread that acts for nobody
            var subscription = changes.subscribe(organisations, () -> {
                watch.lookSoon();
                ScreenWatch.refresh(ui, refresh);
            });
            screen.addDetachListener(detach -> {
                detach.unregisterListener();
                subscription.cancel();
            });
            if (changes.count(organisations) != before) {
                // between what it read and this moment, in which nobody heard of it
                ScreenWatch.refresh(ui, refresh);
            }
        });
    }
}
