package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.LocalDate;
import nl.koers.checkin.CheckInService;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.dossier.journal.PlanningNote.Reason;
import nl.koers.shared.WorkingDays;
import nl.koers.shared.ui.text.DateTexts;
import nl.koers.shared.ui.text.TypedDates;
import org.jspecify.annotations.Nullable;

/** Plans a moment on another day, with the reason. */
class MoveDialog extends PlanningDialog {

    private static final long serialVersionUID = 1L;

    private final DatePicker day = new DatePicker(text("checkIn.day"));
    private final RadioButtonGroup<Reason> reason = new RadioButtonGroup<>(text("checkIn.reason"));

    MoveDialog(CheckInDesk desk, UpcomingCheckIn checkIn, Runnable afterwards) {
        super(desk, checkIn, "checkIn.move", afterwards);
        day.setI18n(DateTexts.forCurrentUser());
        day.setMin(desk.today());
        day.setMax(desk.today().plusYears(CheckInService.FURTHEST_YEARS));
        day.setInitialPosition(checkIn.day());
        day.setRequiredIndicatorVisible(true);
        day.setManualValidation(true);
        day.setHelperText(text("checkIn.day.help"));
        day.addValueChangeListener(change -> day.setHelperText(text(help(change.getValue()))));
        keep("day", day, LocalDate::toString, LocalDate::parse);
        reason.setItems(Reason.values());
        reason.setItemLabelGenerator(item -> text("checkIn.reason." + item.code()));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        keep("reason", reason, Reason::code, Reason::of);
        begin(day, reason);
    }

    /** Any day can be chosen, knowing what it is. */
    private static String help(@Nullable LocalDate chosen) {
        return chosen == null || WorkingDays.isWorkingDay(chosen) ? "checkIn.day.help" : "checkIn.day.off";
    }

    @Override
    protected String explain(UpcomingCheckIn checkIn) {
        return text("checkIn.move.explain", MomentWords.date(checkIn.day()));
    }

    @Override
    protected boolean isAnswered(UpcomingCheckIn checkIn) {
        var problem = problemWithDay(checkIn);
        day.setErrorMessage(problem);
        day.setInvalid(!problem.isEmpty());
        reason.setErrorMessage(text("form.error.required"));
        reason.setInvalid(reason.isEmpty());
        if (day.isInvalid()) {
            day.focus();
        } else if (reason.isInvalid()) {
            reason.getElement().callJsFunction("focus");
        }
        return !day.isInvalid() && !reason.isInvalid();
    }

    private String problemWithDay(UpcomingCheckIn checkIn) {
        var chosen = day.getValue();
        var today = desk.today();
        if (TypedDates.isUnreadable(day)) {
            return text("form.error.date");
        } else if (chosen == null) {
            return text("form.error.required");
        } else if (chosen.isBefore(today)) {
            return text("checkIn.day.past");
        } else if (chosen.isAfter(today.plusYears(CheckInService.FURTHEST_YEARS))) {
            return text("checkIn.day.tooFar", CheckInService.FURTHEST_YEARS);
        }
        return chosen.equals(checkIn.day()) ? text("checkIn.day.same") : "";
    }

    @Override
    protected String change(UpcomingCheckIn checkIn, String words) {
        desk.move(checkIn, day.getValue(), reason.getValue(), words);
        return text("checkIn.moved", MomentWords.date(day.getValue()));
    }
}
