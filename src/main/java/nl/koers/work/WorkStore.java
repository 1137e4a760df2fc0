package nl.koers.work;

import static nl.koers.shared.Rows.codeOrNull;
import static nl.koers.shared.Rows.instant;
import static nl.koers.shared.Rows.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.koers.model.Models;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;
import nl.koers.trajectory.Profile;
import nl.koers.trajectory.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the view {@code koers.work_item}: one statement for a page of the list, however many clients there are. */
@Repository
class WorkStore {

    private final JdbcClient jdbc;
    private final Models models;
    private final Clock clock;

    WorkStore(JdbcClient jdbc, Models models, Clock clock) {
        this.jdbc = jdbc;
        this.models = models;
        this.clock = clock;
    }

    List<WorkItem> list(WorkFilter filter, Actor actor, int offset, int limit) {
        return filtered(
                        "select *",
                        filter,
                        actor,
                        "order by at_once desc, due_at nulls last, created_at, task_id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(this::workItem)
                .list();
    }

    int count(WorkFilter filter, Actor actor, int atMost) {
        return filtered("select count(*) from (select 1", filter, actor, "limit :limit) as counted")
                .param("limit", atMost)
                .query(Integer.class)
                .single();
    }

    /**
     * Due on these days, the soonest first.
     *
     * @param assignees only work of these; null for all, also of nobody
     */
    List<WorkItem> due(@Nullable Collection<String> assignees, LocalDate from, LocalDate to, Actor actor, int limit) {
        return jdbc.sql(
                        """
                        select * from koers.work_item
                         where organisation = any(:organisations)
                           and (:lead or not for_team_lead)
                           and (cast(:assignees as text[]) is null or assignee = any(:assignees))
                           and due_at >= :from and due_at < :until
                         order by due_at, created_at, task_id limit :limit""")
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .param("lead", actor.is(Role.TEAM_LEAD))
                .param("assignees", assignees == null ? null : assignees.toArray(String[]::new))
                .param("from", Timestamp.from(Netherlands.startOf(from)))
                .param("until", Timestamp.from(Netherlands.startOf(to.plusDays(1))))
                .param("limit", limit)
                .query(this::workItem)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String select, WorkFilter filter, Actor actor, String end) {
        var codes = filter.trajectories();
        return jdbc.sql(select
                        + """
                         from koers.work_item
                         where organisation = any(:organisations)
                           and (:lead or not for_team_lead)
                           and case :scope when 'MINE' then assignee = :user or assignee is null and for_team_lead
                                                or (organisation, assignee) in (
                                                    select organisation, user_id from koers.away(:today)
                                                     where stand_in = :user or stand_in is null and :lead)
                                           when 'UNASSIGNED' then assignee is null
                                           else true end
                           and (cardinality(:steps) = 0 or step = any(:steps))
                           and (cardinality(:domains) = 0 or life_domain = any(:domains))
                           and (cast(:codes as text[]) is null or trajectory = any(:codes))
                        """
                        + end)
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .param("today", Netherlands.today(clock))
                .param("scope", filter.scope().name())
                .param("user", actor.userId())
                .param("lead", actor.is(Role.TEAM_LEAD))
                .param("steps", filter.steps().stream().map(Step::code).toArray(String[]::new))
                .param(
                        "domains",
                        filter.domains().stream().map(LifeDomain::code).toArray(String[]::new))
                .param(
                        "codes",
                        codes == null
                                ? null
                                : codes.stream().map(TrajectoryCode::value).toArray(String[]::new));
    }

    Optional<WorkItem> find(String taskId, Actor actor) {
        return jdbc.sql(
                        """
                        select * from koers.work_item
                         where task_id = :task and organisation = any(:organisations)
                           and (:lead or not for_team_lead)""")
                .param("task", taskId)
                .param("lead", actor.is(Role.TEAM_LEAD))
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .query(this::workItem)
                .optional();
    }

    /** Open work of one client, the most urgent first. */
    List<WorkItem> of(TrajectoryCode trajectory, Actor actor) {
        return jdbc.sql(
                        """
                        select * from koers.work_item
                         where trajectory = :trajectory and organisation = any(:organisations)
                           and (:lead or not for_team_lead)
                         order by at_once desc, due_at nulls last, created_at, task_id""")
                .param("trajectory", trajectory.value())
                .param("lead", actor.is(Role.TEAM_LEAD))
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .query(this::workItem)
                .list();
    }

    /** Open work of one client that is for team leads, the most urgent first, whoever asks. */
    List<WorkItem> ofTeamLead(TrajectoryCode trajectory, Actor actor) {
        return jdbc.sql(
                        """
                        select * from koers.work_item
                         where trajectory = :trajectory and organisation = any(:organisations) and for_team_lead
                         order by at_once desc, due_at nulls last, created_at, task_id""")
                .param("trajectory", trajectory.value())
                .param("organisations", actor.organisationIds().toArray(String[]::new))
                .query(this::workItem)
                .list();
    }

    private WorkItem workItem(ResultSet row, int n) throws SQLException {
        String definition = row.getString("process_definition_id");
        String taskKey = row.getString("task_key");
        return new WorkItem(
                row.getString("task_id"),
                row.getString("process_key"),
                taskKey,
                definition,
                row.getString("process_instance_id"),
                models.label(definition, taskKey),
                new TrajectoryCode(row.getString("trajectory")),
                new OrganisationId(row.getString("organisation")),
                row.getString("assignee"),
                row.getString("caseworker"),
                instant(row, "created_at"),
                instantOrNull(row, "due_at"),
                instantOrNull(row, "follow_up_at"),
                Step.of(row.getString("step")),
                row.getBoolean("over"),
                Profile.of(row.getString("profile")),
                codeOrNull(row, "life_domain", LifeDomain::of),
                row.getBoolean("at_once"),
                row.getBoolean("beside"));
    }
}
