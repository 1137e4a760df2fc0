package nl.koers.organisation.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.koers.organisation.Letterhead;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.EngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class AbsenceServiceTest {

    private static final OrganisationId EAST = new OrganisationId("absence-east");
    private static final OrganisationId WEST = new OrganisationId("absence-west");
    private static final Actor EVA = actor("eva.absence", Role.CASEWORKER, EAST);
    private static final Actor EMIL = actor("emil.absence", Role.CASEWORKER, EAST);
    private static final Actor LEAD = actor("lead.absence", Role.TEAM_LEAD, EAST);
    private static final Actor WIM = actor("wim.absence", Role.CASEWORKER, WEST);

    @Autowired
    private AbsenceService absences;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(Netherlands.ZONE);

    @BeforeEach
    void makePeople() {
        if (jdbc.sql("select count(*) from koers.organisation where id = 'absence-east'")
                        .query(Integer.class)
                        .single()
                == 0) {
            currentActor.runAs(
                    new Actor("test", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of()), () -> {
                        for (var organisation : List.of(EAST, WEST)) {
                            organisations.createOrganisation(
                                    new Organisation(organisation, organisation.value(), organisation.value()),
                                    Letterhead.NONE);
                        }
                        for (var actor : List.of(EVA, EMIL, LEAD, WIM)) {
                            organisations.createUser(new NewUser(
                                    actor.userId(),
                                    "First",
                                    actor.userId(),
                                    "a long sentence for everybody",
                                    actor.roles(),
                                    actor.organisations()));
                        }
                    });
        }
        jdbc.sql("delete from koers.absence").update();
    }

    @Test
    void aCaseworkerEntersHerOwnAbsenceAndTheStandInCountsOnThoseDays() {
        int before = linesInTheLog("added");

        currentActor.runAs(EVA, () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today, today.plusDays(3)));

        assertThat(absences.standsIn(EMIL.userId(), EVA.userId(), EAST)).isTrue();
        assertThat(absences.standsIn(EVA.userId(), EMIL.userId(), EAST)).isFalse();
        assertThat(absences.standsIn(EMIL.userId(), EVA.userId(), WEST)).isFalse();
        assertThat(currentActor.callAs(EMIL, absences::notOver)).singleElement().satisfies(absence -> {
            assertThat(absence.userId()).isEqualTo(EVA.userId());
            assertThat(absence.standIn()).isEqualTo(EMIL.userId());
            assertThat(absence.enteredBy()).isEqualTo(EVA.userId());
            assertThat(absence.lastDay()).isEqualTo(today.plusDays(3));
        });
        assertThat(currentActor.callAs(WIM, absences::notOver)).isEmpty();
        assertThat(linesInTheLog("added")).isEqualTo(before + 1);
    }

    @Test
    void aComingAbsenceDoesNotCountYet() {
        currentActor.runAs(
                EVA, () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today.plusDays(1), today.plusDays(3)));

        assertThat(absences.standsIn(EMIL.userId(), EVA.userId(), EAST)).isFalse();
        assertThat(currentActor.callAs(EVA, absences::notOver)).hasSize(1);
    }

    @Test
    void nobodyIsAwayTwiceOnTheSameDay() {
        currentActor.runAs(EVA, () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today, today.plusDays(3)));

        for (var days : List.of(List.of(0, 0), List.of(3, 9), List.of(1, 2))) {
            assertThatThrownBy(() -> currentActor.runAs(
                            LEAD,
                            () -> absences.enter(
                                    EAST,
                                    EVA.userId(),
                                    EMIL.userId(),
                                    today.plusDays(days.get(0)),
                                    today.plusDays(days.get(1)))))
                    .isInstanceOfSatisfying(
                            AbsenceOverlapException.class,
                            refused -> assertThat(refused.other().lastDay()).isEqualTo(today.plusDays(3)));
        }
        currentActor.runAs(
                EVA, () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today.plusDays(4), today.plusDays(4)));
        var first = currentActor.callAs(EVA, absences::notOver).get(0);
        currentActor.runAs(EVA, () -> absences.withdraw(first.id()));
        currentActor.runAs(EVA, () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today, today.plusDays(1)));

        assertThat(currentActor.callAs(EVA, absences::notOver)).hasSize(2);
    }

    @Test
    void nobodyMakesThemselvesTheStandInOfAColleagueButATeamLeadEntersItForAnybody() {
        assertThatThrownBy(() ->
                        currentActor.runAs(EMIL, () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today, today)))
                .isInstanceOf(AccessDeniedException.class);

        currentActor.runAs(LEAD, () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today, today));

        assertThat(absences.standsIn(EMIL.userId(), EVA.userId(), EAST)).isTrue();
    }

    @Test
    void onlyCaseworkersOfTheOrganisationAreAwayOrStandInAndTheDaysAreInOrder() {
        for (var attempt : List.<Runnable>of(
                () -> absences.enter(EAST, EVA.userId(), EVA.userId(), today, today),
                () -> absences.enter(EAST, EVA.userId(), WIM.userId(), today, today),
                () -> absences.enter(EAST, EVA.userId(), LEAD.userId(), today, today),
                () -> absences.enter(EAST, EVA.userId(), "nobody", today, today),
                () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today, today.minusDays(1)),
                () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today.minusDays(5), today.minusDays(1)))) {
            assertThatThrownBy(() -> currentActor.runAs(EVA, attempt)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() ->
                        currentActor.runAs(WIM, () -> absences.enter(EAST, WIM.userId(), EMIL.userId(), today, today)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(currentActor.callAs(LEAD, absences::notOver)).isEmpty();
    }

    @Test
    void itIsEndedByWhoIsAwayOrTheTeamLeadAndStaysInTheTable() {
        currentActor.runAs(EVA, () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today, today));
        var id = currentActor.callAs(EVA, absences::notOver).get(0).id();
        assertThatThrownBy(() -> currentActor.runAs(EMIL, () -> absences.withdraw(id)))
                .isInstanceOf(AccessDeniedException.class);
        currentActor.runAs(WIM, () -> absences.withdraw(id));
        assertThat(absences.standsIn(EMIL.userId(), EVA.userId(), EAST)).isTrue();

        currentActor.runAs(EVA, () -> absences.withdraw(id));
        currentActor.runAs(LEAD, () -> absences.withdraw(id));

        assertThat(absences.standsIn(EMIL.userId(), EVA.userId(), EAST)).isFalse();
        assertThat(currentActor.callAs(EVA, absences::notOver)).isEmpty();
        assertThat(jdbc.sql("select withdrawn_by from koers.absence")
                        .query(String.class)
                        .list())
                .containsExactly(EVA.userId());
    }

    @Test
    void otherRolesHaveNothingToDoWithIt() {
        for (var role : List.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.PROCESS_DESIGNER)) {
            var actor = actor("eva.absence", role, EAST);
            assertThatThrownBy(() -> currentActor.callAs(actor, absences::notOver))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> currentActor.runAs(
                            actor, () -> absences.enter(EAST, EVA.userId(), EMIL.userId(), today, today)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private int linesInTheLog(String action) {
        return jdbc.sql(
                        """
                        select count(*) from koers.access_log
                         where organisation = :organisation and part = 'absence' and action = :action
                           and user_id = :user""")
                .param("organisation", EAST.value())
                .param("action", action)
                .param("user", EVA.userId())
                .query(Integer.class)
                .single();
    }

    private static Actor actor(String userId, Role role, OrganisationId organisation) {
        return new Actor(userId, Set.of(role), Set.of(organisation));
    }
}
