package nl.koers.dossier.ui.page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SectionContent;
import nl.koers.dossier.typing.TypingService;
import nl.koers.dossier.ui.EmergencyDialog;
import nl.koers.dossier.ui.SectionPart;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the sections on the page have in common: reading, saving, keeping what is typed, and colleagues' names. */
@Component
class DossierDesk {

    private final SectionService sections;
    private final TypingService typing;
    private final UserNames names;
    private final Clock clock;
    private final EmergencyAccessService emergency;
    private final ObjectProvider<SectionPart> parts;

    DossierDesk(
            SectionService sections,
            TypingService typing,
            UserNames names,
            Clock clock,
            EmergencyAccessService emergency,
            ObjectProvider<SectionPart> parts) {
        this.sections = sections;
        this.typing = typing;
        this.names = names;
        this.clock = clock;
        this.emergency = emergency;
        this.parts = parts;
    }

    <T> SectionContent<T> read(TrajectoryCode code, DossierSection<T> section) {
        return sections.read(code, section);
    }

    /** What features have to say about what is shown of the section. */
    List<com.vaadin.flow.component.Component> parts(
            TrajectoryCode code, DossierSection<?> section, int revision, Runnable readAgain) {
        return parts.orderedStream()
                .flatMap(part -> part.on(code, section, revision, readAgain).stream())
                .toList();
    }

    /** What was typed for the section is not needed any more afterwards. */
    <T> SectionContent<T> save(TrajectoryCode code, DossierSection<T> section, T content, int revision) {
        var saved = sections.save(code, section, content, revision);
        typing.discard(code, section.code());
        return saved;
    }

    Instant keep(TrajectoryCode code, String place, Map<String, String> fields) {
        return typing.keep(code, place, fields);
    }

    Optional<TypingService.Typed> typed(TrajectoryCode code, String place) {
        return typing.find(code, place);
    }

    Set<String> placesWithTyping(TrajectoryCode code) {
        return typing.places(code);
    }

    void forget(TrajectoryCode code, String place) {
        typing.discard(code, place);
    }

    /** Asks why something has to be opened that is closed to the user, and goes on when it is open. */
    void askForReason(DossierClosedException closed, Runnable onOpened) {
        new EmergencyDialog(closed.code(), emergency, onOpened).open();
    }

    String nameOf(String userId) {
        return names.displayName(userId);
    }

    Clock clock() {
        return clock;
    }
}
