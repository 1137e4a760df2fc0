package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;
import org.junit.jupiter.api.Test;

/** One's own choice about reminders, the page that tells whether they go out, and the link for a calendar. */
@BrowserTest
class RemindersIT {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String PASSWORD = "uitproberen-mag";

    @Story({"NARROW, nl", "DESKTOP, en"})
    void theChoiceAndThePageAreAccessible(Device device, Locale language, Browsers browsers) {
        var screen = browsers.open(device, language).signIn("iris", PASSWORD).open("/account");
        screen.heading(screen.say("Herinnering per mail", "Reminder by mail")).waitFor();
        screen.isAccessible().save("account-of-iris");

        var lead = browsers.open(device, language).signIn("lotte", PASSWORD).open("/reminders");
        lead.heading(lead.say("Herinneringen", "Reminders")).waitFor();
        assertThat(lead.text("Iris de Wit")).isVisible();
        lead.isAccessible().save("reminders");
    }

    @Test
    void aChoiceIsTypedAndKeptAndWhatCannotBeIsToldAtItsField(Browsers browsers) {
        var screen =
                browsers.open(Device.DESKTOP, DUTCH).signIn("mehmet", PASSWORD).open("/account");
        type(screen, "Weer mail vanaf", "18:00");
        screen.button("Keuze bewaren").click();
        assertThat(screen.text("Kies een andere tijd dan hiernaast.")).isVisible();
        screen.isAccessible();

        type(screen, "Weer mail vanaf", "9:15");
        screen.button("Keuze bewaren").click();
        assertThat(screen.text("Je keuze is bewaard.")).isVisible();

        screen.open("/account");
        assertThat(time(screen, "Weer mail vanaf")).hasValue("09:15");
    }

    @Test
    void aLinkForACalendarIsMadeAfterThePasswordAndShownOnce(Browsers browsers) {
        var screen =
                browsers.open(Device.NARROW, DUTCH).signIn("mehmet", PASSWORD).open("/account");
        screen.heading("Agenda").waitFor();
        screen.button("Een link maken").click();
        var password = screen.page().locator("vaadin-dialog-overlay input[type=password]");
        password.fill(PASSWORD);
        password.press("Enter");

        var link = screen.page().getByLabel("Link", new Page.GetByLabelOptions().setExact(true));
        assertThat(link).hasValue(Pattern.compile("http://localhost:\\d+/feed/[A-Za-z0-9_-]{43}\\.ics"));
        screen.isAccessible().save("calendar-link");
        var answer = screen.page().context().request().get(link.inputValue());
        assertThat(answer).isOK();
        screen.button("Sluiten").click();
        assertThat(screen.text("Link gemaakt op")).isVisible();
        screen.isAccessible().save("account-with-link");
    }

    private static void type(Screen screen, String label, String time) {
        time(screen, label).fill(time);
        time(screen, label).press("Tab");
    }

    private static com.microsoft.playwright.Locator time(Screen screen, String label) {
        return screen.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
    }
}
