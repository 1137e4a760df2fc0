package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;
import nl.koers.consent.GivenHow;
import nl.koers.shared.ui.SafeQuestion;
import org.jspecify.annotations.Nullable;

/** Asks before a referral ends, and what happens with the consent for the partner: it is kept unless somebody says otherwise. */
class WithdrawDialog extends SafeQuestion {

    private static final long serialVersionUID = 1L;

    /** @param confirmed gets how the client withdrew the consent, or null when it is kept */
    WithdrawDialog(String partner, String explanation, Consumer<@Nullable GivenHow> confirmed) {
        this(partner, new ConsentChoice(explanation), confirmed);
    }

    private WithdrawDialog(String partner, ConsentChoice choice, Consumer<@Nullable GivenHow> confirmed) {
        super(
                text("referral.withdraw.of", partner),
                choice,
                text("referral.withdraw"),
                () -> confirmed.accept(choice.withdrawnHow()));
    }

    private static final class ConsentChoice extends Div {

        private static final long serialVersionUID = 1L;

        private final RadioButtonGroup<Boolean> withdrawn = new RadioButtonGroup<>(text("referral.withdraw.consent"));
        private final RadioButtonGroup<GivenHow> how = new RadioButtonGroup<>(text("consent.withdraw.how"));

        ConsentChoice(String explanation) {
            withdrawn.setItems(false, true);
            withdrawn.setItemLabelGenerator(
                    item -> text(item ? "referral.withdraw.consent.withdraw" : "referral.withdraw.consent.keep"));
            withdrawn.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            withdrawn.setValue(false);
            withdrawn.addValueChangeListener(change -> how.setVisible(change.getValue()));
            how.setItems(GivenHow.values());
            how.setItemLabelGenerator(item -> text("consent.how." + item.code()));
            how.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            how.setValue(GivenHow.SPOKEN);
            how.setVisible(false);
            add(new Paragraph(explanation), withdrawn, how);
            addClassName("koers-dialog-form");
        }

        private @Nullable GivenHow withdrawnHow() {
            return withdrawn.getValue() ? how.getValue() : null;
        }
    }
}
