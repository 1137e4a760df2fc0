package nl.koers.transfer.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.koers.consent.Consent;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.Party;
import nl.koers.organisation.Organisation;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.SpringViews;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import nl.koers.transfer.DeclineReason;
import nl.koers.transfer.Transfers;
import nl.koers.work.WorkService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class TransfersViewTest {

    private static final String SUMMARY = "Moves to another town.";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private Transfers course;

    @Autowired
    private ConsentService consents;

    @Autowired
    private WorkService work;

    @Autowired
    private OfferNoticePart notice;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team from;
    private Team to;
    private TrajectoryCode code;

    @BeforeEach
    void openTrajectory() {
        from = Team.create(jdbc);
        to = Team.create(jdbc);
        for (var team : List.of(from, to)) {
            Accounts.create(jdbc, team.nora(), team.nick());
        }
        code = clients.of(from, from.nora(), "Roos");
    }

    private void visit(Actor actor, String address) {
        SpringViews.close();
        SpringViews.open(context, actor, Locale.ENGLISH, TransfersView.class, HelpView.class);
        UI.getCurrent().navigate(address);
    }

    private static String page() {
        return words(_get(TransfersView.class));
    }

    private void offer() {
        askConsentToOffer();
        press("Begin");
        assertThat(words(_get(HelpView.class))).contains("summary is being written");
    }

    /** All that is asked is filled in. */
    @SuppressWarnings("unchecked")
    private void askConsentToOffer() {
        visit(from.nora(), "trajectory/" + code.value() + "/who-helps");
        press("Offer to another organisation");
        press("Begin");
        var receiver = (ComboBox<Organisation>) _get(ComboBox.class, spec -> spec.withLabel("To which organisation?"));
        assertThat(receiver.isInvalid()).isTrue();
        _setValue(
                receiver,
                receiver.getListDataView()
                        .getItems()
                        .filter(organisation -> organisation.id().equals(to.organisation()))
                        .findFirst()
                        .orElseThrow());
        var how = (RadioButtonGroup<GivenHow>)
                _get(RadioButtonGroup.class, spec -> spec.withLabel("How did the client give it?"));
        press("Begin");
        assertThat(how.isInvalid()).isTrue();
        _setValue(how, GivenHow.SPOKEN);
    }

    private void write() {
        currentActor.runAs(from.nora(), () -> {
            var task = work.of(code).stream()
                    .filter(item -> item.taskKey().equals("writeSummary"))
                    .findFirst()
                    .orElseThrow();
            work.complete(task.taskId(), Map.of("summary", SUMMARY, "contact", "030-0000000"));
        });
    }

    @Test
    void anOfferIsNoticedReadAndTakenOnByTheOtherSide() {
        offer();
        visit(to.nora(), "transfers");
        assertThat(notice.make().isVisible()).isFalse();
        write();

        visit(to.nora(), "transfers");
        assertThat(words(notice.make())).contains("Another organisation offers you a client");
        assertThat(page()).contains(code.value()).doesNotContain(SUMMARY, "Roos");
        press("Read");
        assertThat(page()).contains(SUMMARY, "030-0000000", "Speaks: not known").doesNotContain("Roos");
        press("Take on");
        _click(_get(_get(AnswerDialog.class), Button.class, spec -> spec.withText("Take on")));

        assertThat(page()).contains("client and new caseworker meet");
        _assertNone(Button.class, spec -> spec.withText("Not this time"));
        assertThat(notice.make().isVisible()).isFalse();
        visit(from.nora(), "transfers");
        assertThat(page()).contains("Offered by you", "client and new caseworker meet");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOfferThatIsNotTakenOnSaysWhy() {
        offer();
        write();
        visit(to.lead(), "transfers");
        press("Not this time");
        press("Tell them");
        var reason = (RadioButtonGroup<DeclineReason>) _get(RadioButtonGroup.class, spec -> spec.withLabel("Why not?"));
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, DeclineReason.FULL);
        press("Tell them");

        assertThat(page())
                .contains("Nothing is offered at the moment", "Answered by you", "No place or a waiting list");
        visit(from.nora(), "transfers");
        assertThat(page()).contains("not taken on", "No place or a waiting list");
    }

    @Test
    void whereSomebodyElseWasFirstNoConsentStaysBehind() {
        askConsentToOffer();
        var third = Team.create(jdbc);
        course.offered(code, from, third);

        press("Begin");

        assertThat(currentActor.callAs(from.nora(), () -> consents.of(code)))
                .extracting(Consent::party)
                .extracting(party -> ((Party.OtherOrganisation) party).id())
                .containsExactly(third.organisation());
    }

    @Test
    void whatWasTakenBackMeanwhileIsExplainedAndGone() {
        offer();
        write();
        visit(to.nora(), "transfers");
        jdbc.sql("update koers.transfer set state = 'withdrawn', content = null where trajectory = :code")
                .param("code", code.value())
                .update();

        press("Read");

        assertThat(page()).contains("Nothing is offered at the moment").doesNotContain(SUMMARY);
    }

    @Test
    void neitherAliasNorSummaryIsInTheAddressOrTheTitle() {
        offer();
        write();
        visit(to.nora(), "transfers");
        press("Read");

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("transfers");
        assertThat(String.valueOf(UI.getCurrent().getInternals().getTitle())).doesNotContain("Roos", "Moves");
    }
}
