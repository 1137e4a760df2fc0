package nl.koers.caseload.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import nl.koers.caseload.JournalEntry;
import nl.koers.caseload.JournalService;
import nl.koers.dossier.DossierClosedException;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.EmergencyAccessService;
import nl.koers.dossier.ui.EmergencyDialog;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.Notices;
import nl.koers.trajectory.PathStep;
import nl.koers.trajectory.ui.PathView;
import org.jspecify.annotations.Nullable;

/** What was written down about a client, newest first, and a place to add to it. */
class Journal extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 20;

    private final JournalService journal;
    private final EmergencyAccessService emergency;
    private final UserNames names;
    private final Runnable onWritten;
    private final TextArea note = new TextArea(text("journal.note"));
    private final Div period = new Div();
    private final OrderedList entries = new OrderedList();
    private final Paragraph none = new Paragraph();
    private final Button more = new Button(text("journal.more"), click -> showAll());
    private @Nullable TrajectoryCode code;
    private @Nullable PathStep only;
    private int limit = FIRST;

    Journal(JournalService journal, EmergencyAccessService emergency, UserNames names, Runnable onWritten) {
        this.journal = journal;
        this.emergency = emergency;
        this.names = names;
        this.onWritten = onWritten;
        addClassName("koers-journal");
        getElement().setAttribute("tabindex", "-1");
        note.setMaxLength(DossierService.NOTE_MAX_LENGTH);
        note.setHelperText(text("journal.note.help"));
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setWidthFull();
        note.setManualValidation(true);
        var save = new Button(text("journal.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(note);
        var write = new Div(note, save);
        write.addClassName("koers-journal-write");
        period.addClassName("koers-hint");
        period.getElement().setAttribute("role", "status");
        entries.addClassNames("koers-plain-list", "koers-journal-entries");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(write, period, entries, none, more);
    }

    void show(TrajectoryCode shown) {
        if (!shown.equals(code)) {
            note.clear();
            only = null;
            limit = FIRST;
        }
        code = shown;
        read();
    }

    /** Only what was written during one part of the course. */
    void showOnly(PathStep part) {
        only = part;
        read();
    }

    void write() {
        note.focus();
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    boolean hasUnsavedNote() {
        return !note.getValue().isBlank();
    }

    void save() {
        note.setErrorMessage(text("journal.note.empty"));
        note.setInvalid(!hasUnsavedNote());
        if (code == null || !hasUnsavedNote()) {
            note.focus();
            return;
        }
        try {
            journal.addNote(code, note.getValue());
        } catch (DossierClosedException e) {
            // the note stays in its field
            new EmergencyDialog(code, emergency, this::save).open();
            return;
        }
        note.clear();
        Notices.done(text("journal.saved"));
        onWritten.run();
    }

    private void showAll() {
        limit = DossierService.ENTRIES_MAX;
        read();
    }

    private void read() {
        if (code == null) {
            return;
        }
        var part = only;
        // one more than is shown tells whether there is more
        var read = journal.entries(
                code, part == null ? Math.min(limit + 1, DossierService.ENTRIES_MAX) : DossierService.ENTRIES_MAX);
        var shown = part == null
                ? read.stream().limit(limit).toList()
                : read.stream().filter(entry -> isWithin(part, entry)).toList();
        entries.removeAll();
        shown.forEach(entry -> entries.add(new JournalItem(entry, names)));
        none.setText(shown.isEmpty() ? text(part == null ? "journal.none" : "journal.none.period") : "");
        more.setVisible(part == null && read.size() > shown.size());
        showPeriod(part);
    }

    private void showPeriod(@Nullable PathStep part) {
        period.removeAll();
        period.setVisible(part != null);
        if (part != null) {
            var all = new Button(text("journal.period.all"), click -> {
                only = null;
                read();
            });
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            period.add(new Span(text("journal.period", PathView.inWords(part))), all);
        }
    }

    private static boolean isWithin(PathStep part, JournalEntry entry) {
        var end = part.endedAt();
        return !entry.happenedAt().isBefore(part.startedAt())
                && (end == null || !entry.happenedAt().isAfter(end));
    }
}
