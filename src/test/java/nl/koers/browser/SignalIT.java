package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Story;

/** Something turned for a client: it is noted by one key, looked at, and answered. */
@BrowserTest
class SignalIT {

    private static final String PASSWORD = "uitproberen-mag";

    @Story({"NARROW, nl", "DESKTOP, en"})
    void aSignalIsNotedLookedAtAndAnswered(Device device, Locale language, Browsers browsers) {
        var screen = browsers.open(device, language).signIn("sanne", PASSWORD);
        var caseworker = new Caseworker(screen);
        var code = caseworker.opensTrajectory(
                "Signal " + device, screen.say("Inloopspreekuur", "Drop-in hour"), screen.say("Veiligheid", "Safety"));
        screen.open("/trajectory/" + code).page().keyboard().press("g");
        var dialog = screen.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        screen.isAccessible().save("signal-new");
        caseworker.chooses(screen.say("Wat is het?", "What is it?"), screen.say("Ontslag", "Dismissal"));
        dialog.getByText(screen.say("De cliënt nam contact op", "The client got in touch"))
                .click();
        caseworker.writes(screen.say("In het kort", "In short"), "Zwaluw-4410.");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(screen.say("Noteren", "Note"))
                                .setExact(true))
                .click();
        var task = screen.say("Naar een signaal kijken", "Look at a signal");
        var link = screen.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(task))
                .first();
        assertThat(link).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        screen.isAccessible().save("signal-on-page");
        screen.open("/trajectory/" + code + "/signals").isAccessible().save("signals");
        assertThat(screen.text("Zwaluw-4410.")).isVisible();

        screen.open("/trajectory/" + code);
        caseworker.opensTask(task);
        assertThat(screen.text("Zwaluw-4410.").first()).isVisible();
        caseworker.chooses(
                screen.say("Wat volgt er?", "What follows?"), screen.say("Voor nu niets", "Nothing for now"));
        caseworker.picks(screen.say("Waarom?", "Why?"), screen.say("Het is alweer voorbij", "It has passed"));
        screen.isAccessible().save("signal-task");
        caseworker.completes();

        screen.open("/trajectory/" + code + "/signals");
        assertThat(screen.text(screen.say("beantwoord op", "answered on")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(screen.text(screen.say("het is alweer voorbij", "it has passed")))
                .isVisible();
    }
}
