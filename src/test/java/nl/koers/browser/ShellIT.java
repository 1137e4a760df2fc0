package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class ShellIT {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String PASSWORD = "uitproberen-mag";

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theShellIsAccessibleOnEveryScreenInBothLanguages(Locale language, Browsers browsers) {
        var screen = browsers.open(Device.DESKTOP, language)
                .signIn("lotte", PASSWORD)
                .open("/no-such-page");
        screen.isAccessible().save("not-found");
    }

    @Test
    void aPageThatIsNotThereSaysSoInPlainWordsAndLeadsBack(Browsers browsers) {
        var screen =
                browsers.open(Device.DESKTOP, DUTCH).signIn("sanne", PASSWORD).open("/no-such-page");

        assertThat(screen.heading("Deze pagina is er niet")).isVisible();
        assertThat(screen.page()).hasTitle("Koers · Deze pagina is er niet");

        screen.text("Naar de startpagina").click();
        assertThat(screen.heading("Deze pagina is er niet")).isHidden();
    }

    @Test
    void whatWasTypedAMomentBeforeLeavingIsKept(Browsers browsers) {
        var screen = browsers.open(Device.DESKTOP, DUTCH).signIn("iris", PASSWORD);
        new Caseworker(screen).opensTrajectory("Weg", "Inloopspreekuur", "Veiligheid");
        var task = screen.page().url();
        var words = screen.page().locator("vaadin-text-area textarea").first();

        words.click();
        screen.page().keyboard().type("Alleen in de ochtend.");
        screen.text("Agenda").first().click();
        screen.page().waitForURL("**/calendar");
        screen.page().navigate(task);
        assertThat(words).hasValue("Alleen in de ochtend.");

        words.click();
        screen.page().keyboard().press("End");
        screen.page().keyboard().type(" Bij voorkeur bellen.");
        screen.page().goBack();
        screen.page().waitForURL("**/calendar");
        screen.page().navigate(task);
        assertThat(words).hasValue("Alleen in de ochtend. Bij voorkeur bellen.");
    }

    @Test
    void whatFlowHadNotSentYetOutlivesThePage(Browsers browsers) {
        var screen = browsers.open(Device.PHONE, DUTCH).signIn("iris", PASSWORD);
        new Caseworker(screen).opensTrajectory("Ver weg", "Inloopspreekuur", "Veiligheid");
        var task = screen.page().url();
        var words = screen.page().locator("vaadin-text-area textarea").first();
        screen.page().evaluate("() => { XMLHttpRequest.prototype.send = () => {}; }");

        words.click();
        screen.page().keyboard().type("Alleen in de ochtend.");
        screen.page().navigate("about:blank");
        screen.page().navigate(task);

        assertThat(words).hasValue("Alleen in de ochtend.");
    }

    @Test
    void aQuestionOverThePageIsForEverybodyAndGoesAwayWithItsPage(Browsers browsers) {
        var screen = browsers.open(Device.DESKTOP, DUTCH).signIn("iris", PASSWORD);
        var iris = new Caseworker(screen);
        iris.goesToClient(iris.opensTrajectory("Onderweg", "Inloopspreekuur", "Veiligheid"));
        var note = screen.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Notitie"));
        note.fill("Belt liever zelf.");

        screen.text("Agenda").first().click();
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).containsText("Je notitie is nog niet bewaard");
        assertThat(screen.button("Hier blijven")).isFocused();
        assertThat(screen.button("Hier blijven"))
                .hasAccessibleDescription("Wil je de notitie bewaren voordat je verdergaat?");
        screen.settled().isAccessible().save("question");
        screen.page().keyboard().press("Enter");
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(note).hasValue("Belt liever zelf.");

        screen.text("Agenda").first().click();
        screen.button("Niet bewaren").click();
        screen.page().waitForURL("**/calendar");
        screen.page().goBack();
        screen.settled().button("Hulpvraag toevoegen").click();
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).isVisible();
        screen.page().goBack();
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void theLanguageIsThatOfTheBrowserUntilSomebodyChooses(Browsers browsers) {
        var screen = browsers.open(Device.DESKTOP, DUTCH).signIn("arjen", PASSWORD);
        assertThat(screen.button("Afmelden")).isVisible();

        screen.button("EN, English").click();
        assertThat(screen.button("Sign out")).isVisible();
        assertThat(screen.page().locator("html")).hasAttribute("lang", "en");

        var elsewhere = browsers.open(Device.DESKTOP, DUTCH).signIn("arjen", PASSWORD);
        assertThat(elsewhere.button("Sign out")).isVisible();
    }

    @Test
    void escapeTwiceBlanksTheScreenAtOnceInEveryTabAndTheDoorToCockpitAsWell(Browsers browsers) {
        var screen = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("lotte", PASSWORD);
        var otherTab = screen.page().context().newPage();
        otherTab.navigate("/no-such-page");
        assertThat(view(otherTab)).isVisible();

        screen.page().bringToFront();
        screen.page().keyboard().press("Escape");
        screen.page().keyboard().press("Escape");

        assertThat((boolean) screen.page().evaluate("() => document.documentElement.hasAttribute('data-blank')"))
                .as("before the server has answered")
                .isTrue();
        screen.settled().isAccessible().save("blank");
        assertThat(view(screen.page())).hasCount(0);
        assertThat(view(otherTab)).hasCount(0);
        assertThat(screen.page().request().get("/camunda/app/cockpit/default/").url())
                .doesNotContain("cockpit");
    }

    @Test
    void aReloadOfABlankScreenShowsNothingMoreAndTheWrongPasswordDoesNotHelp(Browsers browsers) {
        var screen = browsers.open(Device.PHONE, DUTCH).signIn("sanne", PASSWORD);
        screen.button("Scherm leeg").click();
        screen.settled().page().reload();

        assertThat(screen.heading("Het scherm is leeg")).isVisible();
        assertThat(view(screen.page())).hasCount(0);

        unlock(screen, "something else");
        assertThat(screen.text("Dat lukte niet.")).isVisible();
        assertThat(view(screen.page())).hasCount(0);

        unlockAfterAWrongPassword(screen);
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheBlankScreen(Browsers browsers) {
        var screen = browsers.open(Device.DESKTOP, DUTCH).signIn("iris", PASSWORD);
        screen.button("Hulp en toetsen").click();
        var singleKeys = screen.page().getByLabel("Losse letters als toets gebruiken");
        singleKeys.uncheck();

        screen.page().keyboard().press("F8");
        assertThat(screen.heading("Het scherm is leeg")).isVisible();
        unlock(screen, PASSWORD);

        assertThat(singleKeys).not().isChecked();
        singleKeys.check();
        // other tests press keys as the same user
        screen.settled();
    }

    @Test
    void aScreenThatNobodyTouchesGoesBlankByItself(Browsers browsers) {
        var screen = browsers.open(Device.DESKTOP, DUTCH);
        screen.page().clock().install();
        screen.signIn("mehmet", PASSWORD);

        screen.page().clock().fastForward("09:00");
        assertThat(screen.heading("Het scherm is leeg")).isHidden();

        screen.page().clock().fastForward("01:30");
        assertThat(screen.heading("Het scherm is leeg")).isVisible();
    }

    private static Locator view(Page page) {
        return page.locator("vaadin-app-layout");
    }

    private static void unlock(Screen screen, String password) {
        screen.page().getByLabel("Wachtwoord").fill(password);
        screen.button("Verder").click();
    }

    /** A wrong password makes the account wait for a second or two, in which the right one is refused as well. */
    private static void unlockAfterAWrongPassword(Screen screen) {
        var view = view(screen.page());
        for (int attempt = 0; attempt < 3 && view.count() == 0; attempt++) {
            try {
                screen.page().getByLabel("Wachtwoord").fill(PASSWORD, new Locator.FillOptions().setTimeout(2_500));
                screen.button("Verder").click(new Locator.ClickOptions().setTimeout(2_500));
                view.waitFor(new Locator.WaitForOptions().setTimeout(2_500));
            } catch (TimeoutError e) {
                // once more; or the page came while nobody waited for it any longer
            }
        }
        assertThat(view).isVisible();
    }
}
