package nl.koers.reminder;

import java.time.LocalTime;
import java.util.List;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.mail.MailDelivery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What users choose about reminders, and whether these go out. See docs/adr/0120-reminders.md. */
@Service
@Transactional
public class Reminders {

    public static final int MOST = 200;

    private final ReminderStore store;
    private final MailDelivery delivery;
    private final ReminderSettings settings;
    private final CurrentActor currentActor;

    Reminders(ReminderStore store, MailDelivery delivery, ReminderSettings settings, CurrentActor currentActor) {
        this.store = store;
        this.delivery = delivery;
        this.settings = settings;
        this.currentActor = currentActor;
    }

    /** Whether there is a mail server, so that reminders go out at all. */
    public boolean areOn() {
        return delivery.isOpen();
    }

    /** From when on a working day they go out. */
    public LocalTime sentFrom() {
        return settings.at();
    }

    /** The acting user's own choice. */
    @Transactional(readOnly = true)
    public ReminderChoice own() {
        return store.choice(worker().userId()).orElse(ReminderChoice.USUAL);
    }

    @Transactional(readOnly = true)
    public boolean ownAddressIsKnown() {
        return store.hasAddress(worker().userId());
    }

    /** @throws IllegalArgumentException when the quiet hours leave no time of a day for a mail */
    public void choose(ReminderChoice choice) {
        if (!choice.quiet().leaveTimeAfter(settings.at())) {
            throw new IllegalArgumentException("no time left");
        }
        store.choose(worker().userId(), choice);
    }

    /**
     * The first {@link #MOST} who could get one, those with a failure first: everybody for an administrator, colleagues
     * for a team lead.
     */
    @Transactional(readOnly = true)
    public List<ReminderState> states() {
        var actor = currentActor.requireAny(Role.ADMINISTRATOR, Role.TEAM_LEAD);
        return store.states(actor.is(Role.ADMINISTRATOR_OF_ALL) ? null : actor.organisationIds(), MOST);
    }

    private Actor worker() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
    }
}
