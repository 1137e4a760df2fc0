package nl.koers.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.EngineTest;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class PlacesServiceTest {

    @Autowired
    private PlacesService places;

    @Autowired
    private PartnerService partners;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private UUID shelter;

    @BeforeEach
    void aPartnerGivesShelter() {
        team = Team.create(jdbc);
        shelter = add("De Haven");
    }

    private UUID add(String name) {
        return currentActor.callAs(
                team.nora(),
                () -> partners.create(
                        team.organisation(),
                        Example.named(name)
                                .helpsWith(LifeDomain.SAFETY, LifeDomain.HOUSING)
                                .details()));
    }

    private FreePlaces note(Actor actor, int free) {
        return currentActor.callAs(actor, () -> places.note(shelter, free));
    }

    @Test
    void whatWasToldLastCountsWithTheDayOfToday() {
        var today = Netherlands.today(clock);
        assertThat(currentActor.callAs(team.nora(), places::known)).isEmpty();

        assertThat(note(team.nora(), 2)).isEqualTo(new FreePlaces(2, today));
        jdbc.sql("update koers.partner_places set told_on = told_on - 9 where partner = :id")
                .param("id", shelter)
                .update();
        note(team.lead(), 0);

        assertThat(currentActor.callAs(team.nick(), places::known))
                .containsOnlyKeys(shelter)
                .containsEntry(shelter, new FreePlaces(0, today));
    }

    @Test
    void itIsNoChangeOfThePartnerThatACollegueMayBeWritingDown() {
        note(team.nora(), 2);

        assertThat(currentActor.callAs(team.nora(), () -> partners.get(shelter)).revision())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void noPartnerHasThatMany(int free) {
        assertThatThrownBy(() -> note(team.nora(), free)).isInstanceOf(IllegalArgumentException.class);
        assertThat(currentActor.callAs(team.nora(), places::known)).isEmpty();
    }

    @Test
    void anotherOrganisationSeesAndNotesNothing() {
        note(team.nora(), 2);
        var stranger = Team.create(jdbc).nora();

        assertThat(currentActor.callAs(stranger, places::known)).isEmpty();
        assertThatThrownBy(() -> note(stranger, 0)).isInstanceOf(AccessDeniedException.class);
        assertThat(currentActor.callAs(team.nora(), places::known).get(shelter).free())
                .isEqualTo(2);
    }

    @Test
    void norDoesWhoHelpsNoClients() {
        for (var role : EnumSet.complementOf(EnumSet.of(Role.CASEWORKER, Role.TEAM_LEAD))) {
            var other = new Actor("other", EnumSet.of(role), Set.of(team.organisation()));
            assertThatThrownBy(() -> note(other, 1)).as(role.name()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> currentActor.callAs(other, places::known))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void thatThereIsNoSuchPartnerIsSaidInTheSameWay() {
        shelter = UUID.randomUUID();

        assertThatThrownBy(() -> note(team.nora(), 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void allAreKnownInOneStatement() {
        for (int i = 0; i < 5; i++) {
            shelter = add("Haven " + i);
            note(team.nora(), i);
        }

        var counted = statements.withResult(() -> currentActor.callAs(team.nora(), places::known));

        assertThat(counted.result()).hasSize(5);
        assertThat(counted.statements()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28, false", "2026-11-29, false", "2026-11-30, false", "2026-12-01, true", "2027-01-01, true"})
    void twoDaysLaterItMayHaveChanged(LocalDate today, boolean changed) {
        assertThat(new FreePlaces(2, LocalDate.of(2026, 11, 28)).mayHaveChanged(today))
                .isEqualTo(changed);
    }
}
