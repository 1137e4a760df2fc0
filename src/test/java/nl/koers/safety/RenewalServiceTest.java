package nl.koers.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.dossier.section.SectionChangedException;
import nl.koers.dossier.section.SectionContent;
import nl.koers.notice.Notice;
import nl.koers.notice.NoticeService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.text.Texts;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Jobs;
import nl.koers.testing.Logs;
import nl.koers.testing.MarkerScan;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import nl.koers.transfer.CaseworkerService;
import nl.koers.transfer.ChangeReason;
import nl.koers.transfer.NewCaseworker;
import nl.koers.transfer.Transfers;
import nl.koers.work.TaskHint;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A client who calls tonight calls somebody who is there. */
@EngineTest
class RenewalServiceTest {

    private static final SafetyPlan PLAN = new SafetyPlan("", "", "Nora, Goudvink-5517", "To a sister", "");

    @Autowired
    private RenewalService renewals;

    @Autowired
    private SectionService sections;

    @Autowired
    private CaseworkerService caseworkers;

    @Autowired
    private Transfers transfers;

    @Autowired
    private NoticeService notices;

    @Autowired
    private WorkService work;

    @Autowired
    private Clients clients;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private Actor nora;
    private Actor nick;
    private TrajectoryCode client;

    @BeforeEach
    void aClientOfNora() {
        team = Team.create(jdbc);
        nora = team.nora();
        nick = team.nick();
        Accounts.create(jdbc, nora, nick, team.lead());
        client = clients.of(team, nora, "Wilg");
    }

    private <T> T as(Actor actor, Supplier<T> act) {
        return currentActor.callAs(actor, act);
    }

    private SectionContent<SafetyPlan> plan(Actor actor) {
        return as(actor, () -> sections.read(client, DossierSection.SAFETY_PLAN));
    }

    private void save(Actor actor, SafetyPlan plan) {
        as(
                actor,
                () -> sections.save(
                        client, DossierSection.SAFETY_PLAN, plan, plan(actor).revision()));
    }

    private void change(Actor present, Actor next) {
        currentActor.runAs(
                team.lead(),
                () -> caseworkers.change(
                        client, new NewCaseworker(present.userId(), next.userId(), ChangeReason.OTHER, false)));
        jobs.settle(client);
    }

    private boolean isToRenew(Actor actor) {
        return as(actor, () -> renewals.isToRenew(client));
    }

    private void stillRight(Actor actor) {
        var revision = plan(actor).revision();
        currentActor.runAs(actor, () -> renewals.stillRight(client, revision));
    }

    private List<Notice> notices(Actor actor) {
        return as(actor, () -> notices.list(0, 50)).stream()
                .filter(notice -> notice.kind().equals("safetyPlanToRenew"))
                .toList();
    }

    // ---- when ----

    @Test
    void aPlanFromBeforeTheChangeOfCaseworkerIsToRenewUntilSomebodyLookedAtIt() {
        save(nora, PLAN);
        assertThat(isToRenew(nora)).isFalse();

        change(nora, nick);
        assertThat(isToRenew(nick)).isTrue();
        var before = plan(nick);

        stillRight(nick);
        assertThat(isToRenew(nick)).isFalse();
        assertThat(plan(nick).content()).isEqualTo(PLAN);
        assertThat(plan(nick).revision()).as("nothing changed").isEqualTo(before.revision());
        assertThat(plan(nick).changedBy()).isEqualTo(nora.userId());
        assertThat(plan(nick).changedAt()).isEqualTo(before.changedAt());
        assertThat(before.lookedAt()).isNull();
        assertThat(plan(nick).lookedAt()).isAfter(before.changedAt());
        save(nick, new SafetyPlan("", "", "Nick", "", ""));
        assertThat(plan(nick).lookedAt()).as("of what stands there now").isNull();
    }

    @Test
    void changingThePlanRenewsItToo() {
        save(nora, PLAN);
        change(nora, nick);

        save(nick, new SafetyPlan("", "", "Nick", "", ""));

        assertThat(isToRenew(nick)).isFalse();
    }

    @Test
    void onlyWhomTheClientCallsNowSaysThatItIsStillRight() {
        save(nora, PLAN);
        change(nora, nick);
        var revision = plan(team.lead()).revision();

        assertThatThrownBy(() -> currentActor.runAs(team.lead(), () -> renewals.stillRight(client, revision)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(isToRenew(nick)).isTrue();
        assertThat(notices(nick)).isNotEmpty();
    }

    @Test
    void whoComesBackLooksAtItAgain() {
        save(nora, PLAN);
        change(nora, nick);
        stillRight(nick);

        change(nick, nora);

        assertThat(isToRenew(nora)).isTrue();
    }

    @Test
    void soIsAPlanThatCameAlongFromAnotherOrganisation() {
        var other = Team.create(jdbc);
        Accounts.create(jdbc, other.nora());
        client = transfers.client(team);
        save(nora, PLAN);

        transfers.moved(client, team, other);

        assertThat(isToRenew(other.nora())).isTrue();
        assertThat(notices(other.nora())).singleElement().matches(notice -> client.equals(notice.trajectory()));
        assertThat(isToRenew(nora)).isFalse();
        assertThat(notices(nora)).isEmpty();
        assertThat(hint(other.nora(), "transfer")).isPresent();
        stillRight(other.nora());
        assertThat(notices(other.nora())).isEmpty();
        assertThat(hint(other.nora(), "transfer")).isEmpty();
    }

    @Test
    void whereThereIsNoPlanOrNothingInItThereIsNothingToLookAt() {
        change(nora, nick);
        assertThat(isToRenew(nick)).isFalse();

        save(nick, PLAN);
        save(nick, SafetyPlan.EMPTY);
        change(nick, nora);

        assertThat(isToRenew(nora)).isFalse();
        assertThat(notices(nora)).isEmpty();
    }

    // ---- still right ----

    @Test
    void whatAColleagueChangedMeanwhileIsNotSaidToBeRight() {
        save(nora, PLAN);
        change(nora, nick);
        save(team.lead(), new SafetyPlan("", "", "The office", "", ""));

        assertThatThrownBy(() -> currentActor.runAs(nick, () -> renewals.stillRight(client, 1)))
                .isInstanceOf(SectionChangedException.class);
        assertThat(plan(nick).content().call()).isEqualTo("The office");
        assertThat(plan(nick).revision()).isEqualTo(2);
    }

    @Test
    void onlyForWhomTheDossierIsOpen() {
        save(nora, PLAN);
        change(nora, nick);
        var stranger = Team.create(jdbc).nora();

        assertThat(isToRenew(nora)).isFalse();
        assertThatThrownBy(() -> currentActor.runAs(nora, () -> renewals.stillRight(client, 1)))
                .isInstanceOf(DossierClosedException.class);
        assertThat(isToRenew(stranger)).isFalse();
        assertThatThrownBy(() -> currentActor.runAs(stranger, () -> renewals.stillRight(client, 1)))
                .isInstanceOf(AccessDeniedException.class)
                .isNotInstanceOf(DossierClosedException.class);
        assertThat(plan(nick).revision()).isEqualTo(1);
    }

    // ---- under the bell ----

    @Test
    void thePresentCaseworkerHasANoticeAndNobodyElse() {
        save(nora, PLAN);
        change(nora, nick);

        assertThat(notices(nick)).singleElement().satisfies(notice -> {
            assertThat(notice.trajectory()).isEqualTo(client);
            assertThat(notice.person()).isNull();
            assertThat(as(nick, () -> notices.address(notice)))
                    .isEqualTo("trajectory/" + client.value() + "/safety-plan");
        });
        for (var other : List.of(nora, team.lead(), Team.create(jdbc).nora())) {
            assertThat(notices(other)).isEmpty();
        }

        stillRight(nick);
        assertThat(notices(nick)).isEmpty();
    }

    @Test
    void soHasWhoeverStandsIn() {
        save(nora, PLAN);
        change(nora, nick);

        team.standsIn(jdbc, nora, nick);

        assertThat(notices(nora)).hasSize(1);
        assertThat(isToRenew(nora)).isTrue();
        stillRight(nora);
        assertThat(notices(nora)).isEmpty();
        assertThat(notices(nick)).isEmpty();
    }

    @Test
    void eachChangeOfCaseworkerIsANoticeOfItsOwn() {
        save(nora, PLAN);
        change(nora, nick);
        currentActor.runAs(nick, notices::readAll);
        change(nick, nora);
        change(nora, nick);

        assertThat(notices(nick)).singleElement().matches(notice -> !notice.read());
    }

    @Test
    void aClientWhoHasGoneIsNoNotice() {
        client = clients.closed(team, "Els");
        save(nora, PLAN);

        change(nora, nick);

        assertThat(notices(nick)).isEmpty();
        assertThat(isToRenew(nick)).isTrue();
    }

    @Test
    void countingTakesOneStatementHoweverManyThereAre() {
        for (int i = 0; i < 5; i++) {
            client = clients.of(team, nora, "Wilg " + i);
            save(nora, PLAN);
            change(nora, nick);
        }

        assertThat(notices(nick)).hasSize(5);
        assertThat(statements.of(() -> as(nick, notices::unread))).hasSize(1);
        assertThat(statements.of(() -> notices(nick))).hasSize(1);
    }

    @Test
    void nothingOfThePlanIsInANoticeOrTheLog() {
        var lines = Logs.containing("Goudvink-5517", () -> {
            save(nora, PLAN);
            change(nora, nick);
            assertThat(notices(nick).toString()).doesNotContain("Goudvink");
            currentActor.runAs(nick, notices::readAll);
            stillRight(nick);
        });

        assertThat(lines.lines()).isEmpty();
        assertThat(new MarkerScan(dataSource).find("Goudvink-5517")).isEmpty();
    }

    // ---- getting acquainted ----

    private Optional<TaskHint> hint(Actor actor, String process) {
        return as(actor, () -> work.open(task(process).taskId())).hint();
    }

    private WorkItem task(String process) {
        return work.of(client).stream()
                .filter(item ->
                        item.processKey().equals(process) && item.taskKey().equals("getAcquainted"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoGetsToKnowTheClientIsToldInThatTaskAndInNoOther() {
        save(nora, PLAN);
        change(nora, nick);

        var hint = hint(nick, "caseworkerChange").orElseThrow();
        assertThat(hint.titleKey()).isEqualTo("safetyPlan.renew.hint");
        assertThat(hint.advice().in(Texts.DUTCH)).contains("wie belt de cliënt nu?");
        assertThat(hint.opened()).isTrue();
        assertThat(hint(nick, "contact")).isEmpty();

        stillRight(nick);
        assertThat(hint(nick, "caseworkerChange")).isEmpty();
    }
}
