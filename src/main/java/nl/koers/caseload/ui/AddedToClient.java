package nl.koers.caseload.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Stream;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.extension.ClientAction;
import nl.koers.shared.ui.extension.ClientPart;
import nl.koers.shared.ui.extension.ClosingNote;
import org.springframework.beans.factory.ObjectProvider;

/** What other features add to the page of a client, which knows none of them. */
@org.springframework.stereotype.Component
class AddedToClient {

    private final ObjectProvider<ClientPart> parts;
    private final ObjectProvider<ClientAction> actions;
    private final ObjectProvider<ClosingNote> closingNotes;

    AddedToClient(
            ObjectProvider<ClientPart> parts,
            ObjectProvider<ClientAction> actions,
            ObjectProvider<ClosingNote> closingNotes) {
        this.parts = parts;
        this.actions = actions;
        this.closingNotes = closingNotes;
    }

    Stream<Component> parts(TrajectoryCode code) {
        return parts.orderedStream().map(part -> part.on(code));
    }

    List<ClientAction> actions() {
        return actions.orderedStream().toList();
    }

    /** In words, before the course is closed. */
    Stream<String> closingNotes(TrajectoryCode code) {
        return closingNotes.orderedStream().flatMap(note -> note.about(code).stream());
    }
}
