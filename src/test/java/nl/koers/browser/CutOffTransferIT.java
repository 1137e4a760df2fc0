package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while a client goes to another organisation. */
@BrowserTest
class CutOffTransferIT {

    private static final String PASSWORD = "uitproberen-mag";
    /** How long after the last answer the server dies: within its transaction, and within that of the switch. */
    private static final List<Integer> MOMENTS = List.of(60, 350);

    @Test
    void oneOrganisationHasTheClientAndTheOtherOneHasNot(@TempDir Path home, Browsers browsers) {
        var clients = new LinkedHashMap<String, String>();
        for (int moment : MOMENTS) {
            var application = RunningApplication.start(home);
            try {
                var alias = "Cut off " + moment;
                var iris = browsers.open(application, Device.DESKTOP, Locale.ENGLISH)
                        .signIn("iris", PASSWORD);
                var code = new Caseworker(iris).opensTrajectory(alias, "Drop-in hour", "Safety");
                clients.put(code, alias);
                offers(iris, code);
                var fatima = browsers.open(application, Device.DESKTOP, Locale.ENGLISH)
                        .signIn("fatima", PASSWORD);
                fatima.open("/transfers").button("Take on: " + code).click();
                inDialog(fatima, "Take on").click();
                fatima.settled();
                iris.open("/trajectory/" + code);
                new Caseworker(iris)
                        .opensTask("Talk together")
                        .chooses("Does the client want to go along?", "Yes, hand everything over");
                iris.page()
                        .evaluate("() => { [...document.querySelectorAll('vaadin-button')]"
                                + ".find((b) => b.textContent.trim() === 'Complete').click(); }");
                iris.page().waitForTimeout(moment);
                // what the browsers say about the lost connection is expected here
                iris.expectScriptErrors();
                fatima.expectScriptErrors();
            } finally {
                application.kill();
            }
        }

        var application = RunningApplication.start(home);
        try {
            var iris =
                    browsers.open(application, Device.DESKTOP, Locale.ENGLISH).signIn("iris", PASSWORD);
            var fatima =
                    browsers.open(application, Device.DESKTOP, Locale.ENGLISH).signIn("fatima", PASSWORD);
            clients.forEach((code, alias) -> {
                // before the switch is tried again, and after it: never both, never none
                boolean here = has(iris, code, alias);
                boolean there = has(fatima, code, alias);
                boolean hereStill = has(iris, code, alias);
                assertThat(here || there).as("somebody has %s", code).isTrue();
                assertThat(hereStill && there).as("both have %s", code).isFalse();
                var owner = there ? fatima : iris;
                owner.open("/trajectory/" + code);
                assertThat(owner.page().getByText("Get acquainted").first()).isVisible();
            });
        } finally {
            application.close();
        }
    }

    private static void offers(Screen iris, String code) {
        iris.open("/trajectory/" + code + "/who-helps");
        iris.button("Offer to another organisation").click();
        new Caseworker(iris).picks("To which organisation?", "De Oversteek (Tilburg)");
        iris.page().getByRole(AriaRole.DIALOG).getByText("Spoken").click();
        inDialog(iris, "Begin").click();
        assertThat(iris.page().getByText("summary is being written")).isVisible();
        iris.open("/trajectory/" + code);
        new Caseworker(iris)
                .opensTask("Write the summary together")
                .writes("What may the other organisation know?", "Wants to live near a sister.")
                .writes("How can they reach you?", "06-00000999")
                .isAt("Write the summary together")
                .completes();
    }

    private static Locator inDialog(Screen screen, String button) {
        return screen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private static boolean has(Screen screen, String code, String alias) {
        screen.open("/trajectory/" + code).settled();
        return screen.heading(alias).count() > 0;
    }
}
