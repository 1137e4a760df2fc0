package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.ui.ColleagueWords;
import nl.koers.organisation.ui.NeverSignedInDialog;
import nl.koers.shared.ui.Notices;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Trajectory;
import nl.koers.transfer.ChangeReason;
import nl.koers.transfer.NewCaseworker;

/** Asks who becomes the caseworker and why, and says what happens to the work. It warns and never blocks. */
class CaseworkerDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Trajectory trajectory;
    private final transient HelpDesk desk;
    private final transient Runnable afterwards;
    private final ComboBox<Colleague> next = new ComboBox<>(text("whoHelps.change.next"));
    private final RadioButtonGroup<ChangeReason> reason = new RadioButtonGroup<>(text("whoHelps.change.reason"));
    private final Checkbox introduces = new Checkbox();

    /** @param afterwards also runs when somebody else changed it meanwhile */
    CaseworkerDialog(Trajectory trajectory, HelpDesk desk, Runnable afterwards) {
        this.trajectory = trajectory;
        this.desk = desk;
        this.afterwards = afterwards;
        setHeaderTitle(text("whoHelps.change"));
        setWidth("28rem");
        if (trajectory.profile() == Profile.EXPLOITATION) {
            var warning = new Paragraph(text("whoHelps.change.warning"));
            warning.addClassName("koers-hint");
            add(warning);
        }
        add(new Paragraph(text("whoHelps.change.explain")));
        next.setItems(desk.caseworkers.others(trajectory));
        next.setItemLabelGenerator(ColleagueWords::toGive);
        reason.setItems(ChangeReason.values());
        reason.setItemLabelGenerator(item -> text("whoHelps.reason." + item.code()));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        var form = new Div(next, reason);
        form.addClassName("koers-dialog-form");
        var present = trajectory.caseworker();
        if (present != null && trajectory.status() == Trajectory.Status.OPEN) {
            introduces.setLabel(text("whoHelps.change.introduces", desk.nameOf(present)));
            introduces.setHelperText(text("whoHelps.change.introduces.help"));
            introduces.setValue(true);
            form.add(introduces);
        }
        add(form);
        require(next, next);
        require(reason, reason);
        var confirm = new Button(text("whoHelps.change.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), confirm);
    }

    private static void require(com.vaadin.flow.component.AbstractField<?, ?> field, HasValidation validation) {
        field.setRequiredIndicatorVisible(true);
        validation.setManualValidation(true);
        field.addValueChangeListener(change -> validation.setInvalid(false));
    }

    private static boolean isGiven(com.vaadin.flow.component.AbstractField<?, ?> field, HasValidation validation) {
        validation.setErrorMessage(text("open.required"));
        validation.setInvalid(field.isEmpty());
        return !field.isEmpty();
    }

    private void confirm() {
        // both are asked, so that both complain
        if (!(isGiven(reason, reason) & isGiven(next, next))) {
            return;
        }
        NeverSignedInDialog.before(next.getValue(), this::change);
    }

    private void change() {
        close();
        var command = new NewCaseworker(
                trajectory.caseworker(), next.getValue().userId(), reason.getValue(), introduces.getValue());
        try {
            desk.caseworkers.change(trajectory.code(), command);
            Notices.done(text("whoHelps.change.done", next.getValue().displayName()));
        } catch (CourseConflictException e) {
            Notices.problem(text("whoHelps.change.conflict"));
        } catch (DossierClosedException e) {
            Notices.problem(text("closed.forTeam"));
        }
        afterwards.run();
    }
}
