package nl.koers.enginedoor.process;

import static nl.koers.shared.access.Role.ADMINISTRATOR;
import static nl.koers.shared.access.Role.PROCESS_DESIGNER;
import static nl.koers.shared.access.Role.TEAM_LEAD;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.koers.shared.access.Role;

/**
 * What may be asked of the engine over HTTP. Nothing here takes free text (comments, attachments, annotations, reasons,
 * variables, names), so the engine cannot get any; and nothing moves a client's course, which only Koers itself does.
 */
final class EngineDoors {

    private static final Set<Role> COCKPIT = Set.of(TEAM_LEAD, PROCESS_DESIGNER);
    private static final Set<Role> LEAD = Set.of(TEAM_LEAD);
    private static final Set<Role> DESIGNER = Set.of(PROCESS_DESIGNER);
    private static final Set<Role> TOOLS = Set.of(PROCESS_DESIGNER, ADMINISTRATOR);

    private EngineDoors() {}

    /** As the engine's interface will see it: decoded and without path parameters. */
    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** The one request that brings files. */
    static boolean deploys(HttpServletRequest request) {
        return path(request).startsWith("/engine-rest/deployment/create");
    }

    /** {@code /engine-rest}: what Camunda Modeler needs to deploy, and definitions to read. */
    static AllowList rest() {
        return new AllowList("/engine-rest")
                .allow(TOOLS, "GET", "/version", "/engine")
                .allow(DESIGNER, "POST", "/deployment/create")
                .allow(
                        TOOLS,
                        "GET",
                        "/deployment",
                        "/deployment/count",
                        "/deployment/{id}",
                        "/deployment/{id}/resources",
                        "/deployment/{id}/resources/{resource}",
                        "/deployment/{id}/resources/{resource}/data")
                .allow(
                        TOOLS,
                        "GET",
                        "/process-definition",
                        "/process-definition/count",
                        "/process-definition/{id}",
                        "/process-definition/{id}/xml",
                        "/process-definition/key/{key}",
                        "/process-definition/key/{key}/xml",
                        "/decision-definition",
                        "/decision-definition/count",
                        "/decision-definition/{id}",
                        "/decision-definition/{id}/xml",
                        "/decision-definition/key/{key}",
                        "/decision-definition/key/{key}/xml");
    }

    /** {@code /camunda}: Cockpit for team leads and process designers. */
    static AllowList webapps() {
        var list = new AllowList("/camunda")
                .allow(COCKPIT, "GET HEAD", "/lib/**", "/assets/**", "/favicon.ico")
                .allow(COCKPIT, "GET HEAD", "/app/cockpit/**")
                .allow(COCKPIT, "GET", "/api/admin/auth/user/default", "/api/engine/engine")
                .allow(COCKPIT, "POST", "/api/admin/auth/user/default/logout")
                .allow(COCKPIT, "GET", "/api/cockpit/plugin/{plugin}/static/**");
        cockpitPlugin(list, "/api/cockpit/plugin/base/default");
        readModels(list, "/api/engine/engine/default");
        readInstances(list, "/api/engine/engine/default");
        repair(list, "/api/engine/engine/default");
        return list;
    }

    private static void cockpitPlugin(AllowList list, String base) {
        list.allow(
                        COCKPIT,
                        "GET",
                        base + "/process-definition/statistics",
                        base + "/process-definition/statistics-count")
                .allow(
                        COCKPIT,
                        "GET POST",
                        base + "/process-instance",
                        base + "/process-instance/count",
                        base + "/incident",
                        base + "/incident/count")
                .allow(
                        COCKPIT,
                        "POST",
                        base + "/process-definition/{id}/called-process-definitions",
                        base + "/process-instance/{id}/called-process-instances");
    }

    private static void readModels(AllowList list, String base) {
        list.allow(COCKPIT, "GET", base + "/version", base + "/user/{user}/profile");
        for (String kind : new String[] {
            "/process-definition", "/decision-definition", "/decision-requirements-definition", "/case-definition"
        }) {
            list.allow(
                    COCKPIT,
                    "GET",
                    base + kind,
                    base + kind + "/count",
                    base + kind + "/{id}",
                    base + kind + "/{id}/xml",
                    base + kind + "/{id}/diagram",
                    base + kind + "/key/{key}",
                    base + kind + "/key/{key}/xml");
        }
        list.allow(
                COCKPIT,
                "GET",
                base + "/process-definition/statistics",
                base + "/process-definition/{id}/statistics",
                base + "/process-definition/{id}/static-called-process-definitions",
                base + "/job-definition",
                base + "/job-definition/count",
                base + "/deployment",
                base + "/deployment/count",
                base + "/deployment/{id}",
                base + "/deployment/{id}/resources",
                base + "/deployment/{id}/resources/{resource}",
                base + "/deployment/{id}/resources/{resource}/data");
    }

    /** The engine gives a process designer none of these: without a right to instances, lists stay empty. */
    private static void readInstances(AllowList list, String base) {
        for (String kind : new String[] {
            "/process-instance", "/execution", "/variable-instance", "/task", "/job", "/external-task", "/incident"
        }) {
            list.allow(COCKPIT, "GET POST", base + kind, base + kind + "/count");
        }
        list.allow(
                        COCKPIT,
                        "POST",
                        base + "/history/process-instance",
                        base + "/history/process-instance/count",
                        base + "/history/activity-instance",
                        base + "/history/activity-instance/count",
                        base + "/history/variable-instance",
                        base + "/history/variable-instance/count",
                        base + "/history/task",
                        base + "/history/task/count")
                .allow(
                        COCKPIT,
                        "GET",
                        base + "/process-instance/{id}",
                        base + "/process-instance/{id}/activity-instances",
                        base + "/variable-instance/{id}",
                        base + "/incident/{id}",
                        base + "/job/{id}",
                        base + "/job/{id}/stacktrace",
                        base + "/task/{id}",
                        base + "/task/{id}/identity-links",
                        base + "/task/report/candidate-group-count",
                        base + "/history/process-instance/{id}",
                        base + "/history/activity-instance",
                        base + "/history/incident",
                        base + "/history/incident/count",
                        base + "/history/decision-instance",
                        base + "/history/decision-instance/count",
                        base + "/history/decision-instance/{id}",
                        base + "/history/job-log",
                        base + "/history/job-log/count",
                        base + "/history/job-log/{id}/stacktrace");
    }

    /** Numbers and ids only; one at a time, since a model's jobs are those of all organisations. */
    private static void repair(AllowList list, String base) {
        list.allow(LEAD, "PUT", base + "/job/{id}/retries").allow(LEAD, "DELETE", base + "/incident/{id}");
    }
}
