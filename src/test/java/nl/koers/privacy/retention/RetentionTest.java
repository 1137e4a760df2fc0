package nl.koers.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.privacy.erasure.ErasureConflictException;
import nl.koers.privacy.erasure.ErasureRunner;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Team;
import nl.koers.trajectory.Step;
import nl.koers.trajectory.TrajectoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class RetentionTest {

    private static final int DAYS_OF_24_MONTHS = 730;

    @Autowired
    private RetentionService retention;

    @Autowired
    private RetentionKeeper keeper;

    @Autowired
    private ErasureRunner erasures;

    @Autowired
    private Clients clients;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private MovedTime time;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private Actor petra;

    @BeforeEach
    void teamExists() {
        team = Team.create(jdbc);
        petra = new Actor(
                "petra-" + team.organisation().value(), Set.of(Role.PRIVACY_OFFICER), Set.of(team.organisation()));
    }

    @AfterEach
    void nowIsNow() {
        time.backToNow();
    }

    @Test
    void aDossierStandsOnAListFourWeeksBeforeItIsErasedByItself() {
        var code = closed(DAYS_OF_24_MONTHS - 10);
        keeper.run();

        var listed = due().get(0);
        assertThat(listed.trajectory()).isEqualTo(code);
        assertThat(listed.listedOn().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Duration.between(clock.instant(), listed.erasedAt())).isGreaterThan(Duration.ofDays(20));
        assertThat(currentActor.callAs(team.nora(), retention::mine))
                .extracting(RetentionDue::trajectory)
                .containsExactly(code);
        assertThat(currentActor.callAs(team.nick(), retention::mine)).isEmpty();

        moveTo(listed.erasedAt().minusSeconds(3600));
        keeperAndErasures();
        assertThat(isThere(code)).isTrue();
        moveTo(listed.erasedAt().plusSeconds(60));
        keeperAndErasures();
        assertThat(isThere(code)).isFalse();
        assertThat(due()).isEmpty();
        assertThat(jdbc.sql(
                                "select state || ' ' || reason || ' ' || requested_by from koers.erasure where trajectory = :code")
                        .param("code", code.value())
                        .query(String.class)
                        .list())
                .containsExactly("done retention koers");
    }

    @Test
    void whatIsNotDueStandsOnNoListAndStays() {
        var young = closed(300);
        var open = clients.of(team, team.nora(), "Open for ever");
        jdbc.sql("update koers.trajectory set opened_at = now() - interval '9 years' where code = :code")
                .param("code", open.value())
                .update();
        keeperAndErasures();

        assertThat(due()).isEmpty();
        assertThat(isThere(young)).isTrue();
        assertThat(isThere(open)).isTrue();
    }

    @Test
    void whatIsKnownOfAMinorWhoWasHandedOverIsErasedAMonthLater() {
        var code = closed(3);
        jdbc.sql("update koers.trajectory set status = 'handedOver' where code = :code")
                .param("code", code.value())
                .update();
        var closed = closed(3);

        keeper.listDue();

        assertThat(due()).extracting(RetentionDue::trajectory).containsExactly(code);
        var end = due().get(0).erasedAt();
        assertThat(Duration.between(clock.instant(), end)).isBetween(Duration.ofDays(24), Duration.ofDays(29));
        moveTo(end.plusSeconds(60));
        keeperAndErasures();
        assertThat(isThere(code)).isFalse();
        assertThat(isThere(closed)).isTrue();
    }

    @Test
    void theListTellsNothingToAnotherOrganisation() {
        closed(DAYS_OF_24_MONTHS);
        keeper.listDue();
        var other = Team.create(jdbc);
        var stranger = new Actor("stranger", Set.of(Role.PRIVACY_OFFICER), Set.of(other.organisation()));

        assertThat(due()).hasSize(1);
        assertThat(currentActor.callAs(stranger, () -> retention.due(0, 10))).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> retention.changePeriod(team.organisation(), 12)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> currentActor.callAs(team.nora(), () -> retention.due(0, 10)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void comingBackStopsItAndClosingAgainBeginsAnew() {
        var code = closed(DAYS_OF_24_MONTHS);
        keeper.listDue();
        var end = due().get(0).erasedAt();

        as(team.nora(), () -> trajectories.reenter(code, Step.CONTACT));
        moveTo(end.plusSeconds(60));
        keeperAndErasures();
        assertThat(due()).isEmpty();
        assertThat(isThere(code)).isTrue();

        closeAt(code, clock.instant().minus(Duration.ofDays(40)));
        keeperAndErasures();
        assertThat(due()).isEmpty();
        assertThat(isThere(code)).isTrue();
    }

    @Test
    void comingBackAtTheLastMomentStillStopsIt() {
        var code = closed(DAYS_OF_24_MONTHS);
        keeper.listDue();
        moveTo(due().get(0).erasedAt().plusSeconds(60));
        keeper.beginErasures();

        as(team.nora(), () -> trajectories.reenter(code, Step.CONTACT));
        erasures.run();

        assertThat(isThere(code)).isTrue();
        assertThat(jdbc.sql("select state from koers.erasure where trajectory = :code")
                        .param("code", code.value())
                        .query(String.class)
                        .list())
                .containsExactly("withdrawn");
    }

    @Test
    void theCaseworkerObjectsOnceAndItStaysHalfThePeriodLonger() {
        var code = closed(DAYS_OF_24_MONTHS);
        keeper.listDue();
        var closedAt = due().get(0).closedAt();
        assertThatThrownBy(() -> object(team.nick(), code)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> object(petra, code)).isInstanceOf(AccessDeniedException.class);

        object(team.nora(), code);

        var end = closedAt.atOffset(ZoneOffset.UTC).plusMonths(36).toInstant();
        assertThat(due().get(0).erasedAt()).isEqualTo(end);
        assertThat(due().get(0).objectedBy()).isEqualTo(team.nora().userId());
        assertThatThrownBy(() -> object(team.nora(), code)).isInstanceOf(ErasureConflictException.class);
        moveTo(end.minusSeconds(3600));
        keeperAndErasures();
        assertThat(isThere(code)).isTrue();
        moveTo(end.plusSeconds(60));
        keeperAndErasures();
        assertThat(isThere(code)).isFalse();
    }

    @Test
    void thereIsNothingToObjectToBeforeItIsListed() {
        var code = closed(300);

        assertThatThrownBy(() -> object(team.nora(), code)).isInstanceOf(ErasureConflictException.class);
    }

    @Test
    void thePrivacyOfficerChangesThePeriodAndNobodyIsErasedWithoutNotice() {
        var code = closed(400);
        assertThat(currentActor.callAs(
                        petra, () -> retention.period(team.organisation()).months()))
                .isEqualTo(24);
        assertThatThrownBy(() -> as(team.lead(), () -> retention.changePeriod(team.organisation(), 12)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(petra, () -> retention.changePeriod(team.organisation(), 2)))
                .isInstanceOf(IllegalArgumentException.class);

        as(petra, () -> retention.changePeriod(team.organisation(), 12));
        keeperAndErasures();

        assertThat(isThere(code)).isTrue();
        assertThat(due()).hasSize(1);
        moveTo(clock.instant().plus(Duration.ofDays(20)));
        keeperAndErasures();
        assertThat(isThere(code)).as("less than four weeks after the list").isTrue();
        moveTo(clock.instant().plus(Duration.ofDays(9)));
        keeperAndErasures();
        assertThat(isThere(code)).isFalse();
    }

    @Test
    void historyHasTheSameEndAsTheDossier() {
        var code = closed(300);
        var root = jdbc.sql(
                        "select id_ from camunda.act_hi_procinst where business_key_ = :code and id_ = root_proc_inst_id_")
                .param("code", code.value())
                .query(String.class)
                .single();
        assertThat(removalTimes(root)).as("as the engine set it").isNotEmpty();

        keeper.keepHistoryInStep();
        assertThat(removalTimes(root)).containsExactly(Optional.of(end(code, 24)));

        as(petra, () -> retention.changePeriod(team.organisation(), 30));
        keeper.keepHistoryInStep();
        assertThat(removalTimes(root)).containsExactly(Optional.of(end(code, 30)));

        as(team.nora(), () -> trajectories.reenter(code, Step.CONTACT));
        keeper.keepHistoryInStep();
        assertThat(removalTimes(root)).as("nothing of an open one goes").containsExactly(Optional.empty());
    }

    private LocalDateTime end(TrajectoryCode code, int months) {
        var closedAt = jdbc.sql("select closed_at from koers.trajectory where code = :code")
                .param("code", code.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        return LocalDateTime.ofInstant(closedAt, ZoneOffset.UTC).plusMonths(months);
    }

    /** Over all tables of history; more than a few have rows of a course. */
    private List<Optional<LocalDateTime>> removalTimes(String root) {
        var tables = jdbc.sql(
                        """
                        select table_name from information_schema.columns
                         where table_schema = 'camunda' and column_name = 'removal_time_'
                           and table_name in (select table_name from information_schema.columns
                                               where table_schema = 'camunda' and column_name = 'root_proc_inst_id_')""")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(15);
        var times = new ArrayList<Optional<LocalDateTime>>();
        int filled = 0;
        for (var table : tables) {
            var ofTable = jdbc.sql("select distinct removal_time_ from camunda.%s where root_proc_inst_id_ = :root"
                            .formatted(table))
                    .param("root", root)
                    .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
                    .list();
            filled += ofTable.isEmpty() ? 0 : 1;
            times.addAll(ofTable);
        }
        assertThat(filled).as("tables with history of a course").isGreaterThan(4);
        return times.stream().distinct().toList();
    }

    private TrajectoryCode closed(int daysAgo) {
        var code = clients.closed(team, "Long ago");
        closeAt(code, clock.instant().minus(Duration.ofDays(daysAgo)));
        return code;
    }

    private void closeAt(TrajectoryCode code, Instant moment) {
        jdbc.sql("update koers.trajectory set status = 'closed', closed_at = :at where code = :code")
                .param("at", Timestamp.from(moment))
                .param("code", code.value())
                .update();
    }

    private List<RetentionDue> due() {
        return currentActor.callAs(petra, () -> retention.due(0, 50));
    }

    private void object(Actor actor, TrajectoryCode code) {
        as(actor, () -> retention.object(code, ObjectionReason.CLIENT_MAY_RETURN));
    }

    private void moveTo(Instant moment) {
        time.moveTo(moment);
    }

    private void keeperAndErasures() {
        keeper.run();
        erasures.run();
    }

    private boolean isThere(TrajectoryCode code) {
        return jdbc.sql("select exists (select from koers.trajectory where code = :code)")
                .param("code", code.value())
                .query(Boolean.class)
                .single();
    }

    private void as(Actor actor, Runnable what) {
        currentActor.runAs(actor, what);
    }
}
