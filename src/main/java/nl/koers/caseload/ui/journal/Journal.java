package nl.koers.caseload.ui.journal;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.UUID;
import nl.koers.caseload.JournalEntry;
import nl.koers.caseload.JournalService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.journal.EntryFixedException;
import nl.koers.dossier.journal.EntryService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.trajectory.PathStep;
import nl.koers.trajectory.ui.PathLine;
import org.jspecify.annotations.Nullable;

/** What was written down about a client, newest first, and a place to add to it. */
public class Journal extends Div {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 20;

    private final transient JournalDesk desk;
    private final transient JournalService journal;
    private final JournalWriter writer;
    private final Div period = new Div();
    private final OrderedList entries = new OrderedList();
    private final Paragraph none = new Paragraph();
    private final Button more = new Button(text("journal.more"), click -> showAll());
    private @Nullable TrajectoryCode code;
    private @Nullable PathStep only;
    private int limit = FIRST;

    public Journal(JournalDesk desk, Runnable onWritten) {
        this.desk = desk;
        journal = desk.journal;
        writer = new JournalWriter(journal, desk.clock, onWritten);
        addClassName("koers-journal");
        getElement().setAttribute("tabindex", "-1");
        period.addClassName("koers-hint");
        period.getElement().setAttribute("role", "status");
        entries.addClassName("koers-plain-list");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(writer, period, entries, none, more);
    }

    public void show(TrajectoryCode shown) {
        if (!shown.equals(code)) {
            only = null;
            limit = FIRST;
            writer.begin(shown);
        }
        code = shown;
        read();
    }

    /** Only what was written during one part of the course. */
    public void showOnly(PathStep part) {
        only = part;
        read();
    }

    /** Beside what is being written. */
    public void offer(Button button) {
        writer.offer(button);
    }

    public void write() {
        writer.focus();
    }

    public void focus() {
        getElement().callJsFunction("focus");
    }

    public boolean hasUnsavedNote() {
        return writer.hasUnsaved();
    }

    public void save() {
        var client = code;
        try {
            writer.save();
        } catch (DossierClosedException e) {
            // what was typed stays in its fields
            desk.openInAnEmergency(Objects.requireNonNull(client), this::save);
        }
    }

    public void forgetNote() {
        writer.forget();
    }

    private void showAll() {
        limit = EntryService.PAGE_MAX;
        read();
    }

    private void read() {
        if (code == null) {
            return;
        }
        var part = only;
        // one more than is shown tells whether there is more
        var read = journal.entries(
                code, part == null ? Math.min(limit + 1, EntryService.PAGE_MAX) : EntryService.PAGE_MAX);
        var shown = part == null
                ? read.stream().limit(limit).toList()
                : read.stream().filter(entry -> isWithin(part, entry)).toList();
        entries.removeAll();
        shown.forEach(entry -> entries.add(new JournalItem(entry, desk.names, new Changing(code))));
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
            period.add(new Span(text("journal.period", PathLine.inWords(part))), all);
        }
    }

    private static boolean isWithin(PathStep part, JournalEntry entry) {
        var end = part.endedAt();
        return !entry.happenedAt().isBefore(part.startedAt())
                && (end == null || !entry.happenedAt().isAfter(end));
    }

    /** The dialogs by which an entry of one client is changed. */
    private final class Changing implements JournalItem.Changes {

        private final TrajectoryCode client;

        Changing(TrajectoryCode client) {
            this.client = client;
        }

        @Override
        public void correct(JournalEntry entry) {
            if (entry instanceof JournalEntry.Note note) {
                EntryDialog.correct(
                        note.text(), typed -> journal.correct(client, note.id(), typed), Journal.this::read);
            } else if (entry instanceof JournalEntry.Contact contact) {
                EntryDialog.correct(
                        contact.contact(),
                        desk.clock,
                        typed -> journal.correct(client, contact.id(), typed),
                        Journal.this::read);
            }
        }

        @Override
        public void correct(JournalEntry.Amended amended) {
            var amendment = amended.amendment();
            EntryDialog.correctAmendment(
                    amendment.text(), typed -> journal.correct(client, amendment.id(), typed), Journal.this::read);
        }

        @Override
        public void amend(JournalEntry entry) {
            EntryDialog.amend(typed -> journal.amend(client, entry.id(), typed), Journal.this::read);
        }

        @Override
        public void remove(UUID entry) {
            new SafeQuestion(
                            text("journal.remove.question"),
                            text("journal.remove.message"),
                            text("journal.remove"),
                            () -> take(entry))
                    .open();
        }

        private void take(UUID entry) {
            try {
                journal.remove(client, entry);
                Notices.done(text("journal.remove.done"));
            } catch (EntryFixedException e) {
                Notices.problem(text("journal.correct.tooLate"));
            }
            read();
            focus();
        }
    }
}
