package nl.koers.privacy.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.koers.shared.TrajectoryCode;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away all that the engine has of one course: every instance under the code, what these called, and their history.
 *
 * <p>What runs is ended by the engine itself. History is deleted in its tables: the engine's own deletion leaves the log
 * of operations and decisions, and its cleanup waits for a time. The tables do not change any more (last community
 * release); a test looks through all of them.
 */
@Component
public class EngineErasure {

    /**
     * Tables of history and by which columns their rows belong to a course; rows that refer to others come first, and
     * {@code act_hi_procinst} last.
     */
    static final Map<String, List<String>> TABLES = tables();

    /** Where rows point to byte arrays, such as stack traces. */
    private static final Map<String, String> BYTES = Map.of(
            "act_hi_varinst", "bytearray_id_",
            "act_hi_detail", "bytearray_id_",
            "act_hi_attachment", "content_id_",
            "act_hi_job_log", "job_exception_stack_id_",
            "act_hi_ext_task_log", "error_details_id_",
            "act_hi_dec_in", "bytearray_id_",
            "act_hi_dec_out", "bytearray_id_");

    private static final String BY_ROOT = "root_proc_inst_id_";
    private static final String BY_INSTANCE = "proc_inst_id_";
    private static final String BY_TASK = "task_id_";

    private final RuntimeService runtime;
    private final IdentityService identity;
    private final JdbcClient jdbc;

    EngineErasure(RuntimeService runtime, IdentityService identity, JdbcClient jdbc) {
        this.runtime = runtime;
        this.identity = identity;
        this.jdbc = jdbc;
    }

    private static Map<String, List<String>> tables() {
        var tables = new LinkedHashMap<String, List<String>>();
        tables.put("act_hi_dec_in", List.of(BY_ROOT));
        tables.put("act_hi_dec_out", List.of(BY_ROOT));
        tables.put("act_hi_decinst", List.of(BY_ROOT, BY_INSTANCE));
        tables.put("act_hi_detail", List.of(BY_ROOT, BY_INSTANCE, BY_TASK));
        tables.put("act_hi_varinst", List.of(BY_ROOT, BY_INSTANCE, BY_TASK));
        tables.put("act_hi_identitylink", List.of(BY_ROOT, BY_TASK));
        tables.put("act_hi_comment", List.of(BY_ROOT, BY_INSTANCE, BY_TASK));
        tables.put("act_hi_attachment", List.of(BY_ROOT, BY_INSTANCE, BY_TASK));
        tables.put("act_hi_op_log", List.of(BY_ROOT, BY_INSTANCE, BY_TASK));
        tables.put("act_hi_incident", List.of(BY_ROOT, BY_INSTANCE));
        tables.put("act_hi_job_log", List.of(BY_ROOT, "process_instance_id_"));
        tables.put("act_hi_ext_task_log", List.of(BY_ROOT, BY_INSTANCE));
        tables.put("act_ru_authorization", List.of(BY_ROOT));
        tables.put("act_hi_actinst", List.of(BY_ROOT, BY_INSTANCE));
        tables.put("act_hi_taskinst", List.of(BY_ROOT, BY_INSTANCE));
        tables.put("act_hi_procinst", List.of(BY_ROOT, BY_INSTANCE));
        return tables;
    }

    /** In the caller's transaction. Doing it again finds nothing and changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(TrajectoryCode code) {
        unchecked(() -> endInstances(code));
        var instances = instances(code);
        if (instances.length == 0) {
            return;
        }
        var tasks = tasks(instances);
        var bytes = bytes(instances, tasks);
        TABLES.forEach((table, columns) -> bound("delete from camunda." + table + where(columns), instances, tasks)
                .update());
        jdbc.sql("delete from camunda.act_ge_bytearray where root_proc_inst_id_ = any(:instances) or id_ = any(:bytes)")
                .param("instances", instances)
                .param("bytes", bytes)
                .update();
    }

    private void endInstances(TrajectoryCode code) {
        var running = jdbc.sql(
                        """
                        select id_ from camunda.act_ru_execution
                         where business_key_ = :code and parent_id_ is null and super_exec_ is null""")
                .param("code", code.value())
                .query(String.class)
                .list();
        for (var instance : running) {
            runtime.deleteProcessInstance(instance, "erased", true, true, true, false);
        }
    }

    private String[] instances(TrajectoryCode code) {
        return jdbc.sql(
                        """
                        with own as (select id_, root_proc_inst_id_ from camunda.act_hi_procinst where business_key_ = :code)
                        select id_ from own
                        union select root_proc_inst_id_ from own where root_proc_inst_id_ is not null
                        union select h.id_ from camunda.act_hi_procinst h
                               join own on h.root_proc_inst_id_ = own.root_proc_inst_id_""")
                .param("code", code.value())
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private String[] tasks(String[] instances) {
        return jdbc.sql(
                        """
                        select id_ from camunda.act_hi_taskinst
                         where root_proc_inst_id_ = any(:instances) or proc_inst_id_ = any(:instances)""")
                .param("instances", instances)
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private String[] bytes(String[] instances, String[] tasks) {
        return BYTES.entrySet().stream()
                .flatMap(reference -> bound(
                        "select %s from camunda.%s".formatted(reference.getValue(), reference.getKey())
                                + where(TABLES.getOrDefault(reference.getKey(), List.of()))
                                + " and %s is not null".formatted(reference.getValue()),
                        instances,
                        tasks)
                        .query(String.class)
                        .list()
                        .stream())
                .toArray(String[]::new);
    }

    private static String where(List<String> columns) {
        return columns.stream()
                .map(column -> column + (column.equals(BY_TASK) ? " = any(:tasks)" : " = any(:instances)"))
                .collect(java.util.stream.Collectors.joining(" or ", " where (", ")"));
    }

    private JdbcClient.StatementSpec bound(String sql, String[] instances, String[] tasks) {
        var statement = jdbc.sql(sql).param("instances", instances);
        return sql.contains(":tasks") ? statement.param("tasks", tasks) : statement;
    }

    /** Erasing is not the right of any role, and a log of operations would be about what is being erased. */
    private void unchecked(Runnable work) {
        var previous = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.run();
        } finally {
            if (previous != null) {
                identity.setAuthentication(previous);
            }
        }
    }
}
