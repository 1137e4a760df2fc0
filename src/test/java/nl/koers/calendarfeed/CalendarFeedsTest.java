package nl.koers.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import nl.koers.accesslog.AccessLog;
import nl.koers.checkin.CheckInService;
import nl.koers.dossier.journal.PlanningNote;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserActors;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.ui.text.Texts;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.Team;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in a calendar and who gets one, read by a library that did not write it. */
@EngineTest
class CalendarFeedsTest {

    @Autowired
    private FeedStore store;

    @Autowired
    private CheckInService checkIns;

    @Autowired
    private UserActors users;

    @Autowired
    private UserPreferences preferences;

    @Autowired
    private AccessLog log;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private Clients clients;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private Team team;
    private CalendarFeeds feeds;
    private TrajectoryCode client;

    @BeforeEach
    void aClientWithAPlannedMoment() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2028-02-01T09:00:00Z")));
        team = Team.create(jdbc);
        Accounts.create(jdbc, team.nora(), team.nick(), team.lead());
        feeds = allowing(team);
        client = plannedClient(team, "Wilg");
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    private CalendarFeeds allowing(Team... teams) {
        var ids = Arrays.stream(teams).map(one -> one.organisation().value()).collect(Collectors.toSet());
        return new CalendarFeeds(store, new FeedSettings(ids), checkIns, users, preferences, log, currentActor, clock);
    }

    private TrajectoryCode plannedClient(Team where, String alias) {
        var code = clients.of(where, where.nora(), alias);
        Map<String, Object> answers = new HashMap<>(Clients.spoke("a talk"));
        answers.put("nextStep", "stay");
        clients.complete(where.nora(), code, answers);
        jobs.settle(code);
        return code;
    }

    private void plan(TrajectoryCode code, Instant moment) {
        assertThat(jdbc.sql(
                                """
                                update camunda.act_ru_job set duedate_ = :due
                                 where id_ in (select job from koers.upcoming_check_in where trajectory = :code)""")
                        .param("due", LocalDateTime.ofInstant(moment, ZoneOffset.UTC))
                        .param("code", code.value())
                        .update())
                .isEqualTo(1);
    }

    private String makeFor(Actor actor) {
        var address = currentActor.callAs(actor, () -> transaction.execute(status -> feeds.make()));
        return address.replaceAll("^feed/|\\.ics$", "");
    }

    private Optional<String> read(String secret) {
        return transaction.execute(status -> feeds.read(secret));
    }

    private List<CalendarComponent> events(String secret) {
        return calendar(read(secret).orElseThrow()).getComponents(Component.VEVENT);
    }

    private static Calendar calendar(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().hasErrors()).isFalse();
            return calendar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(CalendarComponent event, String property) {
        return event.getProperty(property)
                .map(found -> ((Property) found).getValue())
                .orElseThrow();
    }

    @Test
    void aMomentIsADayWithTheCodeAndTheKindAndNothingElse() {
        plan(client, Instant.parse("2028-02-10T08:00:00Z"));

        var events = events(makeFor(team.nora()));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getProperties().stream().map(property -> ((Property) property).getName()))
                    .containsExactlyInAnyOrder("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP");
            assertThat(value(event, "SUMMARY")).isEqualTo(client.value() + " · Contactmoment");
            assertThat(value(event, "DTSTART")).isEqualTo("20280210");
            assertThat(value(event, "DTEND")).isEqualTo("20280211");
            assertThat(value(event, "CLASS")).isEqualTo("PRIVATE");
            assertThat(value(event, "UID")).matches("[0-9a-f]{32}@koers");
        });
    }

    @Test
    void nothingThatWasToldAndNoNameIsInIt() {
        var text = read(makeFor(team.nora())).orElseThrow();

        assertThat(text)
                .contains(client.value())
                .doesNotContain("Wilg", "a talk", team.nora().userId(), "Team");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
    }

    @Test
    void theKindIsInTheLanguageOfTheUser() {
        currentActor.runAs(team.nora(), () -> preferences.chooseLanguage(Texts.ENGLISH));

        assertThat(value(events(makeFor(team.nora())).get(0), "SUMMARY")).endsWith(" · Check-in");
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29T08:00:00Z, 20280229, 20280301",
        // half past midnight, before and after the clock goes forward
        "2028-03-25T23:30:00Z, 20280326, 20280327",
        "2028-03-26T22:30:00Z, 20280327, 20280328",
        // and back
        "2028-10-28T22:30:00Z, 20281029, 20281030",
        "2028-10-29T23:30:00Z, 20281030, 20281031"
    })
    void theDayIsThatOfTheNetherlands(Instant moment, String start, String end) {
        plan(client, moment);

        var event = events(makeFor(team.nora())).get(0);

        assertThat(value(event, "DTSTART")).isEqualTo(start);
        assertThat(value(event, "DTEND")).isEqualTo(end);
    }

    @Test
    void aMovedMomentIsTheSameOneOnAnotherDayAndOneThatIsOverIsGone() {
        var secret = makeFor(team.nora());
        plan(client, Instant.parse("2028-02-10T08:00:00Z"));
        var before = events(secret).get(0);

        var seen = currentActor.callAs(team.nora(), () -> checkIns.of(client)).get(0);
        currentActor.runAs(
                team.nora(),
                () -> checkIns.move(seen, LocalDate.of(2028, 2, 17), PlanningNote.Reason.CLIENT_ASKED, ""));

        var after = events(secret).get(0);
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(value(after, "DTSTART")).isEqualTo("20280217");

        var moved = currentActor.callAs(team.nora(), () -> checkIns.of(client)).get(0);
        currentActor.runAs(team.nora(), () -> checkIns.doNow(moved));
        assertThat(events(secret)).isEmpty();
    }

    @Test
    void anUnchangedCalendarIsTheSameTextAllDay() {
        var secret = makeFor(team.nora());
        var morning = read(secret).orElseThrow();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2028-02-01T15:00:00Z")));

        assertThat(read(secret)).contains(morning);
    }

    @Test
    void onlyOwnClientsAndThoseOfWhomTheUserStandsInForToday() {
        assertThat(events(makeFor(team.nick()))).isEmpty();
        assertThat(events(makeFor(team.lead()))).isEmpty();

        absence("2028-02-01");

        var asStandIn = events(makeFor(team.nick()));
        assertThat(asStandIn).hasSize(1);
        assertThat(value(asStandIn.get(0), "UID"))
                .isNotEqualTo(value(events(makeFor(team.nora())).get(0), "UID"));
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2028-02-02T09:00:00Z")));
        assertThat(events(makeFor(team.nick()))).isEmpty();
    }

    private void absence(String day) {
        jdbc.sql(
                        """
                        insert into koers.absence
                            (id, organisation, user_id, stand_in, first_day, last_day, entered_by, entered_at)
                        values (gen_random_uuid(), :organisation, :away, :standIn, :day, :day, :away, now())""")
                .param("organisation", team.organisation().value())
                .param("away", team.nora().userId())
                .param("standIn", team.nick().userId())
                .param("day", LocalDate.parse(day))
                .update();
    }

    @Test
    void onlyOfOrganisationsThatAllowItAlsoForWhoWorksAtTwo() {
        var other = Team.create(jdbc);
        var both = new Actor(
                team.nora().userId(), Set.of(Role.CASEWORKER), Set.of(team.organisation(), other.organisation()));
        Accounts.create(jdbc, both);
        var elsewhere = clients.of(other, other.nora(), "Berk");
        jdbc.sql("update koers.trajectory set caseworker = :user where code = :code")
                .param("user", both.userId())
                .param("code", elsewhere.value())
                .update();
        var secret = makeFor(team.nora());

        assertThat(read(secret).orElseThrow()).contains(client.value()).doesNotContain(elsewhere.value());

        feeds = allowing(other);
        assertThat(read(secret).orElseThrow()).doesNotContain(client.value());
        feeds = allowing();
        assertThat(read(secret)).isEmpty();
        assertThatThrownBy(() -> makeFor(team.nora())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aRevokedOrRenewedLinkWorksNoMore() {
        var first = makeFor(team.nora());
        var second = makeFor(team.nora());

        assertThat(read(first)).isEmpty();
        assertThat(read(second)).isPresent();
        currentActor.runAs(team.nora(), () -> transaction.executeWithoutResult(status -> feeds.revoke()));
        assertThat(read(second)).isEmpty();
    }

    @Test
    void whoHasNoRoleOrOrganisationAnyMoreHasNoCalendar() {
        var secret = makeFor(team.nora());
        jdbc.sql("delete from camunda.act_id_membership where user_id_ = :user")
                .param("user", team.nora().userId())
                .update();
        assertThat(read(secret)).isEmpty();

        Accounts.create(jdbc, team.nora());
        assertThat(read(secret)).isPresent();
        jdbc.sql("delete from camunda.act_id_tenant_member where user_id_ = :user")
                .param("user", team.nora().userId())
                .update();
        assertThat(read(secret)).isEmpty();
    }

    @Test
    void whoDoesNotWorkWithClientsGetsNoLink() {
        var administrator = new Actor("an.admin", Set.of(Role.ADMINISTRATOR), Set.of(team.organisation()));

        assertThat(feeds.areFor(administrator)).isFalse();
        assertThatThrownBy(() -> makeFor(administrator)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or true --"})
    void whatIsNoLinkGivesNothing(String secret) {
        assertThat(read(secret)).isEmpty();
    }

    @Test
    void theSecretStandsNowhere() {
        var secret = makeFor(team.nora());

        assertThat(new MarkerScan(dataSource).find(secret)).isEmpty();
        assertThat(secret).hasSize(43);
    }

    @Test
    void theFirstUseOfADayIsInTheAccessLogAndTheLastUseIsShown() {
        var secret = makeFor(team.nora());
        assertThat(currentActor.callAs(team.nora(), feeds::own).orElseThrow().lastUsedAt())
                .isNull();

        read(secret);
        read(secret);

        assertThat(lines()).isEqualTo(1);
        assertThat(currentActor.callAs(team.nora(), feeds::own).orElseThrow().lastUsedAt())
                .isEqualTo(clock.instant());
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2028-02-02T06:00:00Z")));
        read(secret);
        assertThat(lines()).isEqualTo(2);
    }

    private int lines() {
        return jdbc.sql(
                        """
                        select count(*) from koers.access_log
                         where user_id = :user and part = 'checkIn' and action = 'exported' and trajectory is null
                           and recorded_at >= :since""")
                .param("user", team.nora().userId())
                .param("since", Timestamp.from(Instant.parse("2028-01-01T00:00:00Z")))
                .query(Integer.class)
                .single();
    }
}
