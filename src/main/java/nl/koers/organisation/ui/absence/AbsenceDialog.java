package nl.koers.organisation.ui.absence;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.absence.AbsenceOverlapException;
import nl.koers.organisation.absence.AbsenceService;
import nl.koers.organisation.ui.ColleagueWords;
import nl.koers.shared.ui.FieldProblem;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.DateTexts;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.TypedDates;

/** Asks who is away, from when to when, and who stands in. */
class AbsenceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient AbsenceService absences;
    private final transient LocalDate today;
    private final transient Runnable onEntered;
    private final ComboBox<Organisation> organisation = new ComboBox<>();
    private final ComboBox<Colleague> who = new ComboBox<>();
    private final DatePicker first = new DatePicker(text("absence.firstDay"));
    private final DatePicker last = new DatePicker(text("absence.lastDay"));
    private final ComboBox<Colleague> standIn = new ComboBox<>();

    AbsenceDialog(
            AbsenceService absences,
            List<Organisation> organisations,
            String userId,
            LocalDate today,
            Runnable onEntered) {
        this.absences = absences;
        this.today = today;
        this.onEntered = onEntered;
        setHeaderTitle(text("absence.enter"));
        setWidth("28rem");
        organisation.setLabel(text("open.organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(Organisation::name);
        organisation.setVisible(organisations.size() > 1);
        organisation.addValueChangeListener(change -> offerPeople(userId));
        who.setLabel(text("absence.who"));
        who.setItemLabelGenerator(Colleague::displayName);
        who.addValueChangeListener(change -> offerStandIns(userId));
        standIn.setLabel(text("absence.standIn"));
        standIn.setItemLabelGenerator(ColleagueWords::toGive);
        Stream.of(first, last).forEach(date -> {
            date.setI18n(DateTexts.forCurrentUser());
            date.setMin(date == first ? null : today);
        });
        first.setValue(today);
        standIn.setClearButtonVisible(true);
        required().forEach(field -> {
            field.setRequiredIndicatorVisible(true);
            ((HasValidation) field).setManualValidation(true);
        });
        if (!organisations.isEmpty()) {
            organisation.setValue(organisations.get(0));
        }
        offerStandIns(userId);
        var form = new Div(organisation, who, first, last, standIn);
        form.addClassName("koers-dialog-form");
        add(form);
        var save = new Button(text("absence.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("dialog.cancel"), click -> close()), save);
    }

    /** Nobody to stand in is an answer as well: then the work is the team lead's. */
    private Stream<AbstractField<?, ?>> required() {
        return Stream.of(organisation, who, first, last);
    }

    private void offerPeople(String userId) {
        var people = absences.caseworkers(organisation.getValue().id()).stream()
                .filter(colleague -> absences.mayDecideFor(colleague.userId()))
                .toList();
        who.setItems(people);
        people.stream()
                .filter(colleague -> colleague.userId().equals(userId))
                .findFirst()
                .ifPresent(who::setValue);
        who.setReadOnly(people.size() == 1 && !who.isEmpty());
    }

    private void offerStandIns(String userId) {
        var absent = who.getValue();
        boolean own = absent != null && absent.userId().equals(userId);
        standIn.setHelperText(text(own ? "absence.standIn.help" : "absence.standIn.help.lead"));
        standIn.setItems(
                absent == null
                        ? List.of()
                        : absences.caseworkers(organisation.getValue().id()).stream()
                                .filter(colleague -> !colleague.userId().equals(absent.userId()))
                                .toList());
    }

    private void save() {
        required().forEach(field -> complain((HasValidation) field, field.isEmpty(), text(whatIsMissing(field))));
        if (required().anyMatch(AbstractField::isEmpty)) {
            return;
        }
        if (last.getValue().isBefore(first.getValue()) || last.getValue().isBefore(today)) {
            complain(last, true, text("absence.lastDay.later"));
            return;
        }
        try {
            absences.enter(
                    organisation.getValue().id(),
                    who.getValue().userId(),
                    standIn.getOptionalValue().map(Colleague::userId).orElse(null),
                    first.getValue(),
                    last.getValue());
        } catch (AbsenceOverlapException e) {
            var other = e.other();
            complain(
                    first,
                    true,
                    text(
                            "absence.overlap",
                            who.getValue().displayName(),
                            Dates.date(other.firstDay()),
                            Dates.date(other.lastDay())));
            first.focus();
            return;
        }
        close();
        Notices.done(text("absence.entered"));
        onEntered.run();
    }

    private static String whatIsMissing(AbstractField<?, ?> field) {
        return field instanceof DatePicker date && TypedDates.isUnreadable(date) ? "form.error.date" : "open.required";
    }

    private static void complain(HasValidation field, boolean wrong, String words) {
        FieldProblem.say(field, wrong ? words : "");
    }
}
