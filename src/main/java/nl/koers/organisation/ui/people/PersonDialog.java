package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.people.AccountAdministration;
import nl.koers.organisation.people.AccountChangedException;
import nl.koers.organisation.people.Person;
import nl.koers.organisation.people.UserIdTakenException;
import nl.koers.organisation.ui.ContactFields;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.FieldProblem;
import nl.koers.shared.ui.Notices;

/** Somebody's account, made or changed: names, roles in words, and for which organisations. */
class PersonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;
    private final transient List<Organisation> own;
    private final TextField userId = field("users.id", NewUser.LONGEST_ID);
    private final TextField firstName = field("users.firstName", Person.LONGEST_NAME);
    private final TextField lastName = field("users.lastName", Person.LONGEST_NAME);
    private final TextField address = field("users.address", Person.LONGEST_ADDRESS);
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(text("users.roles"));
    private final MultiSelectComboBox<Organisation> organisations =
            new MultiSelectComboBox<>(text("users.organisations"));
    private final ContactFields contact = new ContactFields();
    private final Div form = new Div();

    /** @param made gets the id and the token of the new account's link */
    PersonDialog(AccountAdministration administration, BiConsumer<String, String> made) {
        this(administration, "users.create");
        userId.setHelperText(text("users.id.help"));
        userId.setAutofocus(true);
        form.addComponentAsFirst(userId);
        getFooter().add(save("users.create.save", () -> create(made)));
    }

    PersonDialog(AccountAdministration administration, String id, Runnable changed) {
        this(administration, "users.change.name");
        var person = administration.person(id);
        contact.show(administration.contact(id));
        firstName.setValue(person.firstName());
        lastName.setValue(person.lastName());
        address.setValue(person.address());
        roles.setValue(person.roles());
        organisations.setValue(own.stream()
                .filter(organisation -> person.organisations().contains(organisation.id()))
                .toList());
        getFooter().add(save("users.change.save", () -> {
            if (isSound()) {
                change(id, person, changed);
            }
        }));
    }

    private void change(String id, Person shown, Runnable changed) {
        try {
            administration.change(id, shown, typed(), contact.value());
            close();
            changed.run();
        } catch (AccountChangedException e) {
            Notices.problem(text("users.change.meanwhile"));
        }
    }

    private PersonDialog(AccountAdministration administration, String titleKey) {
        this.administration = administration;
        this.own = administration.organisations();
        setHeaderTitle(text(titleKey));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        address.setRequiredIndicatorVisible(false);
        address.setHelperText(text("users.address.help"));
        // who does not administer all gives it to nobody
        roles.setItems(
                administration.isBound()
                        ? EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR_OF_ALL))
                        : EnumSet.allOf(Role.class));
        roles.setItemLabelGenerator(role -> text("users.role." + role.group()));
        roles.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        // not said to be required, which a group of boxes cannot be to assistive technology
        roles.setHelperText(text("users.roles.help"));
        roles.setManualValidation(true);
        organisations.setItems(own);
        organisations.setItemLabelGenerator(Organisation::name);
        organisations.setHelperText(text("users.organisations.help"));
        organisations.setManualValidation(true);
        organisations.setWidthFull();
        if (own.size() == 1) {
            organisations.setValue(own.get(0));
        }
        form.addClassName("koers-dialog-form");
        form.add(firstName, lastName, address, roles, organisations, contact);
        add(form);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()));
    }

    private static TextField field(String key, int longest) {
        var field = new TextField(text(key));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private static Button save(String key, Runnable action) {
        var save = new Button(text(key), click -> action.run());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return save;
    }

    private void create(BiConsumer<String, String> made) {
        var id = NewUser.idFrom(userId.getValue());
        FieldProblem.say(userId, id.matches(NewUser.ID_PATTERN) ? "" : text("users.id.wrong"));
        if (!isSound()) {
            return;
        }
        try {
            var token = administration.create(id, typed(), contact.value());
            close();
            made.accept(id, token);
        } catch (UserIdTakenException e) {
            FieldProblem.say(userId, text("users.id.taken"));
            userId.focus();
        }
    }

    private boolean isSound() {
        var person = typed();
        FieldProblem.say(firstName, person.firstName().isEmpty() ? text("open.required") : "");
        FieldProblem.say(lastName, person.lastName().isEmpty() ? text("open.required") : "");
        FieldProblem.say(address, Person.isAddress(person.address()) ? "" : text("users.address.wrong"));
        FieldProblem.say(roles, person.roles().isEmpty() ? text("users.roles.none") : "");
        boolean missing = person.needsOrganisation() || person.organisations().isEmpty() && administration.isBound();
        FieldProblem.say(organisations, missing ? text("users.organisations.none") : "");
        boolean reachable = contact.isSound();
        boolean right = nothingIsWrong();
        if (right && !reachable) {
            contact.focusProblem();
        }
        return right && reachable;
    }

    /** Also what was found wrong before; the first one that is has the focus. */
    private boolean nothingIsWrong() {
        var wrong = Stream.<AbstractField<?, ?>>of(userId, firstName, lastName, address, roles, organisations)
                .filter(field -> ((HasValidation) field).isInvalid())
                .findFirst();
        wrong.ifPresent(field -> {
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
        return wrong.isEmpty();
    }

    private Person typed() {
        return new Person(
                firstName.getValue(),
                lastName.getValue(),
                address.getValue(),
                Set.copyOf(roles.getValue()),
                organisations.getValue().stream().map(Organisation::id).collect(Collectors.toSet()));
    }
}
