package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import nl.koers.organisation.UserContact;
import nl.koers.shared.Languages;
import nl.koers.shared.ui.FieldProblem;
import nl.koers.shared.ui.text.Texts;

/** How a user is reached by those who get a letter, and what they speak. */
public class ContactFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField phone = new TextField(text("contact.phone"));
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>(text("contact.languages"));

    public ContactFields() {
        phone.setMaxLength(UserContact.LONGEST_PHONE);
        phone.setHelperText(text("contact.phone.help"));
        phone.setManualValidation(true);
        phone.setWidthFull();
        var reader = Texts.language();
        languages.setItems(Languages.codes(reader));
        languages.setItemLabelGenerator(code -> Languages.name(code, reader));
        languages.setHelperText(text("contact.languages.help"));
        languages.setManualValidation(true);
        languages.setWidthFull();
        addClassName("koers-dialog-form");
        add(phone, languages);
    }

    public void show(UserContact contact) {
        phone.setValue(contact.phone());
        languages.setValue(contact.languages());
    }

    public UserContact value() {
        var reader = Texts.language();
        return new UserContact(
                phone.getValue(),
                languages.getValue().stream()
                        .sorted(Comparator.comparing(code -> Languages.name(code, reader)))
                        .toList());
    }

    /** Says at the field what is not right. */
    public boolean isSound() {
        return FieldProblem.say(phone, UserContact.isPhone(phone.getValue()) ? "" : text("contact.phone.wrong"))
                & FieldProblem.say(
                        languages,
                        languages.getValue().size() <= UserContact.MOST_LANGUAGES
                                ? ""
                                : text("contact.languages.many", UserContact.MOST_LANGUAGES));
    }

    /** Goes to what {@link #isSound} found. */
    public void focusProblem() {
        if (phone.isInvalid()) {
            phone.focus();
        } else {
            languages.focus();
        }
    }
}
