package nl.koers.organisation.ui.absence;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static nl.koers.testing.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.Letterhead;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.Questions;
import nl.koers.testing.SpringViews;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ViewTest
class AbsenceViewTest {

    private static final OrganisationId HOME = new OrganisationId("absence-view");
    private static final Actor EVA = actor("eva.view", Role.CASEWORKER);
    private static final Actor EMIL = actor("emil.view", Role.CASEWORKER);
    private static final Actor LEAD = actor("lead.view", Role.TEAM_LEAD);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(Netherlands.ZONE);

    @BeforeEach
    void makePeople() {
        if (jdbc.sql("select count(*) from koers.organisation where id = 'absence-view'")
                        .query(Integer.class)
                        .single()
                == 0) {
            currentActor.runAs(
                    new Actor("test", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of()), () -> {
                        organisations.createOrganisation(new Organisation(HOME, "Home", "Home"), Letterhead.NONE);
                        for (var actor : List.of(EVA, EMIL, LEAD)) {
                            organisations.createUser(new NewUser(
                                    actor.userId(),
                                    actor.userId(),
                                    "",
                                    "a long sentence for everybody",
                                    actor.roles(),
                                    actor.organisations()));
                        }
                    });
        }
        jdbc.sql("delete from koers.absence").update();
    }

    @Test
    void aCaseworkerEntersHerOwnAbsenceWithAStandInAndEndsIt() {
        visit(EVA, Locale.ENGLISH);
        assertThat(people("Who is away?")).containsExactly("eva.view");
        assertThat(people("Who stands in?")).containsExactly("emil.view");
        _click(button("Save"));
        assertThat(date("Last day").isInvalid()).isTrue();

        choose("Who stands in?", "emil.view");
        _setValue(date("Last day"), today.minusDays(1));
        _click(button("Save"));
        assertThat(date("Last day").isInvalid()).isTrue();
        _setValue(date("Last day"), today.plusDays(2));
        _click(button("Save"));

        assertThat(lines()).singleElement().asString().contains("eva.view is away", "emil.view stands in.");
        _click(button("End"));
        Questions.confirm();
        assertThat(lines()).isEmpty();
    }

    @Test
    void aTeamLeadEntersItForAnyCaseworkerAndAColleagueCannotEndIt() {
        visit(LEAD, Locale.forLanguageTag("nl"));
        assertThat(people("Wie is afwezig?")).containsExactly("emil.view", "eva.view");
        choose("Wie is afwezig?", "eva.view");
        choose("Wie vervangt?", "emil.view");
        _setValue(date("Laatste dag"), today);
        _click(button("Bewaren"));
        assertThat(lines()).singleElement().asString().contains("emil.view vervangt.");
        SpringViews.close();

        SpringViews.open(context, EMIL, Locale.ENGLISH, AbsenceView.class);
        UI.getCurrent().navigate(AbsenceView.class);

        assertThat(lines()).hasSize(1);
        _assertNone(Button.class, spec -> spec.withText("End"));
    }

    @Test
    void aSecondAbsenceOnTheSameDaysIsRefusedAtTheField() {
        visit(LEAD, Locale.ENGLISH);
        for (int times = 0; times < 2; times++) {
            choose("Who is away?", "eva.view");
            choose("Who stands in?", "emil.view");
            _setValue(date("Last day"), today);
            _click(button("Save"));
            if (times == 0) {
                assertThat(lines()).singleElement().asString().contains("eva.view is away on ");
                _click(button("Enter an absence"));
            }
        }

        assertThat(date("First day").getErrorMessage()).startsWith("eva.view is away already from");
        assertThat(lines()).hasSize(1);
    }

    private void visit(Actor actor, Locale language) {
        SpringViews.open(context, actor, language, AbsenceView.class);
        UI.getCurrent().navigate(AbsenceView.class);
        _click(_get(
                Button.class,
                spec -> spec.withText(language == Locale.ENGLISH ? "Enter an absence" : "Afwezigheid invoeren")));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Colleague> select(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private static List<String> people(String label) {
        return select(label)
                .getListDataView()
                .getItems()
                .map(Colleague::displayName)
                .toList();
    }

    private static void choose(String label, String name) {
        var select = select(label);
        _setValue(
                select,
                select.getListDataView()
                        .getItems()
                        .filter(colleague -> colleague.displayName().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private static DatePicker date(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static List<String> lines() {
        return _find(_get(AbsenceView.class), ListItem.class).stream()
                .map(line -> words(line))
                .toList();
    }

    private static Actor actor(String userId, Role role) {
        return new Actor(userId, Set.of(role), Set.of(HOME));
    }
}
