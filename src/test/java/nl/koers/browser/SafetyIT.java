package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.koers.shared.Netherlands;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import org.junit.jupiter.api.Test;

/** When it is not safe: a place for tonight, and a minor who is handed over today. */
@BrowserTest
class SafetyIT {

    private static final String PASSWORD = "uitproberen-mag";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String AFTER_THE_HOTEL = "Regel wat er na het hotel komt";

    @Test
    void wieVannachtGeenPlekHeeftKrijgtDieEnNiemandVergeetWatErDaarnaKomt(Browsers browsers) {
        var screen = browsers.open(Device.NARROW, DUTCH).signIn("iris", PASSWORD);
        var iris = new Caseworker(screen);
        var code = iris.opensTrajectory("Vannacht", "Inloopspreekuur", "Veiligheid");
        screen.open("/trajectory/" + code).page().keyboard().press("g");
        iris.chooses("Wat is het?", "Geen slaapplek, of die dreigt weg te vallen");
        iris.chooses("Waar komt het vandaan?", "De cliënt nam contact op");
        screen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Noteren").setExact(true))
                .click();
        isOnThePage(screen, "Samen zorgen dat het veilig is");

        iris.opensTask("Samen zorgen dat het veilig is")
                .chooses("Is er een veilige plek voor vannacht?", "Ja, een paar dagen in een hotel");
        screen.button("Afronden").click();
        assertThat(screen.heading("Samen zorgen dat het veilig is")).isVisible();
        day(screen, "Laatste nacht in het hotel", 4);
        iris.chooses("Wie betaalt het hotel?", "De gemeente");
        screen.isAccessible().save("safety-hotel");
        iris.completes();

        screen.open("/trajectory/" + code);
        isOnThePage(screen, AFTER_THE_HOTEL);
        iris.opensTask(AFTER_THE_HOTEL)
                .chooses("Waar slaapt de cliënt na het hotel?", "Nog niet bekend: er is hulp nodig");
        screen.isAccessible().save("safety-after-hotel");
        // it comes again: there has to be a place
        screen.button("Afronden").click();
        var lead = browsers.open(Device.DESKTOP, DUTCH).signIn("lotte", PASSWORD);
        lead.open("/trajectory/" + code);
        isOnThePage(lead, "Helpen een plek na het hotel te vinden");
        screen.open("/trajectory/" + code);
        isOnThePage(screen, AFTER_THE_HOTEL);

        iris.opensTask(AFTER_THE_HOTEL).chooses("Waar slaapt de cliënt na het hotel?", "In de opvang");
        iris.completes();
        screen.open("/trajectory/" + code + "/signals");
        assertThat(screen.text("beantwoord op")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    @Test
    void eenMinderjarigeIsPasOvergedragenAlsIemandDeClientAannam(Browsers browsers) {
        var screen = browsers.open(Device.NARROW, DUTCH).signIn("iris", PASSWORD);
        var iris = new Caseworker(screen);
        var code = iris.opensForAMinor("Jong", "Inloopspreekuur", "Veiligheid");
        assertThat(screen.page().locator(".koers-client-card")).containsText("Wordt warm overgedragen");
        screen.isAccessible().save("minor");
        iris.chooses("Is de cliënt overgedragen?", "Nee, dat lukte niet");
        screen.button("Afronden").click();
        assertThat(screen.heading("Warm overdragen")).isVisible();
        iris.writes("Waarom lukte het niet?", "Niemand nam op.").completes();

        var lead = browsers.open(Device.DESKTOP, DUTCH).signIn("lotte", PASSWORD);
        lead.open("/trajectory/" + code);
        var lotte = new Caseworker(lead).opensTask("Helpen bij een warme overdracht");
        assertThat(lead.text("Het lukte nog niet: Niemand nam op.")).isVisible();
        lotte.writes("Wat hebben jullie afgesproken?", "Ik belde zelf.").completes();

        screen.open("/trajectory/" + code);
        iris.opensTask("Warm overdragen")
                .chooses("Is de cliënt overgedragen?", "Ja, iemand heeft de cliënt aangenomen")
                .writes("Aan welke organisatie?", "Jeugdketen Oost")
                .writes("Wie nam de cliënt daar aan?", "Anna, 06-00000000");
        day(screen, "Op welke dag?", 0);
        screen.isAccessible().save("minor-received");
        iris.completes();
        screen.open("/trajectory/" + code);
        assertThat(screen.text("Deze cliënt is warm overgedragen.")).isVisible();
    }

    private static void isOnThePage(Screen screen, String task) {
        assertThat(screen.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(task))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    private static void day(Screen screen, String question, int daysAhead) {
        var field = screen.page().getByLabel(question);
        field.fill(LocalDate.now(Netherlands.ZONE).plusDays(daysAhead).format(DateTimeFormatter.ofPattern("d-M-yyyy")));
        // the days take the screen, with the one that was typed marked
        screen.page().locator("vaadin-month-calendar [part~='focused']").first().click();
        screen.settled();
    }
}
