package nl.koers.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.koers.KoersApplication;
import nl.koers.dossier.DossierService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.WorkingDays;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.MailServer;
import nl.koers.testing.TestDatabase;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With all the fictitious courses in the database, each mail is looked through for anything of anybody. */
@SpringBootTest(
        classes = KoersApplication.class,
        properties = {"camunda.bpm.job-execution.enabled=false", "koers.fictitious-data=if-empty"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class NothingOfAnybodyInMailsTest {

    private static final MailServer POST = new MailServer();

    @Autowired
    private ReminderRound round;

    @Autowired
    private DossierService dossier;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        POST.register(registry);
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
        POST.goesDown();
    }

    @Test
    void noCodeNoAliasAndNoNameIsInAnyMail() {
        jdbc.sql("update camunda.act_id_user set email_ = 'user-' || row_number || '@example.org' from"
                        + " (select id_ as id, row_number() over () from camunda.act_id_user) n where id_ = n.id")
                .update();
        var day = WorkingDays.from(Netherlands.today(clock));
        ClockUtil.setCurrentTime(Date.from(
                ZonedDateTime.of(day, LocalTime.of(9, 0), Netherlands.ZONE).toInstant()));

        round.run();

        var words = words();
        assertThat(words).hasSizeGreaterThan(80);
        assertThat(POST.mails()).hasSizeGreaterThan(5).allSatisfy(mail -> {
            var text = mail.getSubject() + "\n" + MailServer.body(mail);
            assertThat(text).contains("https://koers.example.org/");
            assertThat(words).allSatisfy(word -> assertThat(Pattern.compile("(?iu)\\b" + Pattern.quote(word) + "\\b")
                            .matcher(text)
                            .find())
                    .as(word)
                    .isFalse());
        });
    }

    /** Codes, aliases, names of people and of organisations. */
    private List<String> words() {
        var words = new ArrayList<>(jdbc.sql(
                        """
                        select code from koers.trajectory union select name from koers.organisation
                        union select region from koers.organisation union select name from koers.partner
                        union select first_ from camunda.act_id_user union select last_ from camunda.act_id_user""")
                .query(String.class)
                .list());
        jdbc.sql("select code, organisation from koers.trajectory").query(row -> {
            var code = new TrajectoryCode(row.getString("code"));
            var lead = new Actor(
                    "lotte", Set.of(Role.TEAM_LEAD), Set.of(new OrganisationId(row.getString("organisation"))));
            words.addAll(currentActor
                    .callAs(lead, () -> dossier.aliases(List.of(code)))
                    .values());
        });
        return words;
    }
}
