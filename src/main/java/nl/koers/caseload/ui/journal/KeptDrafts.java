package nl.koers.caseload.ui.journal;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.koers.form.ui.AnswerList;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.shared.ui.text.Dates;
import nl.koers.work.KeptDraft;
import nl.koers.work.KeptDraftService;

/** What the reader typed for tasks of this client that are gone, until it is a note or thrown away. */
public class KeptDrafts extends Section {

    private static final long serialVersionUID = 1L;

    private final transient KeptDraftService service;
    private final Runnable afterwards;

    /** @param afterwards runs when one of them is not there any more */
    public KeptDrafts(JournalDesk desk, Runnable afterwards) {
        service = desk.kept;
        this.afterwards = afterwards;
        addClassName("koers-kept-drafts");
        setVisible(false);
    }

    public void show(List<KeptDraft> drafts) {
        removeAll();
        setVisible(!drafts.isEmpty());
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        drafts.forEach(draft -> list.add(item(draft)));
        add(new H2(text("kept.name")), new Paragraph(text("kept.explanation")), list);
    }

    private ListItem item(KeptDraft draft) {
        var task = draft.task();
        var name = task == null ? text("kept.task") : task.in(getLocale());
        var when = new Span(text("kept.typed", Dates.dateAndTime(draft.savedAt())));
        when.addClassName("koers-secondary");
        var actions = new Div();
        actions.addClassName("koers-kept-actions");
        if (draft.hasText()) {
            var keep = new Button(text("work.gone.keep"), click -> keep(draft));
            keep.setAriaLabel(text("work.gone.keep.of", name));
            keep.setDisableOnClick(true);
            actions.add(keep);
        }
        var throwAway = new Button(text("kept.throwAway"), click -> askToThrowAway(draft));
        throwAway.setAriaLabel(text("kept.throwAway.of", name));
        throwAway.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(throwAway);
        var item = new ListItem(new H3(name), when, new AnswerList(draft.form(), draft.values()), actions);
        item.addClassName("koers-kept");
        return item;
    }

    private void keep(KeptDraft draft) {
        service.keepAsNote(draft.taskId(), getLocale());
        Notices.done(text("work.gone.kept"));
        afterwards.run();
    }

    private void askToThrowAway(KeptDraft draft) {
        new SafeQuestion(
                        text("kept.throwAway.question"), text("kept.throwAway.message"), text("kept.throwAway"), () -> {
                            service.throwAway(draft.taskId());
                            Notices.done(text("kept.thrownAway"));
                            afterwards.run();
                        })
                .open();
    }
}
