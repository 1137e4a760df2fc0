package nl.koers.caseload.ui.journal;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.UUID;
import nl.koers.caseload.JournalEntry;
import nl.koers.caseload.JournalEntry.Amended;
import nl.koers.form.ui.AnswerList;
import nl.koers.shared.Netherlands;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.TaskName;

/** One entry of the journal. Text stands there as it was typed and is never read as HTML. */
public class JournalItem extends ListItem {

    /** What can be done with an entry. */
    interface Changes {
        void correct(JournalEntry entry);

        void correct(Amended amended);

        void remove(UUID entry);

        void amend(JournalEntry entry);
    }

    private static final long serialVersionUID = 1L;

    private final transient UserNames names;
    private final transient Changes changes;

    JournalItem(JournalEntry entry, UserNames names, Changes changes) {
        this.names = names;
        this.changes = changes;
        addClassName("koers-journal-item");
        if (entry instanceof JournalEntry.Answers answers) {
            add(
                    heading(TaskName.of(answers.task(), answers.lifeDomain())),
                    by(entry),
                    new AnswerList(answers.form(), answers.values()));
        } else if (entry instanceof JournalEntry.Contact contact) {
            add(heading(heading(contact)), by(entry), typed(contact.contact().words()));
        } else if (entry instanceof JournalEntry.Planning planning) {
            add(heading(PlanningWords.heading(planning.planning())), by(entry));
            add(typed(PlanningWords.body(planning.planning(), getLocale())));
        } else if (entry instanceof JournalEntry.Note note) {
            add(heading(text("journal.kind.note")), by(entry), typed(note.text()));
        }
        entry.written().amendments().forEach(amended -> add(amendment(amended)));
        add(actions(entry));
    }

    private static String heading(JournalEntry.Contact entry) {
        var contact = entry.contact();
        var channel = text("journal.channel." + contact.channel().code());
        return contact.with().isEmpty()
                ? text("journal.kind.contact", channel)
                : text("journal.kind.contact.with", channel, contact.with());
    }

    private static H3 heading(String words) {
        var heading = new H3(words);
        heading.addClassName("koers-journal-heading");
        return heading;
    }

    private Span by(JournalEntry entry) {
        var written = entry.written();
        var words = new StringBuilder(
                text("journal.by", Dates.dateAndTime(entry.happenedAt()), names.displayName(entry.author())));
        if (!Netherlands.day(written.recordedAt()).equals(Netherlands.day(written.happenedAt()))) {
            words.append(" · ").append(text("journal.written", Dates.date(written.recordedAt())));
        }
        if (written.correctedAt() != null) {
            words.append(" · ").append(text("journal.corrected", Dates.dateAndTime(written.correctedAt())));
        }
        var by = new Span(words.toString());
        by.addClassName("koers-secondary");
        return by;
    }

    private static Div typed(String text) {
        var words = new Div(text);
        words.addClassName("koers-typed");
        return words;
    }

    private Div amendment(Amended amended) {
        var amendment = amended.amendment();
        var by = new Span(text(
                "journal.amendment", Dates.dateAndTime(amendment.recordedAt()), names.displayName(amendment.author())));
        by.addClassName("koers-secondary");
        var shown = new Div(by, typed(amendment.text()));
        shown.addClassName("koers-amendment");
        if (amended.correctable()) {
            shown.add(new Div(
                    action(
                            "journal.correct",
                            "journal.correct.of",
                            amendment.recordedAt(),
                            () -> changes.correct(amended)),
                    action(
                            "journal.remove",
                            "journal.remove.of",
                            amendment.recordedAt(),
                            () -> changes.remove(amendment.id()))));
        }
        return shown;
    }

    private Div actions(JournalEntry entry) {
        var actions = new Div();
        actions.addClassName("koers-journal-actions");
        if (entry.written().correctable()) {
            actions.add(
                    action("journal.correct", "journal.correct.of", entry.happenedAt(), () -> changes.correct(entry)),
                    action(
                            "journal.remove",
                            "journal.remove.of",
                            entry.happenedAt(),
                            () -> changes.remove(entry.id())));
        }
        actions.add(action("journal.amend", "journal.amend.of", entry.happenedAt(), () -> changes.amend(entry)));
        return actions;
    }

    private static Button action(String key, String labelKey, Instant moment, Runnable action) {
        var button = new Button(text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(text(labelKey, Dates.dateAndTime(moment)));
        return button;
    }
}
