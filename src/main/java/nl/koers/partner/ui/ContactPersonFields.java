package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.detail.PartnerRules;

/** One contact person in the form of a partner. */
class ContactPersonFields extends Div {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final H3 heading = new H3();
    private final TextField name = Inputs.line(text("partner.contact.name"), PartnerRules.CONTACT_NAME_MAX_LENGTH);
    private final TextField role = Inputs.line(text("partner.contact.role"), PartnerRules.CONTACT_ROLE_MAX_LENGTH);
    private final TextField phone = Inputs.line(text("partner.contact.phone"), PartnerRules.PHONE_MAX_LENGTH);
    private final TextField email = Inputs.line(text("partner.contact.email"), PartnerRules.EMAIL_MAX_LENGTH);
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(text("partner.contact.days"));
    private final Button remove = new Button(text("partner.contact.remove"));

    ContactPersonFields(ContactPerson person, Consumer<ContactPersonFields> onRemove) {
        id = person.id();
        name.setRequiredIndicatorVisible(true);
        days.setItems(List.of(DayOfWeek.values()).subList(0, 5));
        days.setItemLabelGenerator(PartnerWords::of);
        if (person.days().contains(DayOfWeek.SATURDAY) || person.days().contains(DayOfWeek.SUNDAY)) {
            days.setItems(DayOfWeek.values());
        }
        name.setValue(person.name());
        role.setValue(person.role());
        phone.setValue(person.phone());
        email.setValue(person.email());
        days.setValue(person.days());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.addClickListener(click -> onRemove.accept(this));
        var fields = new Div(name, role, phone, email);
        fields.addClassName("koers-partner-fields");
        addClassName("koers-group-of-fields");
        getElement().setAttribute("role", "group");
        add(heading, fields, days, remove);
    }

    static ContactPerson nobody() {
        return new ContactPerson(UUID.randomUUID(), "", "", "", "", Set.of());
    }

    /** @param number from 1 */
    void number(int number) {
        var called = text("partner.contact.number", number);
        heading.setText(called);
        getElement().setAttribute("aria-label", called);
        remove.setAriaLabel(text("partner.contact.remove.of", number));
    }

    ContactPerson value() {
        return new ContactPerson(
                id, name.getValue(), role.getValue(), phone.getValue(), email.getValue(), days.getValue());
    }

    Map<PartnerField, HasValidation> fields() {
        return Map.of(
                PartnerField.CONTACT_NAME, name,
                PartnerField.CONTACT_ROLE, role,
                PartnerField.CONTACT_PHONE, phone,
                PartnerField.CONTACT_EMAIL, email);
    }

    void focus() {
        name.focus();
    }
}
