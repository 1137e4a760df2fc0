package nl.koers.privacy.told;

import static nl.koers.privacy.WholeClient.TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.privacy.WholeClient;
import nl.koers.privacy.erasure.ErasureReason;
import nl.koers.privacy.erasure.ErasureRunner;
import nl.koers.privacy.erasure.ErasureService;
import nl.koers.privacy.told.ErasureNotice.NotPossible;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Dump;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class ToldTest {

    @Autowired
    private ToldService notices;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private ErasureRunner runner;

    @Autowired
    private WholeClient wholeClient;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private MovedTime time;

    @Autowired
    private Clock clock;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private Actor petra;
    private TrajectoryCode code;
    private String reference;

    @BeforeEach
    void aClientOfWhomOthersWereTold() {
        team = Team.create(jdbc);
        petra = new Actor(
                "petra-" + team.organisation().value(), Set.of(Role.PRIVACY_OFFICER), Set.of(team.organisation()));
        code = wholeClient.of(team);
        reference = jdbc.sql("update koers.referral set sent_at = now() where trajectory = :code returning reference")
                .param("code", code.value())
                .query(String.class)
                .single();
    }

    @AfterEach
    void nothingIsLeft() {
        time.backToNow();
        // other tests look through the whole database for what such a client told
        if (!currentActor.callAs(petra, () -> erasures.isErased(code))) {
            erase();
        }
    }

    @Test
    void everybodyWhoWasToldSomethingIsNamedBeforeErasing() {
        var told = currentActor.callAs(petra, () -> notices.told(code, team.organisation()));

        assertThat(told).extracting(Told::kind).containsExactlyInAnyOrder(Told.Kind.values());
        assertThat(told)
                .filteredOn(one -> one.kind() == Told.Kind.REFERRAL)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.recipient()).isEqualTo("De Haven");
                    assertThat(one.reference()).isEqualTo(reference);
                });
        assertThat(told)
                .filteredOn(one -> one.kind() == Told.Kind.SHARING)
                .as("the words of a consent are sealed; the kind of party is not")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.recipient()).isNull();
                    assertThat(one.partyKind()).isEqualTo("municipality");
                });
        assertThat(jdbc.sql(
                                """
                                select count(*) from koers.access_log
                                 where trajectory = :code and part = 'partnersTold' and user_id = :petra""")
                        .param("code", code.value())
                        .param("petra", petra.userId())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(currentActor.callAs(team.nora(), () -> notices.told(code, team.organisation())))
                .isEqualTo(told);
        assertThatThrownBy(() -> currentActor.runAs(team.nick(), () -> notices.told(code, team.organisation())))
                .isInstanceOf(AccessDeniedException.class);
        var stranger = new Actor(
                "stranger",
                Set.of(Role.PRIVACY_OFFICER),
                Set.of(Team.create(jdbc).organisation()));
        assertThatThrownBy(() -> currentActor.runAs(stranger, () -> notices.told(code, team.organisation())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverGotAnotherNameIsNamedAsTheClientKnewThemWithThePresentNameToReachThem() {
        jdbc.sql(
                        """
                        update koers.partner set name = 'De Nieuwe Haven'
                         where id = (select partner from koers.referral where trajectory = :code)""")
                .param("code", code.value())
                .update();
        var before = currentActor.callAs(petra, () -> notices.told(code, team.organisation()));

        erase();

        assertThat(list()).extracting(ErasureNotice::told).containsExactlyInAnyOrderElementsOf(before);
        assertThat(before)
                .filteredOn(one -> one.kind() == Told.Kind.REFERRAL)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.recipient()).isEqualTo("De Haven");
                    assertThat(one.recipientNow()).isEqualTo("De Nieuwe Haven");
                });
        assertThat(before)
                .filteredOn(one -> one.kind() != Told.Kind.REFERRAL)
                .extracting(Told::recipientNow)
                .containsOnlyNulls();
    }

    @Test
    void whatIsKeptToAskThemTellsNothingOfTheClient() {
        erase();

        var dump = Dump.of(dataSource);
        assertThat(dump.find(code.value())).doesNotContainKey("koers.erasure_notice");
        assertThat(dump.find(TOLD)).doesNotContainKey("koers.erasure_notice");
        assertThat(dump.find(reference)).containsOnlyKeys("koers.erasure_notice");
        assertThat(list()).hasSize(3).allSatisfy(notice -> assertThat(notice.caseworker())
                .isEqualTo(team.nora().userId()));
    }

    @Test
    void itIsTheTaskOfTheCaseworkerAndGoesAsSoonAsTheyWereAsked() {
        erase();
        var other = Team.create(jdbc);
        assertThat(mine(team.nora())).hasSize(3);
        assertThat(mine(team.nick())).isEmpty();
        assertThat(mine(petra)).isEmpty();
        assertThat(currentActor.callAs(other.lead(), () -> notices.list())).isEmpty();
        var first = mine(team.nora()).get(0);
        assertThatThrownBy(() -> currentActor.runAs(team.nick(), () -> notices.asked(first.id())))
                .isInstanceOf(AccessDeniedException.class);
        currentActor.runAs(other.lead(), () -> notices.asked(first.id()));
        assertThat(list()).hasSize(3);

        currentActor.runAs(team.nora(), () -> notices.asked(first.id()));
        assertThat(list()).hasSize(2).doesNotContain(first);

        var second = mine(team.nora()).get(0);
        currentActor.runAs(petra, () -> notices.notPossible(second.id(), NotPossible.NOTHING_SHARED));
        assertThat(mine(team.nora())).hasSize(1);
        assertThat(list()).extracting(ErasureNotice::notPossible).contains(NotPossible.NOTHING_SHARED);
        assertThat(jdbc.sql(
                                """
                                select user_id || ' ' || action from koers.access_log
                                 where part = 'partnersTold' and organisation = :organisation and trajectory is null
                                 order by sequence""")
                        .param("organisation", team.organisation().value())
                        .query(String.class)
                        .list())
                .containsExactly(team.nora().userId() + " completed", petra.userId() + " changed");
    }

    @Test
    void afterItsTimeNobodyKnowsItAnyMore() {
        erase();
        notices.clean();
        assertThat(list()).hasSize(3);

        time.moveTo(clock.instant().plus(Duration.ofDays(notices.days())).plusSeconds(60));
        notices.clean();

        assertThat(list()).isEmpty();
        assertThat(Dump.of(dataSource).find(reference)).isEmpty();
    }

    /** Whatever ran twice, they are kept once. */
    private void erase() {
        var id = currentActor.callAs(petra, () -> erasures.request(code, ErasureReason.CLIENT_ASKS));
        currentActor.runAs(team.nora(), () -> erasures.confirm(id));
        runner.run();
        runner.run();
    }

    private List<ErasureNotice> list() {
        return currentActor.callAs(petra, () -> notices.list());
    }

    private List<ErasureNotice> mine(Actor actor) {
        return currentActor.callAs(actor, () -> notices.mine());
    }
}
