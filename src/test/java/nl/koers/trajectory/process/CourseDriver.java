package nl.koers.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.koers.form.Field;
import nl.koers.form.Form;
import nl.koers.form.FormParser;
import nl.koers.form.Option;
import nl.koers.form.Storage;
import nl.koers.shared.TrajectoryCode;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Does by hand, for a test, what caseworkers and the job executor do to one trajectory. */
@Component
class CourseDriver {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final FormService forms;
    private final FormParser parser;

    CourseDriver(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            FormService forms,
            FormParser parser) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.forms = forms;
        this.parser = parser;
    }

    List<ProcessInstance> instances(TrajectoryCode code) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code.value())
                .list();
    }

    List<Task> tasks(TrajectoryCode code) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(code.value())
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    List<Job> timers(TrajectoryCode code) {
        return jobs(code, management.createJobQuery().timers().list());
    }

    /** Runs what the job executor would run at once: everything asynchronous that is not a timer. */
    void settle(TrajectoryCode code) {
        List<Job> due;
        do {
            due = jobs(code, management.createJobQuery().messages().list());
            due.forEach(job -> management.executeJob(job.getId()));
        } while (!due.isEmpty());
    }

    private List<Job> jobs(TrajectoryCode code, List<Job> jobs) {
        var ids = instances(code).stream().map(ProcessInstance::getId).toList();
        return jobs.stream()
                .filter(job -> ids.contains(job.getProcessInstanceId()))
                .toList();
    }

    boolean awaits(TrajectoryCode code, String message) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(code.value())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    void fire(Job timer) {
        management.executeJob(timer.getId());
    }

    /** Completes a task with routing codes drawn from its form. Returns what was answered. */
    Map<String, Object> complete(Task task, Random random) {
        Map<String, Object> answers = answers(form(task), random);
        tasks.complete(task.getId(), answers);
        return answers;
    }

    void completeWith(Task task, Map<String, Object> routing) {
        tasks.complete(task.getId(), routing);
    }

    private Form form(Task task) {
        try (InputStream file = forms.getDeployedTaskForm(task.getId())) {
            return parser.read(
                    forms.getTaskFormData(task.getId()).getCamundaFormRef().getKey() + ".form", file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> answers(Form form, Random random) {
        var answers = new HashMap<String, Object>();
        for (Field field : form.fields()) {
            if (field.storage() == Storage.ROUTING
                    && form.visible(answers).contains(field.id())
                    && (field.required() || random.nextInt(4) > 0)) {
                answers.put(field.key(), draw(field, random));
            }
        }
        form.fields().stream()
                .filter(field -> !form.visible(answers).contains(field.id()))
                .forEach(field -> answers.remove(field.key()));
        return answers;
    }

    private static Object draw(Field field, Random random) {
        if (field instanceof Field.Choice choice) {
            List<String> values = choice.options().stream().map(Option::value).toList();
            return values.get(random.nextInt(values.size()));
        } else if (field instanceof Field.Checkbox) {
            return random.nextBoolean();
        } else if (field instanceof Field.DateTime) {
            return LocalDate.now().plusDays(random.nextInt(90)).toString();
        }
        throw new AssertionError("no answer known for " + field);
    }

    void assertNobodyIsLost(TrajectoryCode code, List<String> path) {
        var signsOfLife = Stream.of(
                        tasks(code).stream().map(Task::getTaskDefinitionKey),
                        timers(code).stream().map(Job::getJobDefinitionId),
                        Stream.of(CourseMessages.CLIENT_SPOKE).filter(m -> awaits(code, m)))
                .flatMap(signs -> signs)
                .toList();
        assertThat(signsOfLife)
                .as("open task, timer or awaited message after %s", path)
                .isNotEmpty();
        assertThat(instances(code)).as("instances after %s", path).hasSizeBetween(1, 2);
    }
}
