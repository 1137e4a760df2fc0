package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.koers.partner.InvalidPartnerException;
import nl.koers.partner.Lookalike;
import nl.koers.partner.detail.GeneralContact;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.detail.PartnerProblem;
import nl.koers.partner.detail.PartnerRules;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.Languages;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.FieldProblem;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.TextLength;
import org.jspecify.annotations.Nullable;

/** All fields of a partner. What is wrong is said at its field when somebody saves; nothing that was typed is lost. */
class PartnerForm extends Div {

    private static final long serialVersionUID = 1L;

    /** Finds partners that may be the same, by name, telephone number and e-mail address. */
    interface Search {
        List<Lookalike> find(String name, String phone, String email);
    }

    private final TextField name = Inputs.line(text("partner.field.name"), PartnerRules.NAME_MAX_LENGTH);
    private final Div lookalikes = new Div();
    private final CheckboxGroup<LifeDomain> lifeDomains =
            choices(PartnerField.LIFE_DOMAINS, PartnerWords::of, LifeDomain.values());
    private final MultiSelectComboBox<String> regions = many(PartnerField.REGIONS);
    private final MultiSelectComboBox<String> languages = many(PartnerField.LANGUAGES);
    private final CheckboxGroup<ServedGroup> groups =
            choices(PartnerField.GROUPS, PartnerWords::of, ServedGroup.values());
    private final RadioButtonGroup<SectorKnowledge> knowledge =
            new RadioButtonGroup<>(PartnerWords.of(PartnerField.KNOWLEDGE));
    private final CheckboxGroup<ReferralWay> ways =
            choices(PartnerField.REFERRAL_WAYS, PartnerWords::of, ReferralWay.values());
    private final AgreementFields agreements;
    private final TextField phone = Inputs.line(text("partner.field.phone"), PartnerRules.PHONE_MAX_LENGTH);
    private final TextField email = Inputs.line(text("partner.field.email"), PartnerRules.EMAIL_MAX_LENGTH);
    private final TextField website = Inputs.line(text("partner.field.website"), PartnerRules.WEBSITE_MAX_LENGTH);
    private final TextField address = Inputs.line(text("partner.field.address"), PartnerRules.ADDRESS_MAX_LENGTH);
    private final TextArea note = new TextArea(PartnerWords.of(PartnerField.NOTE));
    private final Div persons = new Div();
    private final List<ContactPersonFields> personFields = new ArrayList<>();
    private final Button addPerson = new Button(text("partner.contact.add"));
    private final Div conflict = new Div();
    private final transient Search search;
    private final transient Consumer<PartnerDetails> onSave;
    private final transient PartnerDetails began;

    /**
     * @param details that it begins with
     * @param allRegions to choose from
     * @param onSave may throw {@link InvalidPartnerException}, which is then said at the fields
     */
    PartnerForm(
            PartnerDetails details,
            List<String> allRegions,
            Search search,
            Consumer<PartnerDetails> onSave,
            Runnable onCancel) {
        this.search = search;
        this.onSave = onSave;
        addClassName("koers-partner-form");
        agreements = new AgreementFields(details.agreements());
        describe(Stream.concat(allRegions.stream(), details.regions().stream())
                .distinct()
                .toList());
        fill(details);
        began = value();
        var save = new Button(text("partner.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // leaves the field first, so that what was typed last is there
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        var actions = new Div(save, new Button(text("dialog.cancel"), click -> onCancel.run()));
        actions.addClassName("koers-section-actions");
        var first = new Div(phone, email);
        first.addClassName("koers-partner-fields");
        var second = new Div(website, address);
        second.addClassName("koers-partner-fields");
        var helpPersons = new Paragraph(text("partner.help.contactPersons"));
        helpPersons.addClassName("koers-secondary");
        add(
                name,
                lookalikes,
                new H2(text("partner.part.offer")),
                lifeDomains,
                regions,
                languages,
                groups,
                knowledge,
                new H2(text("partner.part.referral")),
                ways,
                agreements,
                new H2(text("partner.part.contact")),
                first,
                second,
                note,
                new H2(PartnerWords.of(PartnerField.CONTACT_PERSONS)),
                helpPersons,
                persons,
                new Div(addPerson),
                conflict,
                actions);
    }

    private void describe(List<String> allRegions) {
        name.setRequiredIndicatorVisible(true);
        lifeDomains.setHelperText(text("partner.help.lifeDomains"));
        regions.setRequiredIndicatorVisible(true);
        regions.setItems(allRegions);
        languages.setItems(Languages.codes(PartnerWords.locale()));
        languages.setItemLabelGenerator(PartnerWords::language);
        languages.setHelperText(text("partner.help.languages"));
        groups.setHelperText(text("partner.help.groups"));
        knowledge.setItems(SectorKnowledge.values());
        knowledge.setItemLabelGenerator(PartnerWords::of);
        note.setHelperText(text("partner.help.note"));
        TextLength.limit(note, PartnerRules.NOTE_MAX_LENGTH);
        note.setAutocomplete(Autocomplete.OFF);
        note.setManualValidation(true);
        note.setWidthFull();
        note.setMinRows(3);
        lookalikes.addClassName("koers-hint");
        lookalikes.getElement().setAttribute("role", "status");
        conflict.addClassName("koers-section-conflict");
        conflict.getElement().setAttribute("role", "alert");
        addPerson.addClickListener(click -> {
            addPerson(new ContactPersonFields(ContactPersonFields.nobody(), this::removePerson))
                    .focus();
        });
        for (var field : List.of(name, phone, email)) {
            field.addValueChangeListener(change -> lookForLookalikes());
        }
    }

    private void fill(PartnerDetails details) {
        var contact = details.contact();
        name.setValue(details.name());
        lifeDomains.setValue(details.lifeDomains());
        regions.setValue(details.regions());
        languages.setValue(details.languages());
        groups.setValue(details.groups());
        knowledge.setValue(details.knowledge());
        ways.setValue(details.referralWays());
        phone.setValue(contact.phone());
        email.setValue(contact.email());
        website.setValue(contact.website());
        address.setValue(contact.address());
        note.setValue(details.note());
        details.contactPersons().forEach(person -> addPerson(new ContactPersonFields(person, this::removePerson)));
    }

    PartnerDetails value() {
        return new PartnerDetails(
                name.getValue(),
                lifeDomains.getValue(),
                regions.getValue(),
                languages.getValue(),
                groups.getValue(),
                knowledge.getValue(),
                agreements.value(),
                ways.getValue(),
                new GeneralContact(phone.getValue(), email.getValue(), website.getValue(), address.getValue()),
                note.getValue(),
                personFields.stream().map(ContactPersonFields::value).toList());
    }

    /** Whether there is something typed that leaving would lose. */
    boolean isChanged() {
        return !value().equals(began);
    }

    void focus() {
        name.focus();
    }

    void save() {
        conflict.removeAll();
        fields().forEach(field -> FieldProblem.say(field, ""));
        try {
            onSave.accept(value());
        } catch (InvalidPartnerException e) {
            explain(e.problems());
        }
    }

    /** At the field where there is one, and goes to the first of these. */
    private void explain(List<PartnerProblem> problems) {
        HasValidation first = null;
        for (var problem : problems) {
            var field = field(problem);
            if (field == null) {
                Notices.problem(PartnerWords.of(problem.field()) + ": " + words(problem));
            } else {
                FieldProblem.say(field, words(problem));
                first = first == null ? field : first;
            }
        }
        if (first instanceof Component wrong) {
            // a group of checkboxes cannot be focused as a whole
            wrong.getElement().executeJs("(this.querySelector('input') ?? this).focus()");
        }
    }

    /** A colleague saved meanwhile: says so, and lets the reader choose. */
    void explainConflict(Component words, Runnable saveMine, Runnable keepTheirs) {
        var actions = new Div(
                new Button(text("partner.conflict.mine"), click -> saveMine.run()),
                new Button(text("partner.conflict.theirs"), click -> keepTheirs.run()));
        actions.addClassName("koers-section-actions");
        conflict.removeAll();
        conflict.add(words, actions);
    }

    private Stream<HasValidation> fields() {
        return Stream.of(
                        ofPartner().values().stream(),
                        agreements.fields(),
                        personFields.stream().flatMap(person -> person.fields().values().stream()))
                .flatMap(fields -> fields);
    }

    private Map<PartnerField, HasValidation> ofPartner() {
        var fields = new EnumMap<PartnerField, HasValidation>(PartnerField.class);
        fields.put(PartnerField.NAME, name);
        fields.put(PartnerField.LIFE_DOMAINS, lifeDomains);
        fields.put(PartnerField.REGIONS, regions);
        fields.put(PartnerField.LANGUAGES, languages);
        fields.put(PartnerField.PHONE, phone);
        fields.put(PartnerField.EMAIL, email);
        fields.put(PartnerField.WEBSITE, website);
        fields.put(PartnerField.ADDRESS, address);
        fields.put(PartnerField.NOTE, note);
        return fields;
    }

    private @Nullable HasValidation field(PartnerProblem problem) {
        if (problem.field() == PartnerField.AGREEMENTS) {
            return agreements.field(problem.index());
        }
        var ofPartner = ofPartner().get(problem.field());
        return ofPartner != null || problem.index() >= personFields.size()
                ? ofPartner
                : personFields.get(problem.index()).fields().get(problem.field());
    }

    private static String words(PartnerProblem problem) {
        var key = "partner.problem." + problem.kind().code();
        return problem.limit() == 0 ? text(key) : text(key, problem.limit());
    }

    private ContactPersonFields addPerson(ContactPersonFields person) {
        personFields.add(person);
        persons.add(person);
        numberPersons();
        return person;
    }

    private void removePerson(ContactPersonFields person) {
        personFields.remove(person);
        persons.remove(person);
        numberPersons();
        addPerson.focus();
    }

    private void numberPersons() {
        for (int i = 0; i < personFields.size(); i++) {
            personFields.get(i).number(i + 1);
        }
        addPerson.setVisible(personFields.size() < PartnerRules.MOST_CONTACT_PERSONS);
    }

    private void lookForLookalikes() {
        var found = search.find(name.getValue(), phone.getValue(), email.getValue());
        lookalikes.removeAll();
        if (!found.isEmpty()) {
            lookalikes.add(new Span(text("partner.lookalikes")));
            found.stream().limit(3).forEach(one -> {
                var link = new Anchor(PartnersView.PATH + "/" + one.id(), one.name());
                // what was typed stays
                link.setTarget(AnchorTarget.BLANK);
                lookalikes.add(new Div(link));
            });
        }
    }

    private static <E> CheckboxGroup<E> choices(PartnerField field, Function<E, String> word, E[] values) {
        var choices = new CheckboxGroup<E>(PartnerWords.of(field));
        choices.setItems(values);
        choices.setItemLabelGenerator(word::apply);
        choices.setManualValidation(true);
        return choices;
    }

    private static MultiSelectComboBox<String> many(PartnerField field) {
        var many = new MultiSelectComboBox<String>(PartnerWords.of(field));
        many.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        many.setManualValidation(true);
        many.setWidthFull();
        return many;
    }
}
