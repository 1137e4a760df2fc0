package nl.koers.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import nl.koers.reminder.process.OverdueNotice;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.mail.MailDelivery;
import nl.koers.shared.mail.MailFailure;
import nl.koers.shared.ui.text.Texts;
import nl.koers.signal.NewSignal;
import nl.koers.signal.SignalKind;
import nl.koers.signal.SignalOrigin;
import nl.koers.signal.SignalService;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
import nl.koers.testing.Logs;
import nl.koers.testing.MailServer;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.work.WorkFilter;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What goes out when, through a real mail server and under a moved clock. */
@EngineTest
class ReminderRoundTest {

    private static final MailServer POST = new MailServer();

    /** A Wednesday without anything particular. */
    private static final LocalDate DAY = LocalDate.of(2028, 3, 8);

    @Autowired
    private ReminderRound round;

    @Autowired
    private ReminderStore store;

    @Autowired
    private MailDelivery delivery;

    @Autowired
    private OverdueNotice overdueNotice;

    @Autowired
    private ReminderSettings settings;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReminderHealth health;

    @Autowired
    private UserPreferences preferences;

    @Autowired
    private WorkService work;

    @Autowired
    private SignalService signals;

    @Autowired
    private Clients clients;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        POST.register(registry);
    }

    @AfterAll
    static void stopTheMailServer() {
        POST.goesDown();
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @BeforeEach
    void aTeamWithOneClient() {
        jdbc.sql("update camunda.act_id_user set email_ = null").update();
        jdbc.sql("delete from koers.reminder_mail").update();
        POST.comesBack();
        at(DAY.minusDays(14), "10:00");
        team = Team.create(jdbc);
        account(team.nora());
        account(team.nick());
        account(team.lead());
        clientDue(DAY);
    }

    private void account(Actor actor) {
        Accounts.create(jdbc, actor);
        jdbc.sql("update camunda.act_id_user set email_ = id_ || '@example.org' where id_ = :id")
                .param("id", actor.userId())
                .update();
    }

    /** A client of Nora whose one task is due on this day. */
    private TrajectoryCode clientDue(LocalDate day) {
        var code = clients.of(team, team.nora(), "Wilg");
        var task = currentActor.callAs(team.nora(), () -> work.of(code)).get(0).taskId();
        jdbc.sql("update camunda.act_ru_task set due_date_ = :due where id_ = :task")
                .param(
                        "due",
                        LocalDateTime.ofInstant(
                                day.atTime(12, 0).atZone(Netherlands.ZONE).toInstant(), java.time.ZoneOffset.UTC))
                .param("task", task)
                .update();
        return code;
    }

    private static void at(LocalDate day, String time) {
        at(ZonedDateTime.of(day, LocalTime.parse(time), Netherlands.ZONE).toInstant());
    }

    private static void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private void later(Duration time) {
        at(clock.instant().plus(time));
    }

    private ReminderState.LastMail lastMail(Actor actor) {
        return currentActor.callAs(team.lead(), () -> reminders.states()).stream()
                .filter(state -> state.displayName().equals(actor.userId()))
                .findFirst()
                .orElseThrow()
                .lastMail();
    }

    private void choose(Actor actor, boolean wanted, String from, String until) {
        currentActor.runAs(
                actor,
                () -> reminders.choose(
                        new ReminderChoice(wanted, new QuietHours(LocalTime.parse(from), LocalTime.parse(until)))));
    }

    // ---- what stands in it

    @Test
    void oneMailWithACountAndOneLinkAndNothingElse() throws MessagingException, IOException {
        at(DAY, "08:30");

        round.run();
        round.run();

        assertThat(POST.recipients()).containsExactly(team.nora().userId());
        var mail = POST.mails().get(0);
        assertThat(MailServer.body(mail))
                .isEqualTo(
                        """
                        Goedendag,

                        Dit staat er vandaag voor je in Koers:

                        - 1 taak voor vandaag

                        https://koers.example.org/

                        Deze mail is automatisch gemaakt; antwoorden kan niet. Wil je hem niet meer of op een andere tijd? Dat kies je in Koers, bij Mijn account.
                        """
                                .strip());
        assertThat(mail.getSubject()).isEqualTo("Koers: je dag");
        assertThat(mail.getFrom()[0].toString()).isEqualTo(MailServer.FROM);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(lastMail(team.nora()).state()).isEqualTo(MailState.SENT);
        assertThat(lastMail(team.nick()).state()).isEqualTo(MailState.NOTHING);
    }

    @Test
    void inTheLanguageThatTheUserChose() throws MessagingException {
        currentActor.runAs(team.nora(), () -> preferences.chooseLanguage(Texts.ENGLISH));
        clientDue(DAY.minusDays(1));
        at(DAY, "08:30");

        round.run();

        assertThat(MailServer.body(POST.mails().get(0)))
                .contains("- 1 overdue task\n- 1 task for today\n")
                .doesNotContain("taak");
        assertThat(POST.mails().get(0).getSubject()).isEqualTo("Koers: your day");
    }

    @Test
    void theNumbersAreThoseOfTheListOfWork() {
        clientDue(DAY.minusDays(1));
        clientDue(DAY.minusDays(3));
        clientDue(DAY.plusDays(1));
        var client = clients.of(team, team.nora(), "Berk");
        jdbc.sql("update koers.trajectory set profile = 'exploitation' where code = :code")
                .param("code", client.value())
                .update();
        currentActor.runAs(team.nora(), () -> {
            signals.note(client, new NewSignal(SignalKind.OLD_NETWORK, SignalOrigin.CLIENT, ""));
            signals.note(client, new NewSignal(SignalKind.DEBTS, SignalOrigin.CLIENT, ""));
        });
        jobs.settle(client);
        absent(team.nora(), team.nick());
        at(DAY, "08:30");

        var nora = counts(team.nora());

        var list = currentActor.callAs(team.nora(), () -> work.list(WorkFilter.of(WorkFilter.Scope.MINE), 0, 100));
        assertThat(nora.atOnce()).isEqualTo(1).isEqualTo(number(list, item -> item.atOnce()));
        assertThat(nora.overdue())
                .isEqualTo(number(list, item -> !item.atOnce() && day(item).isBefore(DAY)))
                .isGreaterThanOrEqualTo(3);
        assertThat(nora.today())
                .isEqualTo(1)
                .isEqualTo(number(list, item -> !item.atOnce() && day(item).equals(DAY)));
        assertThat(nora.signals()).isEqualTo(2);
        assertThat(nora.standIn()).isZero();
        var nick = counts(team.nick());
        assertThat(nick.standIn()).isEqualTo(nora.atOnce() + nora.overdue() + nora.today());
        assertThat(nick.overdue()).isZero();
        assertThat(nick.signals()).as("a signal waits for nobody who is away").isEqualTo(2);
        assertThat(nick.beginning()).isEqualTo(1);
        assertThat(nora.beginning()).isZero();
    }

    @Test
    void theWorkOfWhoIsAwayWithoutAStandInCountsForTheTeamLead() {
        clientDue(DAY);
        assertThat(counts(team.lead()).standIn()).isZero();

        absent(team.nora(), team.nick());
        absent(team.nick(), team.nora());

        var nora = counts(team.nora());
        var nick = counts(team.nick());
        assertThat(counts(team.lead()).standIn())
                .isPositive()
                .isEqualTo(
                        nora.atOnce() + nora.overdue() + nora.today() + nick.atOnce() + nick.overdue() + nick.today());
        assertThat(nick.standIn()).isZero();
    }

    @Test
    void aStandInThatBeginsOnTheNextWorkingDayIsANumberInTheMail() {
        absent(team.nora(), team.nick());

        assertThat(store.count(List.of(team.nick().userId()), DAY.minusDays(1), Map.of())
                        .get(0)
                        .counts()
                        .beginning())
                .isEqualTo(1);
        assertThat(store.count(List.of(team.nick().userId()), DAY.minusDays(4), Map.of())
                        .get(0)
                        .counts()
                        .beginning())
                .isZero();
    }

    private static LocalDate day(WorkItem item) {
        return Netherlands.day(java.util.Objects.requireNonNull(item.dueAt()));
    }

    private static int number(List<WorkItem> list, java.util.function.Predicate<WorkItem> condition) {
        return (int) list.stream().filter(condition).count();
    }

    private void absent(Actor away, Actor standIn) {
        jdbc.sql(
                        """
                        insert into koers.absence
                            (id, organisation, user_id, stand_in, first_day, last_day, entered_by, entered_at)
                        values (gen_random_uuid(), :organisation, :away, :standIn, :day, :day, :away, now())""")
                .param("organisation", team.organisation().value())
                .param("away", away.userId())
                .param("standIn", standIn.userId())
                .param("day", DAY)
                .update();
    }

    private DayCounts counts(Actor actor) {
        return store.count(List.of(actor.userId()), DAY, Map.of()).get(0).counts();
    }

    @Test
    void aPlannedMomentOfContactCountsOnItsDayOnly() {
        var code = clients.of(team, team.nora(), "Els");
        clients.complete(team.nora(), code, stays());
        jobs.settle(code);
        var planned = jdbc.sql(
                        """
                        select p.planned_at from koers.planned_moment p where p.trajectory = :code and not p.beside
                         order by 1 limit 1""")
                .param("code", code.value())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        var day = Netherlands.day(planned);

        assertThat(store.count(List.of(team.nora().userId()), day, Map.of())
                        .get(0)
                        .counts()
                        .contacts())
                .isEqualTo(1);
        assertThat(store.count(List.of(team.nora().userId()), day.plusDays(1), Map.of())
                        .get(0)
                        .counts()
                        .contacts())
                .isZero();
        assertThat(store.count(List.of(team.nick().userId()), day, Map.of())
                        .get(0)
                        .counts()
                        .contacts())
                .isZero();
    }

    /** Reached, and nothing has to change. */
    private static Map<String, Object> stays() {
        var answers = new java.util.HashMap<>(Clients.spoke("a talk"));
        answers.put("nextStep", "stay");
        return answers;
    }

    @Test
    void aTeamLeadHearsHowMuchWaitsForLongerThanTheTableAllows() {
        // five working days for work of this kind: since Wednesday a week ago, and since the day after
        clientDue(DAY.minusDays(7));
        clientDue(DAY.minusDays(6));
        at(DAY, "08:30");

        round.run();

        var mail = POST.mails().stream()
                .filter(message -> isTo(message, team.lead()))
                .findFirst()
                .orElseThrow();
        assertThat(MailServer.body(mail)).contains("- 1 taak in je team die langer wacht dan afgesproken\n");
    }

    private static boolean isTo(MimeMessage message, Actor actor) {
        try {
            return message.getAllRecipients()[0].toString().startsWith(actor.userId() + "@");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void workOfAnotherOrganisationCountsForNobodyHere() {
        var home = team;
        team = Team.create(jdbc);
        account(team.nora());
        account(team.lead());
        clientDue(DAY.minusDays(20));
        at(DAY, "08:30");

        round.run();

        assertThat(POST.recipients())
                .containsExactlyInAnyOrder(
                        home.nora().userId(), team.nora().userId(), team.lead().userId());
    }

    @ParameterizedTest
    @CsvSource({"1, 2028-03-07", "2, 2028-03-06", "3, 2028-03-05", "4, 2028-03-02", "5, 2028-03-01"})
    void workingDaysAreCountedBack(int days, LocalDate last) {
        // a task of a Friday is overdue for one working day on the Monday after it
        assertThat(ReminderRound.lastDayBefore(DAY, days)).isEqualTo(last);
    }

    @Test
    void aKindOfWorkThatTheTableDoesNotNameIsAnsweredByItsLastRow() {
        assertThat(overdueNotice.workingDays(List.of("signal", "madeByADesigner", "signal")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("signal", 1, "madeByADesigner", 5));
    }

    // ---- when

    @ParameterizedTest
    @CsvSource({
        // before and after the clock goes forward
        "2028-03-24T07:29:59Z, 0",
        "2028-03-24T07:30:00Z, 1",
        "2028-03-27T06:29:59Z, 0",
        "2028-03-27T06:30:00Z, 1",
        // before and after it goes back
        "2028-10-27T06:29:59Z, 0",
        "2028-10-27T06:30:00Z, 1",
        "2028-10-30T07:29:59Z, 0",
        "2028-10-30T07:30:00Z, 1",
        // a Saturday, a Sunday, Easter Monday, the King's birthday
        "2028-03-11T09:00:00Z, 0",
        "2028-03-12T09:00:00Z, 0",
        "2028-04-17T09:00:00Z, 0",
        "2028-04-27T09:00:00Z, 0"
    })
    void goesOutOnWorkingDaysFromHalfPastEightByTheClockOfTheNetherlands(Instant moment, int mails) {
        choose(team.lead(), false, "18:00", "08:00");
        at(moment);

        round.run();

        assertThat(POST.mails()).hasSize(mails);
    }

    @Test
    void waitsForTheEndOfTheQuietHours() {
        choose(team.nora(), true, "17:00", "10:15");
        at(DAY, "08:30");
        round.run();
        at(DAY, "10:14");
        round.run();
        assertThat(POST.mails()).isEmpty();

        at(DAY, "10:15");
        round.run();

        assertThat(POST.recipients()).containsExactly(team.nora().userId());
    }

    @Test
    void quietHoursWithinADayHoldAsWell() {
        choose(team.nora(), true, "08:00", "12:00");
        at(DAY, "11:59");
        round.run();
        assertThat(POST.mails()).isEmpty();

        at(DAY, "12:00");
        round.run();

        assertThat(POST.mails()).hasSize(1);
    }

    @Test
    void whatDidNotGoOutBeforeTheQuietHoursDoesNotGoOutTheNextDay() {
        POST.goesDown();
        at(DAY, "17:58");
        round.run();
        POST.comesBack();
        at(DAY, "18:30");
        round.run();
        assertThat(POST.mails()).isEmpty();

        at(DAY.plusDays(1), "07:00");
        round.run();

        assertThat(lastMail(team.nora()).state()).isEqualTo(MailState.FAILED);
        assertThat(lastMail(team.nora()).failure()).isEqualTo(MailFailure.UNREACHABLE);
        at(DAY.plusDays(1), "08:30");
        round.run();
        assertThat(POST.recipients()).contains(team.nora().userId()).doesNotHaveDuplicates();
        assertThat(MailServer.body(POST.mails().get(0))).contains("- 1 taak die over tijd is\n");
    }

    @Test
    void nothingForWhoDoesNotWantItHasNoAddressOrNoRoleAnyMore() {
        choose(team.nora(), false, "18:00", "08:00");
        clientDue(DAY.minusDays(30));
        jdbc.sql("update camunda.act_id_user set email_ = ' ' where id_ = :id")
                .param("id", team.lead().userId())
                .update();
        at(DAY, "09:00");

        round.run();
        assertThat(POST.mails()).isEmpty();

        choose(team.nora(), true, "18:00", "08:00");
        jdbc.sql("delete from camunda.act_id_membership where user_id_ = :id")
                .param("id", team.nora().userId())
                .update();
        round.run();
        assertThat(POST.mails()).isEmpty();
    }

    // ---- once

    @Test
    void twoNodesSendEachMailOnce() throws Exception {
        clientDue(DAY.minusDays(30));
        var leads = IntStream.range(0, 15)
                .mapToObj(n -> new Actor(
                        "lead-" + n + "-of-" + team.organisation().value(),
                        Set.of(Role.TEAM_LEAD),
                        Set.of(team.organisation())))
                .toList();
        leads.forEach(this::account);
        at(DAY, "08:30");
        var barrier = new CyclicBarrier(2);
        var failures = new ArrayList<Exception>();
        var nodes = IntStream.range(0, 2)
                .mapToObj(n -> new Thread(() -> {
                    try {
                        var node = new ReminderRound(store, delivery, overdueNotice, settings, clock);
                        barrier.await();
                        for (int turn = 0; turn < 3; turn++) {
                            node.run();
                        }
                    } catch (Exception e) {
                        failures.add(e);
                    }
                }))
                .toList();
        nodes.forEach(Thread::start);
        for (var node : nodes) {
            node.join();
        }

        assertThat(failures).isEmpty();
        assertThat(POST.recipients()).hasSize(17).doesNotHaveDuplicates();
    }

    @Test
    void whatACrashedNodeHadTakenIsSentAfterAWhile() {
        at(DAY, "08:30");
        store.plan(DAY, clock.instant());
        assertThat(store.take(DAY, clock.instant(), clock.instant().plus(Duration.ofMinutes(15)), 100))
                .containsKey(team.nora().userId());

        round.run();
        assertThat(POST.mails()).isEmpty();
        later(Duration.ofMinutes(15));
        round.run();

        assertThat(POST.recipients()).containsExactly(team.nora().userId());
    }

    // ---- failures

    @Test
    void aMailServerThatIsAwayIsTriedAgainAndEverybodyWhoLooksAfterItSeesThat() {
        POST.goesDown();
        at(DAY, "08:30");
        round.run();

        var failed = lastMail(team.nora());
        assertThat(failed.state()).isEqualTo(MailState.PLANNED);
        assertThat(failed.failure()).isEqualTo(MailFailure.UNREACHABLE);
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(failed.nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        POST.comesBack();
        later(Duration.ofMinutes(4));
        round.run();
        assertThat(POST.mails()).isEmpty();
        later(Duration.ofMinutes(1));
        round.run();

        assertThat(POST.recipients()).containsExactly(team.nora().userId());
        assertThat(lastMail(team.nora()).state()).isEqualTo(MailState.SENT);
        assertThat(lastMail(team.nora()).failure()).isNull();
    }

    @Test
    void itIsGivenUpForTheDayInTheEndAndSaysSo() {
        POST.goesDown();
        at(DAY, "08:30");
        round.run();
        ReminderRound.PAUSES.forEach(pause -> {
            later(pause);
            round.run();
        });

        assertThat(lastMail(team.nora()).state()).isEqualTo(MailState.FAILED);
        assertThat(lastMail(team.nora()).attempts()).isEqualTo(5);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health.health().getDetails()).containsEntry("failed", 1).containsEntry("mailServer", true);
        POST.comesBack();
        later(Duration.ofHours(4));
        round.run();
        assertThat(POST.mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nora@example.org\r\nBcc: other@example.org",
                "nora@example.org, other@example.org",
                "<nora@example.org>",
                "Nora <nora@example.org>",
                "group: nora@example.org, other@example.org;",
                "nora",
                "nora@exa mple.org"
            })
    void anAddressThatIsNotOnePlainAddressGetsNothing(String address) {
        jdbc.sql("update camunda.act_id_user set email_ = :address where id_ = :id")
                .param("address", address)
                .param("id", team.nora().userId())
                .update();
        at(DAY, "08:30");

        var lines = Logs.containing("example.org", round::run);

        assertThat(POST.mails()).isEmpty();
        assertThat(lastMail(team.nora()).state()).isEqualTo(MailState.FAILED);
        assertThat(lastMail(team.nora()).failure()).isEqualTo(MailFailure.ADDRESS);
        assertThat(lines.lines().stream().filter(line -> line.startsWith("nl.koers")))
                .isEmpty();
    }

    @Test
    void noAddressIsInTheLogOfAFailure() {
        POST.goesDown();
        at(DAY, "08:30");

        var lines = Logs.containing(team.nora().userId() + "@", round::run);

        assertThat(lines.ofAll()).isPositive();
        assertThat(lines.lines().stream()
                        .filter(line -> !line.startsWith("org.springframework.jdbc.core.StatementCreatorUtils")))
                .isEmpty();
    }

    // ---- how much it costs

    @Test
    void theNumberOfReadsDoesNotDependOnHowManyPeopleAndClientsThereAre() {
        at(DAY, "08:30");
        var few = reads();
        jdbc.sql("delete from koers.reminder_mail").update();
        at(DAY.minusDays(14), "10:00");
        for (int n = 0; n < 10; n++) {
            account(new Actor(
                    "more-" + n + "-of-" + team.organisation().value(),
                    Set.of(Role.TEAM_LEAD),
                    Set.of(team.organisation())));
            clientDue(DAY.minusDays(30));
        }
        at(DAY, "08:30");

        assertThat(reads()).hasSameSizeAs(few);
        assertThat(POST.mails()).hasSizeGreaterThan(10);
    }

    private List<String> reads() {
        return statements.of(round::run).stream()
                .filter(sql -> sql.strip().matches("(?is)^(select|with).*"))
                .toList();
    }

    @Test
    void whatIsOlderThanAMonthIsForgotten() {
        at(DAY, "08:30");
        round.run();

        at(DAY.plusDays(31), "07:00");
        round.run();

        assertThat(jdbc.sql("select count(*) from koers.reminder_mail")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theWordsFitOneAndMany() {
        var text = ReminderText.of(
                new Reminder(
                        "nora", "nora@example.org", Locale.forLanguageTag("nl"), new DayCounts(2, 1, 2, 1, 2, 1, 1, 2)),
                "https://x/");

        assertThat(text.body())
                .contains(
                        "- 2 taken die meteen moeten\n",
                        "- 1 taak die over tijd is\n",
                        "- 2 taken voor vandaag\n",
                        "- 1 contactmoment dat vandaag gepland staat\n",
                        "- 2 signalen die wachten\n",
                        "- 1 taak van een collega die afwezig is\n",
                        "- 1 vervanging die vandaag of de volgende werkdag begint\n",
                        "- 2 taken in je team die langer wachten dan afgesproken\n");
    }
}
