package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Objects;
import nl.koers.organisation.Letterhead;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationIdTakenException;
import nl.koers.organisation.OrganisationNameTakenException;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.UserContact;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.ui.FieldProblem;

/** An organisation, made or changed: name, region, and what stands above its letters. */
class OrganisationDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ID = 40;

    private final transient OrganisationService organisations;
    private final transient Runnable done;
    private final TextField id = field("organisations.id", LONGEST_ID);
    private final TextField name = field("organisations.organisation", Organisation.LONGEST_NAME);
    private final ComboBox<String> region = new ComboBox<>(text("organisations.region"));
    private final TextField address = field("organisations.address", Letterhead.LONGEST_ADDRESS);
    private final TextField phone = field("contact.phone", UserContact.LONGEST_PHONE);

    /** For a new one. */
    OrganisationDialog(OrganisationService organisations, Runnable done) {
        this(organisations, done, "organisations.create");
        id.setHelperText(text("organisations.id.help"));
        getFooter().add(save("organisations.create.save", this::create));
        name.focus();
    }

    OrganisationDialog(OrganisationService organisations, Organisation organisation, Runnable done) {
        this(organisations, done, "organisations.change.name");
        id.setValue(organisation.id().value());
        id.setReadOnly(true);
        name.setValue(organisation.name());
        showRegion(organisation.region());
        var letterhead = organisations.letterhead(organisation.id());
        address.setValue(letterhead.address());
        phone.setValue(letterhead.phone());
        getFooter().add(save("organisations.change.save", () -> {
            if (isSound()) {
                change();
            }
        }));
    }

    private OrganisationDialog(OrganisationService organisations, Runnable done, String titleKey) {
        this.organisations = organisations;
        this.done = done;
        setHeaderTitle(text(titleKey));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        id.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        region.setItems(organisations.regions());
        region.setAllowCustomValue(true);
        region.addCustomValueSetListener(typed -> showRegion(typed.getDetail()));
        region.setHelperText(text("organisations.region.help"));
        region.setRequiredIndicatorVisible(true);
        region.setManualValidation(true);
        region.setWidthFull();
        address.setHelperText(text("organisations.address.help"));
        phone.setHelperText(text("organisations.phone.help"));
        var form = new Div(name, id, region, address, phone);
        form.addClassName("koers-dialog-form");
        add(form);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()));
    }

    private static TextField field(String key, int longest) {
        var field = new TextField(text(key));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private static Button save(String key, Runnable action) {
        var save = new Button(text(key), click -> action.run());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return save;
    }

    /** One of its own words as well. */
    private void showRegion(String typed) {
        var words = typed.strip();
        if (!words.isEmpty() && !organisations.regions().contains(words)) {
            var all = new ArrayList<>(organisations.regions());
            all.add(words);
            region.setItems(all);
        }
        region.setValue(words.isEmpty() ? null : words);
    }

    private void create() {
        boolean isId = id.getValue().strip().matches(OrganisationId.PATTERN);
        if (!(FieldProblem.say(id, isId ? "" : text("organisations.id.wrong")) & isSound())) {
            return;
        }
        try {
            organisations.createOrganisation(typed(), letterhead());
            finish();
        } catch (OrganisationIdTakenException e) {
            FieldProblem.say(id, text("organisations.id.taken"));
            id.focus();
        } catch (OrganisationNameTakenException e) {
            nameIsTaken();
        }
    }

    private void change() {
        try {
            organisations.changeOrganisation(typed(), letterhead());
            finish();
        } catch (OrganisationNameTakenException e) {
            nameIsTaken();
        }
    }

    private void finish() {
        close();
        done.run();
    }

    private void nameIsTaken() {
        FieldProblem.say(name, text("organisations.name.taken"));
        name.focus();
    }

    private Organisation typed() {
        return new Organisation(
                new OrganisationId(id.getValue().strip()), name.getValue(), Objects.toString(region.getValue(), ""));
    }

    private Letterhead letterhead() {
        return new Letterhead(address.getValue(), phone.getValue());
    }

    private boolean isSound() {
        var typedRegion = Objects.toString(region.getValue(), "");
        return FieldProblem.say(name, name.getValue().isBlank() ? text("open.required") : "")
                & FieldProblem.say(
                        region,
                        typedRegion.isBlank()
                                ? text("open.required")
                                : typedRegion.length() > Organisation.LONGEST_REGION
                                        ? text("organisations.region.long", Organisation.LONGEST_REGION)
                                        : "")
                & FieldProblem.say(phone, UserContact.isPhone(phone.getValue()) ? "" : text("contact.phone.wrong"));
    }
}
