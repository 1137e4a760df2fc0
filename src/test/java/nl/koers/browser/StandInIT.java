package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.koers.shared.Netherlands;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;
import org.junit.jupiter.api.Test;

/** A stand-in is told, has the work of whoever is away, and has it no more afterwards. */
@BrowserTest
class StandInIT {

    private static final String PASSWORD = "uitproberen-mag";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void mehmetDoesTheWorkOfIrisWhileSheIsAway(Browsers browsers) {
        var iris = browsers.open(Device.DESKTOP, DUTCH).signIn("iris", PASSWORD);
        var code = new Caseworker(iris).opensTrajectory("Vervangen", "Inloopspreekuur", "Veiligheid");
        isAwayToday(iris);

        var mehmet = browsers.open(Device.DESKTOP, DUTCH).signIn("mehmet", PASSWORD);
        var row = mehmet.page()
                .locator(".koers-work-groups a")
                .filter(new Locator.FilterOptions().setHasText("Vervangen"));
        assertThat(row).containsText("in plaats van Iris de Wit");
        bell(mehmet, "Berichten, \\d+ ongelezen").click();
        mehmet.settled().isAccessible().save("stand-in-noticed");
        var notice =
                mehmet.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Je vervangt Iris de Wit"));
        var item = mehmet.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHas(notice));
        assertThat(item).containsText("Nieuw");
        notice.click();
        assertThat(mehmet.heading("Mijn werk")).isVisible();

        row.click();
        new Caseworker(mehmet).isAt("Kennismaken");
        assertThat(mehmet.text("Je doet dit in plaats van Iris de Wit, die afwezig is."))
                .isVisible();
        mehmet.isAccessible().save("task-in-place-of-somebody");
        mehmet.open("/trajectory/" + code + "/who-helps");
        assertThat(mehmet.text("Mehmet Demir vervangt en heeft het werk.")).isVisible();
        mehmet.save("who-stands-in");
        mehmet.open("/notices");
        assertThat(item).not().containsText("Nieuw");

        iris.open("/absences");
        iris.button("Afwezigheid van Iris de Wit beëindigen").click();
        iris.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Beëindigen").setExact(true))
                .click();
        iris.settled();
        mehmet.open("/");
        assertThat(row).hasCount(0);
        mehmet.open("/notices");
        assertThat(notice).hasCount(0);
        iris.open("/");
        assertThat(iris.page()
                        .locator(".koers-work-groups a")
                        .filter(new Locator.FilterOptions().setHasText("Vervangen")))
                .hasCount(1);
    }

    private static void isAwayToday(Screen screen) {
        screen.open("/absences").button("Afwezigheid invoeren").click();
        screen.settled();
        var last = screen.page().getByLabel("Laatste dag");
        last.fill(LocalDate.now(Netherlands.ZONE).format(DateTimeFormatter.ofPattern("dd-MM-yyyy")));
        last.press("Enter");
        new Caseworker(screen).picks("Wie vervangt?", "Mehmet Demir (Turks, Engels)");
        screen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bewaren"))
                .click();
        assertThat(screen.text("Mehmet Demir vervangt.").first()).isVisible();
    }

    private static Locator bell(Screen screen, String name) {
        return screen.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    @Story({"DESKTOP", "NARROW"})
    void theNoticesAreAccessibleForEveryRole(Device device, Browsers browsers) {
        for (var language : new Locale[] {DUTCH, Locale.ENGLISH}) {
            for (var user : new String[] {"lotte", "petra", "arjen"}) {
                var screen = browsers.open(device, language).signIn(user, PASSWORD);
                bell(screen, screen.say("^Berichten", "^Notices")).click();
                assertThat(screen.heading(screen.say("Berichten", "Notices"))).isVisible();
                screen.isAccessible().save("notices-" + user);
            }
        }
    }
}
