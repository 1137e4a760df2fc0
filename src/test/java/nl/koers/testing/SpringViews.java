package nl.koers.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockService;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinServlet;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.SpringInstantiator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.ui.extension.NavigationEntry;
import nl.koers.shared.ui.shell.StartView;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * One browser window without a browser: views get their beans from the Spring context of the test. Tests open it before
 * and close it after each of their methods.
 */
public final class SpringViews {

    private SpringViews() {}

    /** Signs the actor in on this thread and opens a page from which the test can navigate to these views. */
    @SafeVarargs
    public static void open(
            ApplicationContext context, Actor actor, Locale language, Class<? extends Component>... views) {
        var authentication = authentication(actor);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(authentication);
            request.setUserInRole((principal, role) -> actor.is(Role.valueOf(role)));
            return request;
        });
        context.getBean(UserPreferences.class).chooseLanguage(language);
        MockVaadin.setup(MockedUI::new, new Servlet(routes(context, views), context));
        signedInAs(authentication);
    }

    /** As the session knows it, for what is done in a page without a request. */
    public static void signedInAs(Authentication authentication) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(authentication));
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    /** The views under test, those that the menu leads to, and where somebody without a task list begins. */
    private static Routes routes(ApplicationContext context, Class<? extends Component>[] views) {
        var all = new HashSet<Class<? extends Component>>(Set.of(views));
        context.getBeansOfType(NavigationEntry.class).values().stream()
                .map(NavigationEntry::view)
                .filter(Objects::nonNull)
                .forEach(all::add);
        all.add(StartView.class);
        return new Routes(all, Set.of(), true);
    }

    public static void close() {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
        SecurityContextHolder.clearContext();
    }

    private static Authentication authentication(Actor actor) {
        CurrentActor.ActingPrincipal principal = () -> actor;
        return UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                actor.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
    }

    private static final class Servlet extends MockVaadinServlet {

        private static final long serialVersionUID = 1L;

        private final transient ApplicationContext context;

        Servlet(Routes routes, ApplicationContext context) {
            super(routes, MockedUI::new);
            this.context = context;
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                throws ServiceException {
            var service = new Service(this, configuration, context);
            service.init();
            getRoutes().register(service.getContext());
            return service;
        }
    }

    private static final class Service extends MockService {

        private static final long serialVersionUID = 1L;

        private final transient ApplicationContext context;

        Service(Servlet servlet, DeploymentConfiguration configuration, ApplicationContext context) {
            super(servlet, configuration, servlet.getUiFactory());
            this.context = context;
        }

        @Override
        protected Optional<Instantiator> loadInstantiators() {
            return Optional.of(new SpringInstantiator(this, context));
        }
    }
}
