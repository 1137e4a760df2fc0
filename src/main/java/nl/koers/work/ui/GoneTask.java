package nl.koers.work.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import nl.koers.form.ui.AnswerList;
import nl.koers.shared.ui.Notices;
import nl.koers.work.KeptDraft;

/** In the place of a task that somebody comes for when it is not there any more, with what they had typed in it. */
class GoneTask extends Div {

    private static final long serialVersionUID = 1L;

    private final transient WorkDesk desk;
    private final Div actions = new Div();

    /** @param kept what the acting user had typed for the task */
    GoneTask(WorkDesk desk, Optional<KeptDraft> kept, Runnable back) {
        this.desk = desk;
        addClassName("koers-task");
        actions.addClassName("koers-gone-actions");
        add(new H2(text("work.gone")), new Paragraph(text("work.gone.explanation")));
        kept.ifPresent(this::show);
        actions.add(new Button(text("work.back"), click -> back.run()));
        add(actions);
    }

    private void show(KeptDraft draft) {
        var typed = new Div();
        typed.addClassName("koers-kept");
        var task = draft.task();
        typed.add(new H3(task == null ? text("kept.task") : task.in(getLocale())), client(draft));
        typed.add(new AnswerList(draft.form(), draft.values()));
        add(new Paragraph(text("work.gone.typed")), typed);
        if (draft.hasText()) {
            var keep = new Button(text("work.gone.keep"));
            keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            keep.setDisableOnClick(true);
            keep.addClickListener(click -> {
                desk.keepAsNote(draft, getLocale());
                keep.setVisible(false);
                Notices.done(text("work.gone.kept"));
            });
            actions.add(keep);
        }
    }

    private Component client(KeptDraft draft) {
        var code = draft.trajectory();
        return new Anchor("trajectory/" + code.value(), desk.alias(code));
    }
}
