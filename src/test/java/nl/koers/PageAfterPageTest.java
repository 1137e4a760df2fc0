package nl.koers;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.Page;
import nl.koers.testing.SpringViews;
import nl.koers.testing.Team;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From a page to the same page of something else, as a link or the browser's history leads: Vaadin keeps the view then, and
 * only what that view does itself makes it a new page.
 */
@ViewTest
class PageAfterPageTest {

    private static final String FIRST = "Vlier achter het huis";
    private static final String SECOND = "Meidoorn aan de vaart";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clients clients;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Class<? extends Component>> pages = pagesOfAClient();
    private Team team;

    @BeforeEach
    void signedIn() {
        team = Team.create(jdbc);
        Accounts.create(jdbc, team.nora());
        SpringViews.open(context, team.nora(), Locale.ENGLISH, pages.values().toArray(Class[]::new));
    }

    @AfterEach
    void closePage() {
        SpringViews.close();
    }

    @Test
    void nothingOfTheClientBeforeStaysOnAnyPageOfTheNext() {
        var first = clients.of(team, team.nora(), FIRST);
        var second = clients.of(team, team.nora(), SECOND);
        assertThat(pages).hasSizeGreaterThan(7);

        pages.keySet().forEach(page -> {
            UI.getCurrent().navigate(page.replace(":code", first.value()));
            UI.getCurrent().navigate(page.replace(":code", second.value()));

            assertThat(_find(H1.class)).as("headings of %s", page).hasSize(1);
            assertThat(Page.words(_get(MainLayout.class))).as(page).doesNotContain(FIRST, first.value());
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Class<? extends Component>> pagesOfAClient() {
        return Code.OF_KOERS.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .map(type -> (Class<? extends Component>) type.reflect())
                .filter(type -> type.getAnnotation(Route.class).value().matches("trajectory/:code(/[a-z-]+)*"))
                .collect(Collectors.toMap(
                        type -> type.getAnnotation(Route.class).value(), type -> type, (a, b) -> a, TreeMap::new));
    }
}
