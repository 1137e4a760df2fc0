package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Optional;
import nl.koers.referral.DeclineReason;
import nl.koers.referral.PartnerAnswer;
import org.jspecify.annotations.Nullable;

/** What a partner answers and, when that is no, why. */
class AnswerFields extends Div {

    private static final long serialVersionUID = 1L;

    /** @param reason only with {@link PartnerAnswer#DECLINED} */
    record Given(PartnerAnswer answer, @Nullable DeclineReason reason) {}

    private final RadioButtonGroup<PartnerAnswer> answer;
    private final ComboBox<DeclineReason> reason = new ComboBox<>(text("partnerAnswer.reason"));

    /**
     * @param labelKey of the question
     * @param answerKeys what each answer is called is found by this and the code of the answer
     */
    AnswerFields(String labelKey, String answerKeys, PartnerAnswer... answers) {
        addClassNames("koers-dialog-form", "koers-answer-fields");
        answer = new RadioButtonGroup<>(text(labelKey));
        answer.setItems(answers);
        answer.setItemLabelGenerator(item -> text(answerKeys + item.code()));
        answer.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        answer.setRequiredIndicatorVisible(true);
        answer.setManualValidation(true);
        answer.addValueChangeListener(change -> {
            answer.setInvalid(false);
            reason.setVisible(change.getValue() == PartnerAnswer.DECLINED);
        });
        reason.setItems(DeclineReason.values());
        reason.setItemLabelGenerator(item -> text("referral.declineReason." + item.code()));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        reason.setVisible(false);
        reason.setWidthFull();
        add(answer, reason);
    }

    /** Empty when something is missing, which is then said at its field. */
    Optional<Given> given() {
        var chosen = answer.getValue();
        boolean declined = chosen == PartnerAnswer.DECLINED;
        var why = declined ? reason.getValue() : null;
        answer.setErrorMessage(text("form.error.required"));
        answer.setInvalid(chosen == null);
        reason.setErrorMessage(text("form.error.required"));
        reason.setInvalid(declined && why == null);
        if (chosen == null) {
            // a group of radio buttons cannot be focused from here
            answer.getElement().callJsFunction("focus");
        } else if (reason.isInvalid()) {
            reason.focus();
        } else {
            return Optional.of(new Given(chosen, why));
        }
        return Optional.empty();
    }
}
