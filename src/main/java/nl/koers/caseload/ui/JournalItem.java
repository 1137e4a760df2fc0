package nl.koers.caseload.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import nl.koers.caseload.JournalEntry;
import nl.koers.form.ui.AnswersView;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.Dates;

/** One entry of the journal. Text stands there as it was typed and is never read as HTML. */
class JournalItem extends ListItem {

    private static final long serialVersionUID = 1L;

    JournalItem(JournalEntry entry, UserNames names) {
        addClassName("koers-journal-item");
        var by = new Span(text("journal.by", Dates.dateAndTime(entry.happenedAt()), names.displayName(entry.author())));
        by.addClassName("koers-secondary");
        if (entry instanceof JournalEntry.Answers answers) {
            add(heading(answers.task().in(getLocale())), by, new AnswersView(answers.form(), answers.values()));
        } else if (entry instanceof JournalEntry.Note note) {
            var words = new Div(note.text());
            words.addClassName("koers-typed");
            add(heading(text("journal.kind.note")), by, words);
        }
    }

    private static H3 heading(String words) {
        var heading = new H3(words);
        heading.addClassName("koers-journal-heading");
        return heading;
    }
}
