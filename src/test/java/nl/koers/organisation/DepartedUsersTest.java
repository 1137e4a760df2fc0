package nl.koers.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Team;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account goes when nothing is left with it, and its id never comes back; through the engine, as every door does it. */
@EngineTest
class DepartedUsersTest {

    @Autowired
    private IdentityService identity;

    @Autowired
    private Clients clients;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private String nora;

    @BeforeEach
    void nora() {
        team = Team.create(jdbc);
        nora = team.nora().userId();
        create(nora);
    }

    private void create(String id) {
        var user = identity.newUser(id);
        user.setFirstName("Somebody");
        user.setLastName("Else");
        user.setPassword("a long password of its own");
        identity.saveUser(user);
    }

    @Test
    void nobodyLeavesWithClientsOrTasks() {
        clients.of(team, team.nora(), "Wilg");

        assertThatThrownBy(() -> identity.deleteUser(nora))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("1 open clients and 1 tasks");

        assertThat(identity.createUserQuery().userId(nora).count()).isOne();
    }

    @Test
    void aTaskAloneIsEnough() {
        var code = clients.of(team, team.nora(), "Wilg");
        jdbc.sql("update koers.trajectory set caseworker = null where code = :code")
                .param("code", code.value())
                .update();

        assertThatThrownBy(() -> identity.deleteUser(nora)).hasMessageContaining("0 open clients and 1 tasks");
    }

    @Test
    void anIdThatIsGivenBackIsNobodysAgain() {
        identity.deleteUser(nora);
        assertThat(identity.createUserQuery().userId(nora).count()).isZero();

        assertThatThrownBy(() -> create(nora))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("somebody's before");
    }

    @Test
    void anAccountThatIsThereCanBeChanged() {
        var user = identity.createUserQuery().userId(nora).singleResult();
        user.setLastName("Changed");
        identity.saveUser(user);

        assertThat(identity.createUserQuery().userId(nora).singleResult().getLastName())
                .isEqualTo("Changed");
    }
}
