package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role meets after signing in. */
@BrowserTest
class RolesIT {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String PASSWORD = "uitproberen-mag";
    /** It loads a great deal before it shows anything. */
    private static final int COCKPIT_MILLIS = 60_000;

    @ParameterizedTest
    @CsvSource({
        "sanne, Mijn werk + Agenda + Teamdag + Trajecten + Partners + Overdrachten + Vervanging, My work + Calendar + Team day + Trajectories + Partners + Transfers + Stand-ins",
        "lotte, Mijn werk + Agenda + Teamdag + Trajecten + Partners + Overdrachten + Vervanging + Privacy + Cockpit + Herinneringen, My work + Calendar + Team day + Trajectories + Partners + Transfers + Stand-ins + Privacy + Cockpit + Reminders",
        "daan, Modellen + Cockpit, Models + Cockpit",
        "petra, Privacy, Privacy",
        "arjen, Gebruikers + Organisaties + Herinneringen, Users + Organisations + Reminders"
    })
    void everyRoleHasItsOwnMenuAndAnAccessibleStart(String user, String dutch, String english, Browsers browsers) {
        for (var language : new Locale[] {DUTCH, Locale.ENGLISH}) {
            var screen = browsers.open(language == DUTCH ? Device.NARROW : Device.PHONE, language)
                    .signIn(user, PASSWORD);
            screen.isAccessible().save("start-" + user);
            var items = screen.page().locator("vaadin-side-nav-item");
            assertThat(items.allTextContents().stream().map(String::strip).collect(Collectors.joining(" + ")))
                    .isEqualTo(screen.say(dutch, english));
        }
    }

    @Test
    void whoeverHasNoTaskListBeginsWithWhatThereIsInstead(Browsers browsers) {
        var designer = browsers.open(Device.DESKTOP, DUTCH).signIn("daan", PASSWORD);
        assertThat(designer.heading("Start")).isVisible();
        assertThat(designer.page().locator("main").getByRole(AriaRole.LINK))
                .hasText(new String[] {"Modellen", "Cockpit"});

        var caseworker = browsers.open(Device.DESKTOP, DUTCH).signIn("sanne", PASSWORD);
        assertThat(caseworker.heading("Mijn werk")).isVisible();
    }

    @Story({"PHONE, en", "DESKTOP, nl", "NARROW, nl"})
    void theSignInPageIsAccessible(Device device, Locale language, Browsers browsers) {
        var screen = browsers.open(device, language).open("/");
        assertThat(screen.text(screen.say("Probeer het uit", "Try it out"))).isVisible();
        screen.isAccessible().save("sign-in");
    }

    @Story({"PHONE, nl", "DESKTOP, en", "NARROW, nl"})
    void theViewsOfTheCaseloadAreAccessible(Device device, Locale language, Browsers browsers) {
        var screen = browsers.open(device, language).signIn("sanne", PASSWORD);
        screen.menu(screen.say("Trajecten", "Trajectories"));
        screen.page().locator("vaadin-grid a").first().waitFor();
        screen.isAccessible().save("trajectories");

        screen.button(screen.say("Nieuw traject", "New trajectory")).click();
        screen.text(screen.say("18 jaar of ouder?", "18 or older?")).waitFor();
        screen.isAccessible().save("open-trajectory");
        screen.button(screen.say("Annuleren", "Cancel")).click();

        screen.page().locator("vaadin-grid a").first().click();
        screen.text(screen.say("De weg tot nu toe", "The path so far")).waitFor();
        screen.isAccessible().save("trajectory");

        screen.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(screen.say("Toestemming", "Consent"))
                                .setExact(true))
                .click();
        screen.button(screen.say("Toestemming vastleggen", "Record a consent")).click();
        screen.page().getByLabel(screen.say("Waarvoor?", "What for?")).waitFor();
        screen.isAccessible().save("consent");
        screen.button(screen.say("Annuleren", "Cancel")).click();

        screen.menu(screen.say("Vervanging", "Stand-ins"));
        screen.button(screen.say("Afwezigheid invoeren", "Enter an absence")).click();
        screen.text(screen.say("Wie vervangt?", "Who stands in?")).waitFor();
        screen.isAccessible().save("absences");
        screen.button(screen.say("Annuleren", "Cancel")).click();

        screen.open("/");
        screen.page().locator(".koers-work-groups a").first().click();
        screen.button(screen.say("Afronden", "Complete")).waitFor();
        screen.isAccessible().save("task-of-sanne");
    }

    @Test
    void aTeamLeadOpensCockpitFromTheMenuWithoutASecondSignInAndSeesCodesOnly(Browsers browsers) {
        var caseworker = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("iris", PASSWORD);
        var code = new Caseworker(caseworker).opensTrajectory("Unseen By Others", "Drop-in hour", "Safety");

        var lead = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("lotte", PASSWORD);
        var cockpit = cockpit(lead);
        cockpit.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Processes"))
                .first()
                .click();
        cockpit.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Trajectory").setExact(true))
                .first()
                .click();
        cockpit.getByText(code).waitFor();

        cockpit.locator("tr", new Page.LocatorOptions().setHasText(code))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        cockpit.locator(".nav-tabs")
                .getByText("Variables", new Locator.GetByTextOptions().setExact(true))
                .click();
        cockpit.getByText("ageGroup").first().waitFor();
        assertThat(cockpit.locator("body").innerText()).contains(code).doesNotContain("Unseen By Others");
        cockpit.screenshot(new Page.ScreenshotOptions().setPath(Screen.PICTURES.resolve("cockpit-instance.png")));
    }

    @Test
    void aProcessDesignerSeesTheModelsInCockpitAndNobodysCourse(Browsers browsers) {
        var cockpit = cockpit(browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("daan", PASSWORD));
        cockpit.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Processes"))
                .first()
                .click();
        cockpit.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Trajectory").setExact(true))
                .first()
                .click();
        cockpit.locator(".djs-visual").first().waitFor();
        cockpit.getByText("No process instances matched by current filter").waitFor();
    }

    @Test
    void everybodyIsTurnedAwayFromViewsOfAnotherRole(Browsers browsers) {
        for (var user : List.of("daan", "petra", "arjen")) {
            var screen = browsers.open(Device.DESKTOP, DUTCH).signIn(user, PASSWORD);
            for (var path : List.of("/trajectories", "/trajectory/K7Q-4MZ-9")) {
                screen.open(path);
                assertThat(screen.heading("Deze pagina is niet voor jou open")).isVisible();
            }
        }
    }

    private static Page cockpit(Screen screen) {
        var cockpit = screen.page()
                .waitForPopup(new Page.WaitForPopupOptions().setTimeout(COCKPIT_MILLIS), () -> screen.page()
                        .locator("vaadin-side-nav-item")
                        .getByText("Cockpit")
                        .click());
        cockpit.setDefaultTimeout(COCKPIT_MILLIS);
        return cockpit;
    }
}
