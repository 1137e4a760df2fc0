package nl.koers.transfer.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Role;
import nl.koers.shared.process.RoutingVariable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives all that the engine has of one client to another organisation: every instance under the code, what these called, and
 * their history, which tells the new caseworker which question an earlier answer belongs to.
 *
 * <p>The engine has no operation for it, so this writes in its tables, which do not change any more (last community
 * release). It does so just before the commit: by then the engine has written what the step that moves the client leads to,
 * such as the next task, and it goes along. Revisions go up, so that whoever works on one of the client's tasks at this
 * moment gets a conflict instead of leaving something behind. Timers keep their dates.
 */
@Component
public class EngineMove {

    /** What runs, and the column by which a row belongs to an instance. */
    static final Map<String, String> RUNNING = new LinkedHashMap<>();

    /** What ran, by its root instance. */
    static final List<String> HISTORY = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_identitylink",
            "act_hi_comment",
            "act_hi_attachment",
            "act_hi_op_log",
            "act_hi_incident",
            "act_hi_job_log",
            "act_hi_ext_task_log",
            "act_hi_decinst",
            "act_hi_dec_in",
            "act_hi_dec_out");

    /** Of a definition or a batch, or of cases, which there are none of: nothing in them belongs to one client. */
    static final List<String> NOT_OF_A_CLIENT = List.of(
            "act_ru_jobdef",
            "act_ru_batch",
            "act_hi_batch",
            "act_ru_case_execution",
            "act_ru_case_sentry_part",
            "act_hi_caseinst",
            "act_hi_caseactinst");

    private static final String HISTORY_BY = "root_proc_inst_id_";

    static {
        RUNNING.put("act_ru_execution", "proc_inst_id_");
        RUNNING.put("act_ru_task", "proc_inst_id_");
        RUNNING.put("act_ru_variable", "proc_inst_id_");
        RUNNING.put("act_ru_job", "process_instance_id_");
        RUNNING.put("act_ru_event_subscr", "proc_inst_id_");
        RUNNING.put("act_ru_incident", "proc_inst_id_");
        RUNNING.put("act_ru_ext_task", "proc_inst_id_");
    }

    private static final String INSTANCES =
            """
            with own as (select id_, root_proc_inst_id_ from camunda.act_hi_procinst where business_key_ = :code)
            select id_ from own
            union select root_proc_inst_id_ from own where root_proc_inst_id_ is not null
            union select h.id_ from camunda.act_hi_procinst h
                   join own on h.root_proc_inst_id_ = own.root_proc_inst_id_""";

    private final JdbcClient jdbc;

    EngineMove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes everybody who works on the client's processes wait or fail from now on, and moves them before the commit of the
     * caller's transaction.
     *
     * @param caseworker user id of whoever gets the tasks that somebody had; null leaves them to the new team
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(TrajectoryCode code, OrganisationId to, @Nullable String caseworker) {
        jdbc.sql(
                        """
                        select id_ from camunda.act_ru_execution
                         where proc_inst_id_ in (select id_ from camunda.act_ru_execution where business_key_ = :code)
                         order by id_ for update""")
                .param("code", code.value())
                .query(String.class)
                .list();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            /** Before the access log, whose lock is the last one that a transaction takes. */
            @Override
            public int getOrder() {
                return 0;
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                moveRows(code, to, caseworker);
            }
        });
    }

    private void moveRows(TrajectoryCode code, OrganisationId to, @Nullable String caseworker) {
        var instances = jdbc.sql(INSTANCES)
                .param("code", code.value())
                .query(String.class)
                .list()
                .toArray(String[]::new);
        RUNNING.forEach((table, column) -> update(
                "update camunda.%s set tenant_id_ = :to, rev_ = rev_ + 1 where %s = any(:instances)"
                        .formatted(table, column),
                instances,
                to));
        update(
                """
                update camunda.act_ru_identitylink set tenant_id_ = :to
                 where task_id_ in (select id_ from camunda.act_ru_task where proc_inst_id_ = any(:instances))""",
                instances,
                to);
        HISTORY.forEach(table -> update(
                "update camunda.%s set tenant_id_ = :to where %s = any(:instances)".formatted(table, HISTORY_BY),
                instances,
                to));
        // traces of failures: of what ran by the root, of what runs by the job
        update(
                """
                update camunda.act_ge_bytearray set tenant_id_ = :to
                 where root_proc_inst_id_ = any(:instances)
                    or id_ in (select exception_stack_id_ from camunda.act_ru_job where process_instance_id_ = any(:instances))""",
                instances,
                to);
        update(
                """
                update camunda.act_ru_variable set text_ = :to
                 where name_ = :name and proc_inst_id_ = any(:instances)""",
                instances,
                to);
        update(
                """
                update camunda.act_hi_varinst set text_ = :to
                 where name_ = :name and proc_inst_id_ = any(:instances)
                   and exists (select from camunda.act_ru_execution e where e.id_ = proc_inst_id_)""",
                instances,
                to);
        assign("act_ru_task", "", instances, caseworker);
        assign("act_hi_taskinst", " and end_time_ is null", instances, caseworker);
        assign("act_hi_actinst", " and end_time_ is null", instances, caseworker);
        giveToTeamLeads(instances);
    }

    /** What a team lead took on is work of the team leads there, not of the caseworker. */
    private void giveToTeamLeads(String[] instances) {
        jdbc.sql(
                        """
                        update camunda.act_ru_task set assignee_ = null
                         where proc_inst_id_ = any(:instances)
                           and id_ in (select task_id_ from camunda.act_ru_identitylink where group_id_ = :leads)""")
                .param("instances", instances)
                .param("leads", Role.TEAM_LEAD.group())
                .update();
    }

    private void update(String sql, String[] instances, OrganisationId to) {
        jdbc.sql(sql)
                .param("instances", instances)
                .param("to", RoutingVariable.ORGANISATION.written(to))
                .param("name", RoutingVariable.ORGANISATION.name())
                .update();
    }

    private void assign(String table, String condition, String[] instances, @Nullable String caseworker) {
        jdbc.sql("update camunda.%s set assignee_ = :caseworker where proc_inst_id_ = any(:instances)".formatted(table)
                        + " and assignee_ is not null"
                        + condition)
                .param("instances", instances)
                .param("caseworker", caseworker)
                .update();
    }
}
