package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.LocalDate;
import java.util.List;
import nl.koers.caseload.Client;
import nl.koers.caseload.CourseService;
import nl.koers.caseload.Returning;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.DateTexts;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.TypedDates;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.Step;
import nl.koers.work.WorkItem;
import org.jspecify.annotations.Nullable;

/** Says in plain words what an action does, also to the open tasks, and asks no more than it needs. */
class CourseDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    /** As in the forms: further away, a year was mistyped. */
    private static final int LONGEST_PAUSE_YEARS = 2;

    private final CourseAction action;
    private final Client client;
    private final CourseService course;
    private final Runnable afterwards;
    private final DatePicker until = new DatePicker(text("course.pause.until"));
    private final RadioButtonGroup<Step> phase = new RadioButtonGroup<>(text("course.phase"));
    private final LocalDate today;

    /** @param afterwards also runs when the course turned out to have moved on meanwhile */
    CourseDialog(
            CourseAction action, Client client, TrajectoryDesk desk, AddedToClient additions, Runnable afterwards) {
        this.action = action;
        this.client = client;
        course = desk.course;
        this.afterwards = afterwards;
        today = desk.today();
        setHeaderTitle(action.words("name"));
        setWidth("28rem");
        add(new Paragraph(action.words("explain")));
        if (action.turnsTheCourse()) {
            explainWhatGoesAway();
        }
        if (action == CourseAction.CLOSE) {
            additions.closingNotes(client.trajectory().code()).forEach(words -> add(new Paragraph(words)));
        }
        if (action == CourseAction.REENTER) {
            add(new Paragraph(whoHelps(course.returning(client.trajectory().code()), desk.names)));
        }
        askFor();
        var cancel = new Button(text("dialog.cancel"), click -> close());
        var confirm = new Button(action.words("confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, confirm);
    }

    private static String whoHelps(Returning returning, UserNames names) {
        var caseworker = returning.caseworker();
        var absence = returning.absence();
        if (caseworker == null) {
            return text("course.reenter.you");
        }
        return absence == null
                ? text("course.reenter.same", names.displayName(caseworker))
                : text(
                        "course.reenter.away",
                        names.displayName(caseworker),
                        Dates.date(absence.lastDay()),
                        standIn(absence.standIn(), names));
    }

    private static String standIn(@Nullable String userId, UserNames names) {
        return userId == null ? text("absence.standIn.lead") : names.displayName(userId);
    }

    private void explainWhatGoesAway() {
        List<WorkItem> open =
                client.openWork().stream().filter(task -> !task.beside()).toList();
        if (open.size() == 1) {
            add(new Paragraph(text("course.task", label(open.get(0)))));
        } else if (!open.isEmpty()) {
            add(new Paragraph(text(
                    "course.tasks",
                    String.join(", ", open.stream().map(this::label).toList()))));
        } else {
            course.next(client.trajectory().code())
                    .ifPresent(next -> add(new Paragraph(text("course.planned", Dates.date(next)))));
        }
    }

    private String label(WorkItem task) {
        return task.label().in(getLocale());
    }

    private void askFor() {
        if (action == CourseAction.PAUSE) {
            until.setI18n(DateTexts.forCurrentUser());
            until.setMin(today.plusDays(1));
            until.setRequiredIndicatorVisible(true);
            until.setManualValidation(true);
            until.setHelperText(text("course.pause.until.help"));
            add(until);
        } else if (action == CourseAction.CHANGE_PHASE || action == CourseAction.REENTER) {
            phase.setItems(
                    action == CourseAction.REENTER
                            ? Step.phases()
                            : client.options().phases());
            phase.setItemLabelGenerator(StepName::of);
            phase.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            phase.setRequiredIndicatorVisible(true);
            phase.setManualValidation(true);
            add(phase);
        }
    }

    private void confirm() {
        if (!isAnswered()) {
            return;
        }
        close();
        try {
            perform();
            Notices.done(action.words("done"));
        } catch (CourseConflictException e) {
            Notices.problem(text("course.conflict"));
        } catch (DossierClosedException e) {
            Notices.problem(text("closed.forTeam"));
        }
        afterwards.run();
    }

    private boolean isAnswered() {
        if (action == CourseAction.PAUSE) {
            var problem = problemWithDate();
            until.setErrorMessage(problem);
            until.setInvalid(!problem.isEmpty());
            return problem.isEmpty();
        } else if (action == CourseAction.CHANGE_PHASE || action == CourseAction.REENTER) {
            phase.setErrorMessage(text("open.required"));
            phase.setInvalid(phase.isEmpty());
            return !phase.isEmpty();
        }
        return true;
    }

    private String problemWithDate() {
        var date = until.getValue();
        if (TypedDates.isUnreadable(until)) {
            return text("form.error.date");
        } else if (date == null || !date.isAfter(today)) {
            return text("course.pause.until.later");
        }
        return date.isAfter(today.plusYears(LONGEST_PAUSE_YEARS))
                ? text("course.pause.until.tooFar", LONGEST_PAUSE_YEARS)
                : "";
    }

    private void perform() {
        var code = client.trajectory().code();
        switch (action) {
            case CLIENT_SPOKE -> course.clientSpoke(code);
            case RESUME_HANDOVER -> course.resumeHandover(code);
            case AGREE_AFTERCARE -> course.agreeAftercareAnew(code);
            case REENTER -> course.reenter(code, phase.getValue());
            case DOUBT -> course.change(code, new CourseChange.DoubtArose());
            case TEMPORARY_RETURN -> course.change(code, new CourseChange.TemporaryReturnBegan());
            case OUT_OF_SIGHT -> course.change(code, new CourseChange.OutOfSightNoted());
            case PAUSE -> course.change(code, new CourseChange.PauseRequested(until.getValue()));
            case CHANGE_PHASE -> course.change(code, new CourseChange.PhaseChangeRequested(phase.getValue()));
            case CLOSE -> course.change(code, new CourseChange.CloseRequested());
        }
    }
}
