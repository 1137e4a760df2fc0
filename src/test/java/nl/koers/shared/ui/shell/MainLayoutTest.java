package nl.koers.shared.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.PasswordCheck;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.SignInAgain;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.HeaderPart;
import nl.koers.shared.ui.extension.KeyHelp;
import nl.koers.shared.ui.extension.NavigationEntry;
import nl.koers.shared.ui.extension.UserPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class MainLayoutTest {

    private final CurrentActor currentActor = new CurrentActor();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @BeforeEach
    void browser() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        beans.addBean("names", (UserNames) userId -> "Sanne Visser");
        beans.addBean("late", NavigationEntry.page("step.aftercare", Symbol.PATH, "late", 20, Role.CASEWORKER));
        beans.addBean("early", NavigationEntry.page("step.contact", Symbol.PATH, "early", 10, Role.CASEWORKER));
        beans.addBean("lead", NavigationEntry.page("step.doubt", Symbol.TEAM, "lead", 15, Role.TEAM_LEAD));
        beans.addBean("all", NavigationEntry.page("step.pause", Symbol.HELP, "all", 30));
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    @Test
    void theMenuHoldsWhatTheRolesMayOpenInItsOrder() {
        showTo(Role.CASEWORKER);

        assertThat(menu()).containsExactly("Contact", "Aftercare", "Pause");
    }

    @Test
    void severalRolesSeeWhatAnyOfThemSees() {
        showTo(Role.CASEWORKER, Role.TEAM_LEAD);

        assertThat(menu()).containsExactly("Contact", "Doubt", "Aftercare", "Pause");
    }

    @Test
    void whoeverIsNotSignedInSeesNoMenuAndNoWayToSignOut() {
        UI.getCurrent().add(layout());

        assertThat(menu()).isEmpty();
        assertThat(_find(Button.class)).allSatisfy(button -> assertThat(button).isInstanceOf(DrawerToggle.class));
    }

    private void showTo(Role... roles) {
        currentActor.runAs(new Actor("sanne", Set.copyOf(Arrays.asList(roles)), Set.of()), () -> UI.getCurrent()
                .add(layout()));
    }

    private MainLayout layout() {
        var user = new SignedInUser(
                currentActor,
                beans.getBeanProvider(UserNames.class),
                beans.getBeanProvider(PasswordCheck.class),
                beans.getBeanProvider(SignInAgain.class),
                mock(AuthenticationContext.class));
        return new MainLayout(
                user,
                mock(UserPreferences.class),
                beans.getBeanProvider(NavigationEntry.class),
                beans.getBeanProvider(KeyHelp.class),
                beans.getBeanProvider(UserPage.class),
                beans.getBeanProvider(HeaderPart.class));
    }

    private static List<String> menu() {
        return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
    }
}
