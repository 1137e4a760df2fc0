package nl.koers.organisation.ui.people;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static nl.koers.testing.Page.press;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.koers.organisation.UserContact;
import nl.koers.organisation.people.AccountAdministration;
import nl.koers.organisation.people.InvitationRoom;
import nl.koers.organisation.people.PeopleImport.Invited;
import nl.koers.organisation.people.Person;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;
import nl.koers.testing.MailServer;
import nl.koers.testing.SpringViews;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class InvitedListTest {

    private static final MailServer POST = new MailServer();
    private static final Actor ADMINISTRATOR =
            new Actor("of.all", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Team team;

    @AfterAll
    static void stop() {
        POST.goesDown();
    }

    @BeforeEach
    void openPage() {
        POST.comesBack();
        team = Team.create(jdbc);
        SpringViews.open(context, ADMINISTRATOR, Locale.ENGLISH);
    }

    @Test
    void whoseMailDoesNotGoOutIsSaidAndKeepsNobodyElseFromTheirs() {
        show(
                invited("a", "Anna Smit", "anna-" + mark + "@example.org"),
                // an address that no mail server would take
                invited("b", "Bea Bos", "b\u00e9a@example.org"),
                invited("c", "Cor Vos", "cor-" + mark + "@example.org"));

        press("Mail 3 links");

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(page()).contains("2 mails are on their way. No mail went out to: Bea Bos.");
        });
        assertThat(POST.recipients()).containsExactly("anna-" + mark, "cor-" + mark);
        var bea = _get(
                ListItem.class, spec -> spec.withPredicate(item -> words(item).startsWith("Bea Bos")));
        assertThat(words(bea)).contains("hand over the link");
        _get(bea, Button.class, spec -> spec.withText("Show the link"));
    }

    @Test
    void withoutAMailServerAllAreSaid() {
        POST.goesDown();
        show(
                invited("a", "Anna Smit", "anna-" + mark + "@example.org"),
                invited("c", "Cor Vos", "cor-" + mark + "@example.org"));

        press("Mail 2 links");

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(page()).contains("No mail went out to: Anna Smit, Cor Vos.");
        });
    }

    private void show(Invited... invited) {
        UI.getCurrent().add(new InvitedList(administration, InvitationRoom.to(POST, context), List.of(invited)));
    }

    private static String page() {
        return words(_get(InvitedList.class));
    }

    private Invited invited(String id, String name, String address) {
        var userId = id + "." + mark;
        var names = name.split(" ");
        var person = new Person(names[0], names[1], address, Set.of(Role.CASEWORKER), Set.of(team.organisation()));
        jdbc.sql("insert into camunda.act_id_tenant (id_, rev_, name_) values (:id, 1, :id) on conflict do nothing")
                .param("id", team.organisation().value())
                .update();
        return new Invited(userId, name, administration.create(userId, person, UserContact.NONE), true);
    }
}
