package nl.koers.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.koers.notice.Notice;
import nl.koers.notice.NoticeService;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.ServedGroup;
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
    private PartnerService partners;

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
        assertThat(currentActor.callAs(
                        team.lead(), () -> notices.address(notices.list(0, 1).get(0))))
                .isEqualTo("?task=" + help.taskId() + "&client=" + code.value());
        assertThat(kinds(team.nora())).doesNotContain("helpAtOnce");
        assertThat(kinds(Team.create(jdbc).lead())).doesNotContain("helpAtOnce");
        currentActor.runAs(team.lead(), () -> work.claim(help.taskId()));
        assertThat(kinds(team.lead())).as("somebody took it on").doesNotContain("helpAtOnce");

        currentActor.runAs(
                team.lead(), () -> work.complete(help.taskId(), Map.of("agreed", "I call the team at four.")));
        var again = task(team.nora(), code, "handOverWarmly");
        assertThat(currentActor
                        .callAs(team.nora(), () -> work.open(again.taskId()))
                        .hint()
                        .orElseThrow()
                        .advice()
                        .dutch())
                .startsWith("Afgesproken met de teamleider: I call the team at four.");
    }

    @Test
    void whoWorksForTwoOrganisationsIsToldThePartnersOfTheClientsOwn() {
        var team = Team.create(jdbc);
        var elsewhere = Team.create(jdbc);
        partner(team, "Jeugdketen Oost");
        partner(elsewhere, "Jeugdketen West");
        var code = clients.minor(team, "Kaya");
        var ofBoth = new Actor(
                team.nora().userId(), team.nora().roles(), Set.of(team.organisation(), elsewhere.organisation()));

        var task = task(ofBoth, code, "handOverWarmly");
        var hint = currentActor
                .callAs(ofBoth, () -> work.open(task.taskId()))
                .hint()
                .orElseThrow();

        assertThat(hint.advice().english()).contains("Jeugdketen Oost").doesNotContain("Jeugdketen West");
    }

    private void partner(Team team, String name) {
        currentActor.runAs(
                team.nora(),
                () -> partners.create(
                        team.organisation(),
                        Example.named(name).forGroups(ServedGroup.MINORS).details()));
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
