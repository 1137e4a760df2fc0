package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import nl.koers.dossier.section.DateOfBirth;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.text.DateTexts;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.TypedDates;

/** When somebody was born, asked only together with what it is needed for. */
class DateOfBirthSection extends SectionPanel<DateOfBirth> {

    private static final long serialVersionUID = 1L;

    private final LocalDate today;

    DateOfBirthSection(DossierDesk desk, TrajectoryCode code) {
        super(desk, code, DossierSection.DATE_OF_BIRTH);
        today = Netherlands.day(desk.clock().instant());
    }

    @Override
    void describe(DateOfBirth born, Div words) {
        var date = born.date();
        if (date != null) {
            int age = Period.between(date, today).getYears();
            add(words, text("dossier.dateOfBirth"), new Span(text("dossier.dateOfBirth.age", Dates.date(date), age)));
            addWords(words, text("dossier.dateOfBirth.reason"), born.reason());
        }
    }

    @Override
    SectionEditor<DateOfBirth> createEditor() {
        return new Editor(today);
    }

    private static final class Editor extends SectionEditor<DateOfBirth> {

        private static final long serialVersionUID = 1L;
        /** Years ago; longer ago, a year was mistyped. */
        private static final int OLDEST = 120;
        /** A year of two digits is the one nearest to so many years ago, and never one to come. */
        private static final int MIDDLE = 60;

        private final LocalDate today;
        private final DatePicker date = new DatePicker(text("dossier.dateOfBirth"));
        private final TextField reason = Inputs.line(text("dossier.dateOfBirth.reason"), DateOfBirth.REASON_MAX_LENGTH);

        Editor(LocalDate today) {
            this.today = today;
            date.setI18n(DateTexts.forCurrentUser().setReferenceDate(today.minusYears(MIDDLE)));
            date.setManualValidation(true);
            date.setClearButtonVisible(true);
            date.setHelperText(text("dossier.dateOfBirth.help"));
            date.setInitialPosition(today.minusYears(30));
            reason.setHelperText(text("dossier.dateOfBirth.reason.help"));
            date.addValueChangeListener(change -> reason.setRequiredIndicatorVisible(change.getValue() != null));
            listenTo(date);
            listenTo(reason);
            // the question why comes first; on a telephone, a date field that gets the focus opens a calendar by itself
            add(reason, date);
        }

        @Override
        void fill(DateOfBirth born) {
            date.setValue(born.date());
            reason.setValue(born.reason());
        }

        @Override
        Map<String, String> typed() {
            return Map.of(
                    "date", date.getValue() == null ? "" : date.getValue().toString(), "reason", reason.getValue());
        }

        @Override
        void restore(Map<String, String> typed) {
            var born = typed.getOrDefault("date", "");
            date.setValue(born.isEmpty() ? null : LocalDate.parse(born));
            reason.setValue(typed.getOrDefault("reason", ""));
        }

        @Override
        Optional<DateOfBirth> value() {
            var born = date.getValue();
            var problem = born == null ? unreadable() : problem(born);
            date.setErrorMessage(problem);
            date.setInvalid(!problem.isEmpty());
            if (!problem.isEmpty()) {
                date.focus();
                return Optional.empty();
            }
            if (born != null && !Inputs.isFilled(reason)) {
                return Optional.empty();
            }
            return Optional.of(new DateOfBirth(born, reason.getValue()));
        }

        /** What was typed and is no date must not be taken for nothing. */
        private String unreadable() {
            return TypedDates.isUnreadable(date) ? text("form.error.date") : "";
        }

        private String problem(LocalDate born) {
            if (born.isAfter(today)) {
                return text("dossier.dateOfBirth.future");
            }
            return born.isBefore(today.minusYears(OLDEST)) ? text("dossier.dateOfBirth.tooLongAgo", OLDEST) : "";
        }

        @Override
        void focus() {
            reason.focus();
        }
    }
}
