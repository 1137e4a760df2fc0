package nl.koers.work.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import nl.koers.shared.ui.Symbol;

/** What can be done with a task now. */
class TaskActions extends Div {

    private static final long serialVersionUID = 1L;

    private final Button complete = new Button(text("work.complete"));
    private final Button save = new Button(text("work.draft.save"));
    private final Button claim = new Button(text("work.claim"));
    private final Button release = new Button(text("work.release"));
    private final Button keep = new Button(text("work.gone.keep"));
    private final Button back = new Button(text("work.back"));

    TaskActions(TaskPanel task) {
        addClassName("koers-task-actions");
        complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        complete.addClickListener(click -> task.complete());
        save.addClickListener(click -> task.saveDraft());
        claim.addClickListener(click -> task.claim());
        claim.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        release.addClickListener(click -> task.release());
        release.setIcon(Symbol.RELEASE.create());
        release.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        keep.addClickListener(click -> {
            task.keepAsNote();
            keep.setVisible(false);
        });
        back.addClickListener(click -> task.back());
        add(complete, save, claim, release, keep, back);
    }

    /** While the acting user may work on it, or give it to themselves or back. */
    void showOpen(boolean mayWork, boolean mayClaim, boolean mayRelease) {
        complete.setVisible(mayWork);
        save.setVisible(mayWork);
        claim.setVisible(mayClaim);
        release.setVisible(mayRelease);
        keep.setVisible(false);
        back.setVisible(false);
    }

    /** @param hasText whether something was typed that would be worth keeping */
    void showGone(boolean hasText) {
        showOpen(false, false, false);
        keep.setVisible(hasText);
        back.setVisible(true);
    }
}
