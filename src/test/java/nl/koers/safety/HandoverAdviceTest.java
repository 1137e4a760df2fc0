package nl.koers.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.koers.notice.Notice;
import nl.koers.notice.NoticeService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Team;
import nl.koers.work.TaskHint;
import nl.koers.work.WorkItem;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class HandoverAdviceTest {

    @Autowired
    private Clients clients;

    @Autowired
    private WorkService work;

    @Autowired
    private NoticeService notices;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theTeamLeadWhoIsAskedToHelpReadsWhyItWasNotPossible() {
        var team = Team.create(jdbc);
        var code = clients.minor(team, "Kaya");
        currentActor.runAs(
                team.nora(),
                () -> work.complete(
                        task(team.nora(), code, "handOverWarmly").taskId(),
                        Map.of("handoverResult", "notPossible", "whyNot", "Nobody answered at the youth team.")));

        var help = task(team.lead(), code, "helpWithHandover");
        TaskHint hint = currentActor
                .callAs(team.lead(), () -> work.open(help.taskId()))
                .hint()
                .orElseThrow();

        assertThat(hint.advice().english()).startsWith("It was not possible yet: Nobody answered at the youth team.");
        assertThat(hint.advice().dutch()).startsWith("Het lukte nog niet: Nobody answered at the youth team.");
        assertThat(hint.toString()).doesNotContain("Nobody answered");
        assertThat(kinds(team.lead())).contains("helpAtOnce");
        assertThat(kinds(team.nora())).doesNotContain("helpAtOnce");
        assertThat(kinds(Team.create(jdbc).lead())).doesNotContain("helpAtOnce");
        currentActor.runAs(team.lead(), () -> work.claim(help.taskId()));
        assertThat(kinds(team.lead())).as("somebody took it on").doesNotContain("helpAtOnce");
    }

    private List<String> kinds(Actor actor) {
        return currentActor.callAs(actor, () -> notices.list(0, 50)).stream()
                .map(Notice::kind)
                .toList();
    }

    private WorkItem task(Actor actor, TrajectoryCode code, String key) {
        return currentActor.callAs(actor, () -> work.of(code)).stream()
                .filter(item -> item.taskKey().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
