package nl.koers.reminder.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.reminder.QuietHours;
import nl.koers.reminder.ReminderChoice;
import nl.koers.reminder.Reminders;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.text.Texts;
import nl.koers.testing.Accounts;
import nl.koers.testing.SpringViews;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** One's own choice, and the page that tells whether mails go out. */
@ViewTest
class RemindersViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Reminders reminders;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void aTeam() {
        team = Team.create(jdbc);
        Accounts.create(jdbc, team.nora(), team.nick(), team.lead());
    }

    private void openOwn(Locale language) {
        SpringViews.open(context, team.nora(), language, RemindersView.class);
        UI.getCurrent().add(new ReminderSection(reminders));
    }

    private static TimePicker time(String label) {
        return _get(TimePicker.class, spec -> spec.withLabel(label));
    }

    @Test
    void beginsWithQuietEveningsAndKeepsAnotherChoice() {
        openOwn(Locale.ENGLISH);
        assertThat(_get(Checkbox.class).getValue()).isTrue();
        assertThat(time("No mail from").getValue()).isEqualTo(LocalTime.of(18, 0));
        assertThat(time("Mail again from").getValue()).isEqualTo(LocalTime.of(8, 0));

        _setValue(time("No mail from"), LocalTime.of(16, 30));
        press("Save choice");

        assertThat(currentActor.callAs(team.nora(), reminders::own))
                .isEqualTo(new ReminderChoice(true, new QuietHours(LocalTime.of(16, 30), LocalTime.of(8, 0))));
        assertThat(currentActor.callAs(team.nick(), reminders::own)).isEqualTo(ReminderChoice.USUAL);
    }

    @Test
    void switchedOffNoTimesAreAsked() {
        openOwn(Texts.DUTCH);

        _setValue(_get(Checkbox.class), false);
        assertThat(_find(TimePicker.class)).isEmpty();
        press("Keuze bewaren");

        assertThat(currentActor.callAs(team.nora(), reminders::own).wanted()).isFalse();
    }

    @Test
    void whatCannotBeGetsAMessageAtItsFieldAndChangesNothing() {
        openOwn(Texts.DUTCH);
        var from = time("Geen mail vanaf");
        var until = time("Weer mail vanaf");

        from.setValue(null);
        press("Keuze bewaren");
        assertThat(from.getErrorMessage()).isEqualTo("Vul een tijd in, zoals 18:00.");
        assertThat(from.isInvalid()).isTrue();

        _setValue(from, LocalTime.of(8, 0));
        press("Keuze bewaren");
        assertThat(from.isInvalid()).isFalse();
        assertThat(until.getErrorMessage()).isEqualTo("Kies een andere tijd dan hiernaast.");

        _setValue(until, LocalTime.of(7, 0));
        press("Keuze bewaren");
        assertThat(until.isInvalid()).isFalse();
        assertThat(from.getErrorMessage())
                .isEqualTo(
                        "Zo blijft er op een dag geen tijd over: de mail gaat vanaf 08:30 uur. Kies een latere tijd.");
        assertThat(currentActor.callAs(team.nora(), reminders::own)).isEqualTo(ReminderChoice.USUAL);
    }

    @Test
    void tellsATeamLeadOfTheOwnColleaguesWithoutAddresses() {
        var elsewhere = Team.create(jdbc);
        Accounts.create(jdbc, elsewhere.nora());
        jdbc.sql("update camunda.act_id_user set email_ = 'someone@example.org' where id_ <> :id")
                .param("id", team.nick().userId())
                .update();
        currentActor.runAs(team.lead(), () -> reminders.choose(new ReminderChoice(false, QuietHours.USUAL)));
        row(team.nora(), "failed", 5, "unreachable");

        SpringViews.open(context, team.lead(), Locale.ENGLISH, RemindersView.class);
        UI.getCurrent().navigate(RemindersView.class);

        assertThat(items())
                .containsExactly(
                        team.nora().userId()
                                + " mail of 8 March 2028 not sent, tried 5 times. The mail server could not be reached"
                                + " (safely).",
                        team.lead().userId() + " wants no mail",
                        team.nick().userId() + " no e-mail address with the account");
        assertThat(words(UI.getCurrent())).doesNotContain("example.org");
    }

    @Test
    void everyStateHasWords() {
        jdbc.sql("update camunda.act_id_user set email_ = 'someone@example.org'")
                .update();
        row(team.nora(), "sent", 1, null);
        row(team.nick(), "planned", 1, "signIn");
        row(team.lead(), "nothing", 1, null);

        SpringViews.open(
                context,
                new Actor("the.admin", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of()),
                Texts.DUTCH,
                RemindersView.class);
        UI.getCurrent().navigate(RemindersView.class);

        assertThat(items())
                .contains(
                        team.nora().userId() + " verstuurd op 8 maart 2028, 08:31",
                        team.nick().userId()
                                + " nog niet verstuurd, volgende poging op 8 maart 2028, 08:36. De mailserver weigerde de"
                                + " aanmelding van Koers.",
                        team.lead().userId() + " op 8 maart 2028 was er niets te melden");
    }

    @Test
    void isForTeamLeadsAndAdministratorsOnly() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> currentActor.runAs(team.nora(), reminders::states));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> currentActor.runAs(
                        new Actor("curious", Set.of(Role.PRIVACY_OFFICER), Set.of(team.organisation())),
                        reminders::own));
    }

    private void row(Actor actor, String state, int attempts, String failure) {
        jdbc.sql(
                        """
                        insert into koers.reminder_mail
                            (user_id, day, state, attempts, failure, changed_at, next_attempt_at)
                        values (:user, '2028-03-08', :state, :attempts, :failure, '2028-03-08T07:31:00Z',
                                '2028-03-08T07:36:00Z')""")
                .param("user", actor.userId())
                .param("state", state)
                .param("attempts", attempts)
                .param("failure", failure)
                .update();
    }

    private static List<String> items() {
        return _find(ListItem.class).stream()
                .map(item -> String.join(
                        " ",
                        item.getElement()
                                .getChild(0)
                                .getChildren()
                                .map(e -> e.getText())
                                .toList()))
                .toList();
    }
}
