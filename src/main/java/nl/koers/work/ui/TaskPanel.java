package nl.koers.work.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.ui.NumbersToCall;
import nl.koers.form.ui.FormPanel;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.text.Moments;
import nl.koers.shared.ui.text.TaskName;
import nl.koers.trajectory.ui.StepWords;
import nl.koers.work.InvalidAnswersException;
import nl.koers.work.TaskHint;
import nl.koers.work.TypedText;
import nl.koers.work.WorkConflictException;
import nl.koers.work.WorkItem;
import org.jspecify.annotations.Nullable;

/** The work on one task. Whatever happens meanwhile, what was typed stays on the screen and as a draft. */
class TaskPanel extends Section {

    /** What the view around it has to know. */
    interface Surroundings {
        /**
         * @param before the open work of the same client when this one was still open
         * @param after the open work of the same client now
         */
        void completed(WorkItem item, List<WorkItem> before, List<WorkItem> after);

        void changedHands();

        /** The client's dossier is not open to the user any more. */
        void closed(WorkItem item);

        void back();
    }

    private static final long serialVersionUID = 1L;

    private final transient WorkDesk desk;
    private final transient OpenTask task;
    private final transient Surroundings surroundings;
    private final H2 title;
    private final Div explanation = new Div();
    private final FormPanel form;
    private final Div fillIns = new Div();
    private final DraftStatus draft;
    private final TaskActions actions;
    private transient WorkItem item;
    /** What has to be done for this client before all else, or beside a handover; null when that is nothing, or this. */
    private transient @Nullable WorkItem first;

    private boolean gone;

    TaskPanel(WorkDesk desk, OpenTask task, Surroundings surroundings) {
        this.desk = desk;
        this.task = task;
        this.surroundings = surroundings;
        this.item = task.work().item();
        addClassName("koers-task");
        title = new H2(TaskName.of(item.label(), item.lifeDomain(), task.about()));
        title.setId("koers-task-title");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "koers-task-title");
        explanation.getElement().setAttribute("role", "status");
        fillIns.addClassName("koers-fill-ins");
        explanation.addClassName("koers-task-explanation");
        form = new FormPanel(task.work().form());
        form.setValues(task.work().values());
        form.checkDatesWith(answers -> desk.problems(task.work().form(), answers));
        form.setPreviousAnswers(task.work().previous());
        draft = new DraftStatus(desk, form::getValues, new Keeper(), task.work().draftSavedAt());
        form.addChangeListener(change -> draft.typed());
        actions = new TaskActions(this);
        add(backToList(), new Header(title, when()), explanation, body());
        // said from the first moment on: after it the client is with somebody else
        first = WorkDesk.handsOver(item) ? firstOf(desk.of(item.trajectory())) : null;
        show();
    }

    /** Only narrow screens show it, where the task takes the place of the list. */
    private Component backToList() {
        var back = new Button(text("work.back"), Symbol.BACK.create(), click -> back());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.addClassName("koers-work-back");
        return back;
    }

    private Component when() {
        var step = StepWords.of(item.step(), item.over());
        var dueAt = item.dueAt();
        var words = new Paragraph(dueAt == null ? step : text("work.task.when", step, due(dueAt)));
        words.addClassName("koers-task-when");
        return words;
    }

    private String due(Instant dueAt) {
        var moments = new Moments(desk.today());
        var date = moments.date(dueAt);
        return moments.isNear(dueAt) ? text("work.task.due", date, moments.due(dueAt)) : date;
    }

    private Component body() {
        var work = new Div();
        work.addClassName("koers-task-work");
        task.work().help().ifPresent(words -> work.add(help(words)));
        task.work().hint().ifPresent(hint -> work.add(hint(hint)));
        draft.keepsWhatIsIn(work, DraftStatus.PLACES, item.trajectory().value(), item.taskId());
        actions.add(draft);
        work.add(form, actions);
        var body = new Div(new ClientCardPanel(task, desk.today()), work);
        body.addClassName("koers-task-body");
        return body;
    }

    /** Open the first time that this task is done for a client; who comes back to it knows. */
    private Component help(LocalizedText words) {
        var help = new Details(text("work.task.help"), new Paragraph(words.in(getLocale())));
        help.setOpened(task.work().previous().isEmpty());
        help.addClassName("koers-task-help");
        return help;
    }

    private Component hint(TaskHint known) {
        var scale = new OrderedList();
        known.scale().forEach(step -> scale.add(new ListItem(step.in(getLocale()))));
        var advice = known.advice().in(getLocale());
        if (advice.isEmpty()) {
            var words = new Paragraph(text(known.titleKey()));
            words.addClassNames("koers-task-help", "koers-task-hint");
            return words;
        }
        var words = new Paragraph();
        words.add(NumbersToCall.parts(advice));
        var hint = new Details(text(known.titleKey()), words, scale);
        known.fillIns().forEach(offered -> fillIns.add(fillIn(offered)));
        hint.add(fillIns);
        var link = known.link();
        if (link != null) {
            var anchor = new Anchor(link.address(), text(link.nameKey()));
            anchor.getElement().setAttribute("router-link", true);
            hint.add(anchor);
        }
        hint.setOpened(known.opened());
        hint.addClassNames("koers-task-help", "koers-task-hint");
        return hint;
    }

    /** What was typed elsewhere in the form stays. */
    private Button fillIn(TaskHint.FillIn offered) {
        var take = new Button(text("work.fillIn", offered.label()), click -> {
            var values = new LinkedHashMap<>(form.getValues());
            values.putAll(offered.answers());
            form.setValues(values);
            draft.typed();
        });
        take.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return take;
    }

    WorkItem item() {
        return item;
    }

    void focus() {
        title.getElement().callJsFunction("focus");
    }

    void complete() {
        try {
            // kept first, so that the draft is there whatever happens next
            draft.keep();
            if (gone) {
                return;
            }
            var before = desk.of(item.trajectory());
            var after = desk.complete(item.taskId(), form.getValues());
            draft.stop();
            surroundings.completed(item, before, after);
        } catch (InvalidAnswersException e) {
            form.showErrors(e.errors());
        } catch (WorkConflictException e) {
            explain(e.reason());
        } catch (DossierClosedException e) {
            // what was typed is kept, and there again once it is open
            surroundings.closed(item);
        }
    }

    void saveDraft() {
        if (!gone) {
            draft.saveAnyway();
        }
    }

    /** The task is left for another place, or the screen went blank. */
    void leave() {
        draft.keep();
    }

    void claim() {
        if (!gone && desk.mayClaim(item)) {
            changeHands(() -> desk.claim(item.taskId()));
        }
    }

    void release() {
        changeHands(() -> desk.release(item.taskId()));
    }

    /** What was typed for a task that is gone goes to the client's notes. */
    void keepAsNote() {
        try {
            desk.keepAsNote(item, form.getValues(), getLocale());
            Notices.done(text("work.gone.kept"));
        } catch (DossierClosedException e) {
            surroundings.closed(item);
        }
    }

    void back() {
        surroundings.back();
    }

    private void changeHands(Runnable change) {
        try {
            change.run();
            compareWith(desk.of(item.trajectory()));
            surroundings.changedHands();
        } catch (WorkConflictException e) {
            explain(e.reason());
        } catch (DossierClosedException e) {
            surroundings.closed(item);
        }
    }

    /** Work may have changed by somebody else: shows what that means for this task. */
    void compareWith(List<WorkItem> open) {
        if (gone) {
            return;
        }
        Optional<WorkItem> now = open.stream()
                .filter(other -> other.taskId().equals(item.taskId()))
                .findFirst();
        if (now.isEmpty()) {
            explain(WorkConflictException.Reason.GONE);
            return;
        }
        var comesFirst = firstOf(open);
        if (!now.get().equals(item) || !Objects.equals(comesFirst, first)) {
            item = now.get();
            first = comesFirst;
            show();
        }
    }

    /** What an answer in a form set going may come a moment after the task that followed from it. */
    private @Nullable WorkItem firstOf(List<WorkItem> open) {
        if (WorkDesk.handsOver(item)) {
            return WorkDesk.urgentBeside(item, open).orElse(null);
        }
        return item.atOnce()
                ? null
                : open.stream()
                        .filter(WorkItem::atOnce)
                        .filter(desk::isOpenToMe)
                        .findFirst()
                        .orElse(null);
    }

    private void explain(WorkConflictException.Reason reason) {
        if (gone) {
            return;
        }
        if (reason == WorkConflictException.Reason.GONE) {
            gone = true;
            // what was typed in the last moment is kept as well
            draft.keep();
            draft.stop();
            show();
        } else {
            compareWith(desk.of(item.trajectory()));
        }
    }

    private void show() {
        explanation.removeAll();
        boolean mayWork = !gone && desk.isOpenToMe(item);
        if (gone) {
            explanation.add(new Span(text("work.gone.open")));
        } else if (mayWork && item.assignee() != null && !desk.isMine(item)) {
            explanation.add(new Span(text("work.inPlaceOf", String.valueOf(desk.nameOf(item.assignee())))));
        } else if (!mayWork) {
            explanation.add(new Span(text("work.taken", String.valueOf(desk.nameOf(item.assignee())))));
        }
        if (!gone && first != null) {
            boolean handsOver = WorkDesk.handsOver(item);
            explanation.add(new Div(new Anchor(
                    TaskAddress.href(first.taskId()),
                    text(
                            handsOver ? "work.stillOpen" : "work.first",
                            TaskName.of(first.label(), first.lifeDomain())))));
            if (handsOver) {
                explanation.add(new Div(new Span(text("work.stillOpen.explain"))));
            }
        }
        form.setReadOnly(!mayWork);
        fillIns.setVisible(mayWork);
        if (gone) {
            actions.showGone(TypedText.isIn(task.work().form(), form.getValues()));
        } else {
            actions.showOpen(mayWork, desk.mayClaim(item), desk.mayRelease(item));
        }
    }

    private final class Keeper implements DraftStatus.Keeper {
        @Override
        public Instant save(Map<String, Object> answers) {
            return desk.saveDraft(item, answers);
        }

        @Override
        public void gone() {
            explain(WorkConflictException.Reason.GONE);
        }
    }
}
