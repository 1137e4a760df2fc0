package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.ui.ColleagueWords;
import nl.koers.organisation.ui.NeverSignedInDialog;
import nl.koers.shared.ui.Notices;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.transfer.DeclineReason;
import nl.koers.transfer.Transfer;
import org.springframework.security.access.AccessDeniedException;

/** Answers an offer: who takes the client on, or why nobody does. */
class AnswerDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Runnable afterwards;

    private AnswerDialog(String title, String explanation, Runnable afterwards) {
        this.afterwards = afterwards;
        setHeaderTitle(title);
        setWidth("28rem");
        add(new Paragraph(explanation));
    }

    /** @param userId proposed when it is one of the caseworkers */
    static AnswerDialog accept(Transfer offer, HelpDesk desk, String userId, Runnable afterwards) {
        var dialog = new AnswerDialog(
                text("transfer.accept"), text("transfer.accept.explain", offer.fromName()), afterwards);
        var caseworker = new ComboBox<Colleague>(text("transfer.accept.caseworker"));
        var colleagues = desk.transfers.caseworkersOf(offer.to());
        caseworker.setItems(colleagues);
        caseworker.setItemLabelGenerator(ColleagueWords::toGive);
        caseworker.setWidthFull();
        colleagues.stream()
                .filter(colleague -> colleague.userId().equals(userId))
                .findFirst()
                .ifPresent(caseworker::setValue);
        dialog.ask(
                caseworker,
                text("transfer.accept.confirm"),
                text("transfer.accept.done"),
                chosen -> desk.transfers.accept(offer.id(), chosen.userId()),
                NeverSignedInDialog::before);
        return dialog;
    }

    static AnswerDialog decline(Transfer offer, HelpDesk desk, Runnable afterwards) {
        var dialog = new AnswerDialog(text("transfer.decline"), text("transfer.decline.explain"), afterwards);
        var reason = new RadioButtonGroup<DeclineReason>(text("transfer.decline.reason"));
        reason.setItems(DeclineReason.values());
        reason.setItemLabelGenerator(item -> text("transfer.decline." + item.code()));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        dialog.ask(
                reason,
                text("transfer.decline.confirm"),
                text("transfer.decline.done"),
                chosen -> desk.transfers.decline(offer.id(), chosen),
                (chosen, answer) -> answer.run());
        return dialog;
    }

    /** @param before asks more about what was chosen, or goes on at once */
    private <V, F extends AbstractField<F, V> & HasValidation> void ask(
            F field, String confirmLabel, String done, Consumer<V> answer, BiConsumer<V, Runnable> before) {
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
        add(field);
        var confirm = new Button(confirmLabel, click -> {
            if (field.isEmpty()) {
                field.setErrorMessage(text("open.required"));
                field.setInvalid(true);
                return;
            }
            before.accept(field.getValue(), () -> answer(() -> answer.accept(field.getValue()), done));
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), confirm);
    }

    private void answer(Runnable answer, String done) {
        close();
        try {
            answer.run();
            Notices.done(done);
        } catch (CourseConflictException | AccessDeniedException e) {
            Notices.problem(text("transfer.conflict"));
        }
        afterwards.run();
    }
}
