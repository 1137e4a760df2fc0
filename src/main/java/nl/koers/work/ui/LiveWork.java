package nl.koers.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import nl.koers.shared.access.CurrentActor;
import nl.koers.work.WorkChanges;

/** Keeps screens up to date with the work of the organisations of whoever looks at them. */
@org.springframework.stereotype.Component
public class LiveWork {

    private final WorkChanges changes;
    private final CurrentActor currentActor;

    LiveWork(WorkChanges changes, CurrentActor currentActor) {
        this.changes = changes;
        this.currentActor = currentActor;
    }

    /** How much has changed so far of the work of whoever looks; see {@link WorkChanges#count}. */
    long changes() {
        return changes.count(currentActor.require().organisations());
    }

    /** @param refresh runs as the user, with the screen locked, whenever work changed while the screen is shown */
    public void follow(Component screen, Command refresh) {
        screen.addAttachListener(attach -> {
            var ui = attach.getUI();
            var actor = currentActor.require();
            // changes are told on a thread that acts for nobody
            var subscription = changes.subscribe(
                    actor.organisations(), () -> ui.access(() -> currentActor.runAs(actor, refresh::execute)));
            screen.addDetachListener(detach -> {
                detach.unregisterListener();
                subscription.cancel();
            });
        });
    }
}
