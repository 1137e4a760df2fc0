package nl.koers.organisation.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.koers.shared.access.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What each role may do in the engine: one group per role, and its authorisations. Written at every start, so that
 * what somebody added or took away by hand does not last.
 *
 * <p>A right on all definitions is not a right on all instances: those are kept apart by organisation (the engine's
 * tenant). Nobody is in the engine's own group {@code camunda-admin}, see docs/adr/0009-nobody-is-camunda-admin.md.
 */
@Component
class RoleRights {

    private static final Logger LOG = LoggerFactory.getLogger(RoleRights.class);

    private record Right(Resource resource, String resourceId, Set<Permission> permissions) {}

    private static final Right COCKPIT = new Right(Resources.APPLICATION, "cockpit", Set.of(Permissions.ACCESS));
    private static final Right READ_DEPLOYMENTS = on(Resources.DEPLOYMENT, Permissions.READ);
    private static final Right READ_DECISIONS = on(Resources.DECISION_DEFINITION, Permissions.READ);
    private static final Right READ_DIAGRAMS = on(Resources.DECISION_REQUIREMENTS_DEFINITION, Permissions.READ);
    private static final Right READ_PROCESSES = on(Resources.PROCESS_DEFINITION, Permissions.READ);
    private static final Right START_INSTANCES = on(Resources.PROCESS_INSTANCE, Permissions.CREATE);

    private static final Map<Role, List<Right>> RIGHTS = new EnumMap<>(Map.of(
            Role.CASEWORKER,
            List.of(
                    on(
                            Resources.PROCESS_DEFINITION,
                            ProcessDefinitionPermissions.READ,
                            ProcessDefinitionPermissions.CREATE_INSTANCE,
                            ProcessDefinitionPermissions.READ_INSTANCE,
                            ProcessDefinitionPermissions.UPDATE_INSTANCE,
                            ProcessDefinitionPermissions.READ_TASK,
                            ProcessDefinitionPermissions.UPDATE_TASK,
                            ProcessDefinitionPermissions.READ_HISTORY),
                    READ_DECISIONS,
                    READ_DEPLOYMENTS,
                    START_INSTANCES),
            Role.TEAM_LEAD,
            List.of(
                    on(
                            Resources.PROCESS_DEFINITION,
                            ProcessDefinitionPermissions.READ,
                            ProcessDefinitionPermissions.CREATE_INSTANCE,
                            ProcessDefinitionPermissions.READ_INSTANCE,
                            ProcessDefinitionPermissions.UPDATE_INSTANCE,
                            ProcessDefinitionPermissions.READ_TASK,
                            ProcessDefinitionPermissions.UPDATE_TASK,
                            ProcessDefinitionPermissions.READ_HISTORY,
                            ProcessDefinitionPermissions.RETRY_JOB),
                    START_INSTANCES,
                    on(Resources.DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY),
                    READ_DIAGRAMS,
                    READ_DEPLOYMENTS,
                    COCKPIT),
            Role.PROCESS_DESIGNER,
            List.of(
                    READ_PROCESSES,
                    READ_DECISIONS,
                    READ_DIAGRAMS,
                    on(Resources.DEPLOYMENT, Permissions.READ, Permissions.CREATE),
                    COCKPIT),
            Role.PRIVACY_OFFICER,
            List.of(),
            Role.ADMINISTRATOR,
            List.of(READ_PROCESSES, READ_DECISIONS, READ_DIAGRAMS, READ_DEPLOYMENTS),
            Role.ADMINISTRATOR_OF_ALL,
            List.of()));

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    RoleRights(
            IdentityService identity,
            AuthorizationService authorizations,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.identity = identity;
        this.authorizations = authorizations;
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            // nodes that start together take turns
            jdbc.sql("select pg_advisory_xact_lock(hashtext('koers.role-rights'))")
                    .query((row, n) -> true)
                    .list();
            boolean isNew = !exists(Role.ADMINISTRATOR_OF_ALL);
            Arrays.stream(Role.values()).forEach(this::write);
            if (isNew) {
                keepAdministratorsOfAll();
            }
        });
    }

    private boolean exists(Role role) {
        return identity.createGroupQuery().groupId(role.group()).count() > 0;
    }

    /**
     * Once, when the role comes to be: before, an administrator without an organisation administered all. Whoever is one at that
     * moment goes on; nobody becomes one by this afterwards.
     */
    private void keepAdministratorsOfAll() {
        var present = identity.createUserQuery().memberOfGroup(Role.ADMINISTRATOR.group()).list().stream()
                .map(User::getId)
                .filter(id -> identity.createTenantQuery().userMember(id).count() == 0)
                .toList();
        present.forEach(id -> identity.createMembership(id, Role.ADMINISTRATOR_OF_ALL.group()));
        if (!present.isEmpty()) {
            LOG.info(
                    "{} administrators without an organisation go on as administrators of all: look in Users whether each should",
                    present.size());
        }
    }

    private void write(Role role) {
        if (!exists(role)) {
            var group = identity.newGroup(role.group());
            group.setName(role.group());
            group.setType("ROLE");
            identity.saveGroup(group);
        }
        var wanted = RIGHTS.getOrDefault(role, List.of());
        var present = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .list();
        present.stream()
                .filter(authorization -> wanted.stream().noneMatch(right -> isFor(right, authorization)))
                .forEach(authorization -> authorizations.deleteAuthorization(authorization.getId()));
        for (Right right : wanted) {
            var authorization = present.stream()
                    .filter(existing -> isFor(right, existing))
                    .findFirst()
                    .orElseGet(() -> authorizations.createNewAuthorization(AUTH_TYPE_GRANT));
            authorization.setGroupId(role.group());
            authorization.setResource(right.resource());
            authorization.setResourceId(right.resourceId());
            authorization.setPermissions(right.permissions().toArray(Permission[]::new));
            authorizations.saveAuthorization(authorization);
        }
    }

    private static boolean isFor(Right right, Authorization authorization) {
        return authorization.getAuthorizationType() == AUTH_TYPE_GRANT
                && authorization.getResourceType() == right.resource().resourceType()
                && authorization.getResourceId().equals(right.resourceId());
    }

    private static Right on(Resource resource, Permission... permissions) {
        return new Right(resource, ANY, Set.of(permissions));
    }
}
