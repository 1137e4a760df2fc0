package nl.koers.signal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.caseload.CourseService;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.journal.EntryService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.form.Answers;
import nl.koers.form.AnswersJson;
import nl.koers.form.FieldError;
import nl.koers.plan.PlanService;
import nl.koers.plan.process.NeedVariables;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.Texts;
import nl.koers.signal.process.SignalEngine;
import nl.koers.trajectory.CourseChange;
import nl.koers.trajectory.CourseOptions;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import nl.koers.work.TaskFeature;
import nl.koers.work.TaskHint;
import nl.koers.work.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows in each task what the signal is, and does what was chosen to follow: in the transaction of the task. */
@Component
class SignalTasks implements TaskFeature {

    /** Why there is no safety plan yet. */
    private static final String NOT_NOW = "notNow";

    private final SignalService signals;
    private final PlanService plans;
    private final CourseService course;
    private final TrajectoryService trajectories;
    private final EntryService entries;
    private final SectionService sections;
    private final SignalEngine engine;

    SignalTasks(
            SignalService signals,
            PlanService plans,
            CourseService course,
            TrajectoryService trajectories,
            EntryService entries,
            SectionService sections,
            SignalEngine engine) {
        this.signals = signals;
        this.plans = plans;
        this.course = course;
        this.trajectories = trajectories;
        this.entries = entries;
        this.sections = sections;
        this.engine = engine;
    }

    @Override
    public String processKey() {
        return SignalEngine.PROCESS;
    }

    @Override
    public Map<String, Object> known(WorkItem item) {
        return Map.of();
    }

    @Override
    public Optional<TaskHint> hint(WorkItem item) {
        return signals.ofProcess(item.trajectory(), item.processInstanceId()).map(signal -> {
            var agreed = agreedOnHotel(item);
            var lastNight = SignalEngine.isAboutHotel(item.taskKey())
                    ? engine.lastNight(item.processInstanceId()).orElse(null)
                    : null;
            return new TaskHint(
                    "signal.kind." + signal.kind().code(),
                    new LocalizedText(
                            words(signal, agreed, lastNight, Texts.ENGLISH),
                            words(signal, agreed, lastNight, Texts.DUTCH)),
                    List.of(),
                    true);
        });
    }

    /** What was told, what can be offered where that is easily forgotten, and what was agreed on a hotel. */
    private static String words(
            Signal signal, Map<String, Object> agreed, @Nullable LocalDate lastNight, Locale language) {
        var payer =
                agreed.get("whoPays") instanceof String code ? Texts.in(language, "signal.hotel.paidBy." + code) : "";
        var until = lastNight == null
                ? ""
                : Texts.in(
                        language,
                        "signal.hotel.lastNight",
                        DateTimeFormatter.ofPattern("EEEE d MMMM", language).format(lastNight));
        return Stream.of(
                        until,
                        signal.told(),
                        signal.kind() == SignalKind.CUSTOMER_VIOLENCE
                                ? Texts.in(language, "signal.support.customerViolence")
                                : "",
                        payer,
                        agreed.get("notes") instanceof String notes ? notes : "")
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** What was answered when the client went to a hotel, so that nobody has to ask again; nothing for other tasks. */
    private Map<String, Object> agreedOnHotel(WorkItem item) {
        return SignalEngine.isAboutHotel(item.taskKey())
                ? entries.lastAnswers(
                                item.trajectory(), item.processKey(), SignalEngine.MAKE_SAFE, item.processInstanceId())
                        .map(recorded -> AnswersJson.read(recorded.json()))
                        .orElse(Map.of())
                : Map.of();
    }

    /**
     * A temporary return is an episode of the course, which is not there in each part of it; no plan is made for who is handed over;
     * and whoever stays longer in the hotel stays longer than was agreed. A safety plan that says nothing is none.
     */
    @Override
    public List<FieldError> problems(WorkItem item, Answers answers) {
        if (SignalEngine.isAboutPlan(item.taskKey())) {
            return problemsOfPlan(item, answers);
        }
        return SignalEngine.asksForPlaceAfterHotel(item.taskKey())
                ? problemsOfStayingLonger(item, answers)
                : problemsOfResponse(item, answers);
    }

    /** A plan that says nothing keeps nobody safe, unless somebody says why there is none now; where the form asks for that. */
    private List<FieldError> problemsOfPlan(WorkItem item, Answers answers) {
        boolean saysWhy = answers.told().get(NOT_NOW) instanceof String words && !words.isBlank();
        return saysWhy
                        || !sections.read(item.trajectory(), DossierSection.SAFETY_PLAN)
                                .content()
                                .isEmpty()
                ? List.of()
                : List.of(new FieldError(NOT_NOW, "signal.problem.noPlan", List.of()));
    }

    private List<FieldError> problemsOfStayingLonger(WorkItem item, Answers answers) {
        var agreed = engine.lastNight(item.processInstanceId());
        return SignalEngine.LAST_NIGHT
                .findIn(answers.routing())
                .flatMap(chosen -> agreed.filter(present -> !chosen.isAfter(present)))
                .map(present -> List.of(
                        FieldError.of(SignalEngine.LAST_NIGHT.name(), "signal.problem.notLonger", Dates.date(present))))
                .orElse(List.of());
    }

    private List<FieldError> problemsOfResponse(WorkItem item, Answers answers) {
        return switch (response(item, answers).orElse(SignalResponse.NOTHING)) {
            case TEMPORARY_RETURN -> problemsOfReturn(item.trajectory());
            case RENEWED_NEED ->
                trajectories.get(item.trajectory()).isHandover() ? problem("signal.problem.noNeed") : List.of();
            case TALK, SAFETY_PLAN, NOTHING -> List.of();
        };
    }

    private List<FieldError> problemsOfReturn(TrajectoryCode code) {
        var trajectory = trajectories.get(code);
        if (trajectory.step() == Step.TEMPORARY_RETURN) {
            return problem("signal.problem.returnedAlready");
        }
        return CourseOptions.of(trajectory, trajectories.path(code)).offers(Step.TEMPORARY_RETURN)
                ? List.of()
                : problem("signal.problem.noReturn");
    }

    private static List<FieldError> problem(String messageKey) {
        return List.of(new FieldError(SignalEngine.RESPONSE.name(), messageKey, List.of()));
    }

    @Override
    public void completed(WorkItem item, Answers answers) {
        var code = item.trajectory();
        response(item, answers).ifPresent(response -> {
            switch (response) {
                case RENEWED_NEED ->
                    plans.identify(
                            code,
                            NeedVariables.LIFE_DOMAIN.in(answers.routing()),
                            answers.told().get("goal") instanceof String goal ? goal : "");
                case TEMPORARY_RETURN -> course.change(code, new CourseChange.TemporaryReturnBegan());
                case TALK, SAFETY_PLAN, NOTHING -> {
                    // the process goes on to it
                }
            }
        });
    }

    private static Optional<SignalResponse> response(WorkItem item, Answers answers) {
        return SignalEngine.asksForResponse(item.taskKey())
                ? SignalEngine.RESPONSE.findIn(answers.routing())
                : Optional.empty();
    }
}
