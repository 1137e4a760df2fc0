package nl.koers.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import nl.koers.form.Field;
import nl.koers.form.Form;
import nl.koers.form.Option;
import nl.koers.form.Storage;
import nl.koers.form.file.FormParser;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.process.Look.OpenTask;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does by hand, for a test, what caseworkers and the job executor do to one trajectory. */
@Component
class CourseDriver {

    /** By the engine's queries the same takes ten statements, and looking is most of what a walk does. */
    private static final String LOOK =
            """
            with instance as (select e.id_, d.key_ from camunda.act_ru_execution e
                                join camunda.act_re_procdef d on d.id_ = e.proc_def_id_
                               where e.business_key_ = :code)
            select 'status' as kind, status as id, '' as name, '' as definition from koers.trajectory where code = :code
            union all select case when key_ = 'supportNeed' then 'need'
                                  when key_ in ('referral', 'transfer', 'caseworkerChange', 'signal') then 'beside'
                                  else 'instance' end, id_, '', '' from instance
            union all select 'task', t.id_, t.task_def_key_, t.proc_def_id_
                        from instance i join camunda.act_ru_task t on t.proc_inst_id_ = i.id_
            union all select case j.type_ when 'timer' then 'timer' else 'due' end, j.id_, j.handler_type_, ''
                        from instance i join camunda.act_ru_job j on j.process_instance_id_ = i.id_
            union all select 'stuck', i.id_, '', '' from instance i
                       where i.key_ in ('supportNeed', 'referral', 'transfer', 'caseworkerChange', 'signal')
                         and not exists (select from camunda.act_ru_task t where t.proc_inst_id_ = i.id_)
                         and not exists (select from camunda.act_ru_job j where j.process_instance_id_ = i.id_)
            union all select 'awaited', s.id_, s.event_name_, ''
                        from instance i join camunda.act_ru_event_subscr s on s.proc_inst_id_ = i.id_
            order by 1, 3, 2""";

    private final TaskService tasks;
    private final ManagementService management;
    private final FormService forms;
    private final FormParser parser;
    private final JdbcClient jdbc;
    private final Map<String, Form> read = new ConcurrentHashMap<>();

    CourseDriver(
            TaskService tasks, ManagementService management, FormService forms, FormParser parser, JdbcClient jdbc) {
        this.tasks = tasks;
        this.management = management;
        this.forms = forms;
        this.parser = parser;
        this.jdbc = jdbc;
    }

    Look look(TrajectoryCode code) {
        var status = new ArrayList<Trajectory.Status>();
        var open = new ArrayList<OpenTask>();
        var timers = new ArrayList<String>();
        var due = new ArrayList<String>();
        var awaited = new HashSet<String>();
        var instances = new HashSet<String>();
        var needs = new HashSet<String>();
        var stuck = new HashSet<String>();
        jdbc.sql(LOOK).param("code", code.value()).query(row -> {
            String id = row.getString("id");
            switch (row.getString("kind")) {
                case "status" ->
                    Arrays.stream(Trajectory.Status.values())
                            .filter(s -> s.code().equals(id))
                            .forEach(status::add);
                case "task" -> open.add(new OpenTask(id, row.getString("name"), row.getString("definition")));
                case "timer" -> timers.add(id);
                case "due" -> due.add(id);
                case "need" -> needs.add(id);
                case "stuck" -> stuck.add(id);
                case "beside" -> {
                    // it is neither a part of the course nor a need
                }
                case "awaited" -> awaited.add(row.getString("name"));
                default -> instances.add(id);
            }
        });
        return new Look(status.get(0), open, timers, due, awaited, instances.size(), needs.size(), stuck.size());
    }

    /** Runs what the job executor would run at once: everything asynchronous that is not a timer. */
    Look settle(TrajectoryCode code) {
        Look look = look(code);
        while (!look.due().isEmpty()) {
            look.due().forEach(management::executeJob);
            look = look(code);
        }
        return look;
    }

    void fire(String timer) {
        management.executeJob(timer);
    }

    /** Completes a task with routing codes drawn from its form. Returns what was answered. */
    Map<String, Object> complete(OpenTask task, Random random) {
        Map<String, Object> answers = answers(form(task), random);
        tasks.complete(task.id(), answers);
        return answers;
    }

    void completeWith(OpenTask task, Map<String, Object> routing) {
        tasks.complete(task.id(), routing);
    }

    private Form form(OpenTask task) {
        return read.computeIfAbsent(task.processDefinitionId() + "/" + task.key(), key -> {
            try (InputStream file = forms.getDeployedTaskForm(task.id())) {
                return parser.read(
                        forms.getTaskFormData(task.id()).getCamundaFormRef().getKey() + ".form", file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
        var visible = form.visible(answers);
        form.fields().stream()
                .filter(field -> !visible.contains(field.id()))
                .forEach(field -> answers.remove(field.key()));
        return answers;
    }

    /** An answer to a routing field. */
    static Object draw(Field field, Random random) {
        if (field instanceof Field.Choice choice) {
            List<String> values = choice.options().stream().map(Option::value).toList();
            return values.get(random.nextInt(values.size()));
        } else if (field instanceof Field.Checkbox) {
            return random.nextBoolean();
        } else if (field instanceof Field.DateTime date) {
            var latest = date.latest();
            int days = random.nextInt(latest == null || latest.isZero() ? 90 : latest.getDays() + 1);
            return LocalDate.now(Netherlands.ZONE)
                    .plusDays(date.futureRefused() ? -days : days)
                    .toString();
        }
        throw new AssertionError("no answer known for " + field);
    }

    /** Also after the end of the course a need, a transfer, a handover or a signal that is open has somebody who looks at it. */
    static void assertNothingBesideIsForgotten(Look look, List<String> path) {
        assertThat(look.stuckBeside())
                .as("needs, referrals, transfers, handovers or signals without task or timer after %s", path)
                .isZero();
    }

    static void assertNobodyIsLost(Look look, List<String> path) {
        assertThat(look.tasks().size() + look.timers().size() + (look.awaits(CourseMessages.CLIENT_SPOKE) ? 1 : 0))
                .as("open tasks, timers and awaited words of the client after %s", path)
                .isPositive();
        assertThat(look.instances()).as("instances after %s", path).isBetween(1, 2);
    }
}
