package nl.koers.shared.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.OpenLooks;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.SessionRights;
import nl.koers.testing.SpringViews;
import nl.koers.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Somebody signs in, or signs in again, while the watch asks the database about those who were there before. */
@ViewTest
class ScreenWatchTest {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final Actor NORA =
            new Actor("nora", Set.of(Role.CASEWORKER), Set.of(new OrganisationId("screen-watch")));

    @Autowired
    ApplicationContext context;

    @Autowired
    OpenScreens screens;

    @Autowired
    OpenLooks looks;

    private Object signedIn;

    @BeforeEach
    void openAPage() throws ClassNotFoundException {
        SpringViews.open(
                context,
                NORA,
                Locale.ENGLISH,
                Class.forName("nl.koers.transfer.ui.TransfersView")
                        .asSubclass(com.vaadin.flow.component.Component.class));
        UI.getCurrent().navigate("transfers");
        signedIn = http(CONTEXT);
        assertThat(signedIn).isNotNull();
    }

    @Test
    void whoSignsInWhileTheDatabaseIsAskedStaysSignedIn() {
        VaadinSession.getCurrent().getSession().removeAttribute(CONTEXT);

        watch(() -> {
                    set(SessionRights.SESSION, UUID.randomUUID());
                    set(CONTEXT, signedIn);
                })
                .look();

        assertThat(http(CONTEXT)).isSameAs(signedIn);
    }

    @Test
    void whoSignsInAnewInTheSameSessionStaysSignedIn() {
        set(SessionRights.SESSION, UUID.randomUUID());

        watch(() -> set(SessionRights.SESSION, UUID.randomUUID())).look();

        assertThat(http(CONTEXT)).isSameAs(signedIn);
    }

    @Test
    void whoWasSignedOutElsewhereIsSignedOutHere() {
        set(SessionRights.SESSION, UUID.randomUUID());

        watch(() -> {}).look();

        assertThat(http(CONTEXT)).isNull();
    }

    /** @param meanwhile while the database is asked, which knows of no session */
    private ScreenWatch watch(Runnable meanwhile) {
        return new ScreenWatch(screens, looks, new SessionRights() {
            @Override
            public Map<UUID, String> marks(Collection<UUID> sessions) {
                meanwhile.run();
                return Map.of();
            }

            @Override
            public Optional<Authentication> ofNow(Authentication person) {
                return Optional.of(person);
            }
        });
    }

    private static Object http(String name) {
        return VaadinSession.getCurrent().getSession().getAttribute(name);
    }

    private static void set(String name, Object value) {
        VaadinSession.getCurrent().getSession().setAttribute(name, value);
    }
}
