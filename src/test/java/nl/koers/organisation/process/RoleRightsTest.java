package nl.koers.organisation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import nl.koers.organisation.NewUser;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Role;
import nl.koers.testing.EngineTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator of all is one on purpose, and those who were it before it was a role go on. */
@EngineTest
class RoleRightsTest {

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private UserDirectory directory;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoAdministeredAllBeforeItWasARoleGoesOnAndNobodyElseBecomesOne() {
        new TransactionTemplate(transactions).executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            var north = new OrganisationId("north-" + suffix);
            identity.saveTenant(identity.newTenant(north.value()));
            var before = account("before", Set.of(Role.ADMINISTRATOR), Set.of());
            var bound = account("bound", Set.of(Role.ADMINISTRATOR), Set.of(north));
            var designer = account("designer", Set.of(Role.PROCESS_DESIGNER), Set.of());
            identity.deleteGroup(Role.ADMINISTRATOR_OF_ALL.group());

            start();

            assertThat(roles(before)).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL);
            assertThat(roles(bound)).containsExactly(Role.ADMINISTRATOR);
            assertThat(roles(designer)).containsExactly(Role.PROCESS_DESIGNER);

            var later = account("later", Set.of(Role.ADMINISTRATOR), Set.of());
            start();

            assertThat(roles(later)).as("at any start after that").containsExactly(Role.ADMINISTRATOR);
        });
    }

    private void start() {
        new RoleRights(identity, authorizations, jdbc, transactions);
    }

    private String account(String name, Set<Role> roles, Set<OrganisationId> organisations) {
        var id = name + "-" + suffix;
        directory.create(new NewUser(id, name, suffix, "seven grey herons in a row", roles, organisations));
        return id;
    }

    private Set<Role> roles(String id) {
        return directory.find(id).orElseThrow().roles();
    }
}
