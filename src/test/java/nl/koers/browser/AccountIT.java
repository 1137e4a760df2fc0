package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;
import nl.koers.testing.server.Authenticator;
import org.junit.jupiter.api.Test;

/** One's own account, the second step of signing in, and the administrator's list of users. */
@BrowserTest
class AccountIT {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String PASSWORD = "uitproberen-mag";

    @Story({"DESKTOP, en", "NARROW, nl"})
    void theAccountAndTheUsersAreAccessible(Device device, Locale language, Browsers browsers) {
        var screen = browsers.open(device, language).signIn("arjen", PASSWORD).open("/account");
        screen.heading(screen.say("Mijn account", "My account")).waitFor();
        screen.isAccessible().save("account");

        screen.open("/users");
        screen.heading(screen.say("Gebruikers", "Users")).waitFor();
        screen.isAccessible().save("users");
    }

    @Test
    void aSecondStepIsSetUpAskedForAndTakenAway(Browsers browsers) {
        var screen =
                browsers.open(Device.DESKTOP, DUTCH).signIn("petra", PASSWORD).open("/account");
        confirmWithPassword(screen, "Een tweede stap instellen");
        var key = screen.page().locator(".koers-secret");
        key.waitFor();
        screen.isAccessible().save("second-step-set-up");
        var app = Authenticator.withKeyOn(key.innerText());
        code(screen).fill(app.code());
        code(screen).press("Enter");

        screen.heading("Herstelcodes").waitFor();
        assertThat(screen.page().locator(".koers-recovery-codes li")).hasCount(10);
        screen.isAccessible().save("recovery-codes");

        var phone = browsers.open(Device.PHONE, DUTCH);
        phone.page().navigate("/");
        phone.page().locator("input[name=username]:not([type=hidden])").fill("petra");
        phone.page().locator("input[name=password]:not([type=hidden])").fill(PASSWORD);
        phone.page().locator("input[name=password]:not([type=hidden])").press("Enter");
        phone.heading("Tweede stap").waitFor();
        phone.isAccessible().save("second-step");
        code(phone).fill("000000");
        code(phone).press("Enter");
        assertThat(phone.page().getByRole(AriaRole.ALERT)).containsText("Die code werkte niet");
        phone.isAccessible();
        code(phone).fill(app.nextCode());
        code(phone).press("Enter");
        phone.page().locator("vaadin-app-layout").waitFor();

        screen.open("/account");
        confirmWithPassword(screen, "Niet meer gebruiken");
        screen.button("Een tweede stap instellen").waitFor();
    }

    /** The page asks with a component that only what is plugged into it uses. */
    @Test
    void aCalendarLinkIsRevokedThoughThePageWasOpenedByItsAddress(Browsers browsers) {
        var screen =
                browsers.open(Device.DESKTOP, DUTCH).signIn("sanne", PASSWORD).open("/account");
        confirmWithPassword(screen, "Een link maken");
        screen.button("Sluiten").click();
        screen.settled().page().reload();
        screen.settled();

        screen.button("Link intrekken").click();
        screen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Link intrekken"))
                .click();

        screen.button("Een link maken").waitFor();
        assertThat(screen.button("Link intrekken")).hasCount(0);
    }

    private static void confirmWithPassword(Screen screen, String what) {
        screen.button(what).click();
        var password = screen.page().locator("vaadin-dialog-overlay input[type=password]");
        password.fill(PASSWORD);
        password.press("Enter");
    }

    private static com.microsoft.playwright.Locator code(Screen screen) {
        return screen.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("code"));
    }
}
