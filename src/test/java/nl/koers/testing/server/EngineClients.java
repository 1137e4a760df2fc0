package nl.koers.testing.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Clients;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two clients in each organisation, of whom the engine keeps something of everything, also a job that has failed. */
@TestComponent
@DependsOn("modelDeployment")
public class EngineClients implements InitializingBean {

    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("instance", "act_ru_execution where id_ = proc_inst_id_ and business_key_ = :code"),
            Map.entry("model", "act_re_procdef where key_ = 'trajectory'"),
            Map.entry("task", "act_ru_task where proc_inst_id_ in (:instances)"),
            Map.entry("variable", "act_ru_variable where proc_inst_id_ in (:instances)"),
            Map.entry("job", "act_ru_job where process_instance_id_ in (:instances)"),
            Map.entry("incident", "act_ru_incident where proc_inst_id_ in (:instances)"),
            Map.entry("pastActivity", "act_hi_actinst where proc_inst_id_ in (:instances)"),
            Map.entry("pastTask", "act_hi_taskinst where proc_inst_id_ in (:instances)"),
            Map.entry("pastVariable", "act_hi_varinst where proc_inst_id_ in (:instances)"),
            Map.entry("pastJob", "act_hi_job_log where process_instance_id_ in (:instances)"),
            Map.entry("pastDecision", "act_hi_decinst where proc_inst_id_ in (:instances)"));

    private static final Map<String, Object> FIRST_CONTACT =
            Map.of("contactResult", "reached", "ageGroup", "adult", "contactWish", "regular", "nextStep", "stay");

    /**
     * @param alias what both are called, which only the interface shows
     * @param codes of both clients
     * @param ids of what the engine keeps about them, by its kind
     */
    public record OfOrganisation(String alias, List<TrajectoryCode> codes, Map<String, List<String>> ids) {

        /** One of its kind, such as a task. */
        public String id(String kind) {
            return ids.get(kind).get(0);
        }

        public TrajectoryCode code() {
            return codes.get(0);
        }

        /** The model that both follow. */
        public String trajectoryModel() {
            return id("model");
        }

        /** Everything by which an answer could give away that it is about these clients. */
        public List<String> traces() {
            return Stream.of(
                            Stream.of(alias),
                            codes.stream().map(TrajectoryCode::value),
                            ids.entrySet().stream()
                                    .filter(kind -> !kind.getKey().equals("model"))
                                    .flatMap(kind -> kind.getValue().stream()))
                    .flatMap(traces -> traces)
                    .toList();
        }
    }

    private final Clients clients;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Map<String, List<TrajectoryCode>> codesOf = new TreeMap<>();

    EngineClients(People organisationsExist, Clients clients, ManagementService management, JdbcClient jdbc) {
        this.clients = clients;
        this.management = management;
        this.jdbc = jdbc;
    }

    public OfOrganisation of(OrganisationId organisation) {
        var codes = codesOf.get(organisation.value());
        return new OfOrganisation(alias(organisation), codes, kept(codes));
    }

    @Override
    public void afterPropertiesSet() {
        for (OrganisationId organisation : List.of(People.NORTH, People.SOUTH)) {
            var actor = new Actor(
                    People.user(Role.CASEWORKER, organisation), Set.of(Role.CASEWORKER), Set.of(organisation));
            var codes = List.of(open(actor, organisation), open(actor, organisation));
            clients.complete(actor, codes.get(1), FIRST_CONTACT);
            waitWithAFailedJob(codes.get(1));
            codesOf.put(organisation.value(), codes);
        }
    }

    private TrajectoryCode open(Actor actor, OrganisationId organisation) {
        return clients.of(organisation, actor, alias(organisation));
    }

    private static String alias(OrganisationId organisation) {
        return "Alias" + organisation;
    }

    private void waitWithAFailedJob(TrajectoryCode code) {
        var rhythm = jobOf(code);
        management.executeJob(rhythm);
        management.setJobRetries(jobOf(code), 0);
    }

    private String jobOf(TrajectoryCode code) {
        return ids("act_ru_job where process_instance_id_ in (:instances)", code)
                .get(0);
    }

    private Map<String, List<String>> kept(List<TrajectoryCode> codes) {
        return KEPT.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, kind -> codes.stream()
                .flatMap(code -> ids(kind.getValue(), code).stream())
                .toList()));
    }

    private List<String> ids(String what, TrajectoryCode code) {
        var instances = jdbc.sql(
                        """
                        select distinct proc_inst_id_ from camunda.act_hi_procinst where business_key_ = :code
                         union select distinct p.proc_inst_id_ from camunda.act_hi_procinst p
                          join camunda.act_hi_procinst r on p.root_proc_inst_id_ = r.proc_inst_id_
                         where r.business_key_ = :code""")
                .param("code", code.value())
                .query(String.class)
                .list();
        return jdbc.sql("select id_ from camunda." + what)
                .param("code", code.value())
                .param("instances", instances)
                .query(String.class)
                .list();
    }
}
