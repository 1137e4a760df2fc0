package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.RunningApplication;
import nl.koers.testing.browser.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine loses power while people work: {@code kill -9} in the middle of completing a task or moving a client. */
@BrowserTest
class KilledServerIT {

    private static final String PASSWORD = "uitproberen-mag";
    private static final String NOTES = "What is good to remember?";
    private static final String NEXT = "Explore possibilities";
    /** How long after the click the server dies: before it hears of it, within the transaction, and about its end. */
    private static final List<Integer> MOMENTS = List.of(0, 40, 120);
    /** After the last answer of a transfer: within its transaction, and within that of the switch. */
    private static final List<Integer> MOMENTS_OF_THE_SWITCH = List.of(60, 350);

    /** One for all tests: filling it takes longest. */
    @TempDir
    private static Path home;

    @Test
    void everyAcknowledgedCompletionIsThereNoneIsThereTwiceAndTheDraftIsKept(Browsers browsers) {
        var acknowledged = new ArrayList<String>();
        var interrupted = new ArrayList<String>();
        for (int moment : MOMENTS) {
            var application = RunningApplication.start(home);
            try {
                var screen = browsers.open(application, Device.DESKTOP, Locale.ENGLISH)
                        .signIn("sanne", PASSWORD);
                var sanne = new Caseworker(screen);
                acknowledged.add(sanne.opensTrajectory("Acknowledged " + moment, "Drop-in hour", "Safety"));
                fillIn(sanne, "Acknowledged.");
                sanne.completes();

                interrupted.add(sanne.opensTrajectory("Interrupted " + moment, "Drop-in hour", "Safety"));
                fillIn(sanne, "Interrupted.");
                assertThat(screen.page().getByText("Draft saved")).isVisible();
                completesAndWaits(screen, moment);
                // what the browser says about the lost connection is expected here
                screen.expectScriptErrors();
            } finally {
                application.kill();
            }
        }

        var application = RunningApplication.start(home);
        try {
            var screen =
                    browsers.open(application, Device.DESKTOP, Locale.ENGLISH).signIn("sanne", PASSWORD);
            for (var code : acknowledged) {
                wasCompletedOnce(screen, code);
            }
            for (var code : interrupted) {
                wasCompletedOnceOrStandsOpenWithItsDraft(screen, code);
            }
        } finally {
            application.close();
        }
    }

    private static void fillIn(Caseworker caseworker, String notes) {
        caseworker
                .chooses("How old is the client?", "18 or older")
                .spoke("Orientation: the client wants to look at possibilities")
                .writes(NOTES, notes);
    }

    private static void wasCompletedOnce(Screen screen, String code) {
        screen.open("/trajectory/" + code);
        var tasks = screen.page().locator(".koers-open-tasks a");
        // what follows runs in the background, and did so, or does so now
        assertThat(tasks).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(tasks).containsText(NEXT);
        assertThat(screen.page().locator(".koers-journal-item")).hasCount(1);
    }

    private static void wasCompletedOnceOrStandsOpenWithItsDraft(Screen screen, String code) {
        screen.open("/trajectory/" + code);
        if (screen.page().locator(".koers-journal-item").count() > 0) {
            wasCompletedOnce(screen, code);
            return;
        }
        var open = screen.page().locator(".koers-open-tasks a");
        assertThat(open).hasCount(1);
        open.click();
        assertThat(screen.heading("Get acquainted")).isVisible();
        assertThat(screen.page().getByLabel(NOTES)).hasValue("Interrupted.");
    }

    /** Without waiting for what the server says to it. */
    private static void completesAndWaits(Screen screen, int moment) {
        screen.page()
                .evaluate("() => { [...document.querySelectorAll('vaadin-button')]"
                        + ".find((b) => b.textContent.trim() === 'Complete').click(); }");
        screen.page().waitForTimeout(moment);
    }

    @Test
    void oneOrganisationHasAClientWhoseTransferWasCutOffAndTheOtherOneHasNot(Browsers browsers) {
        var clients = new LinkedHashMap<String, String>();
        for (int moment : MOMENTS_OF_THE_SWITCH) {
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
                completesAndWaits(iris, moment);
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
