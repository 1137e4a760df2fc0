package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine loses power while people work: {@code kill -9} in the middle of completing tasks. */
@BrowserTest
class KilledServerIT {

    private static final String PASSWORD = "uitproberen-mag";
    private static final String NOTES = "What is good to remember?";
    private static final String NEXT = "Explore possibilities";
    /** How long after the click the server dies: before it hears of it, within the transaction, and about its end. */
    private static final List<Integer> MOMENTS = List.of(0, 40, 120);

    @Test
    void everyAcknowledgedCompletionIsThereNoneIsThereTwiceAndTheDraftIsKept(@TempDir Path home, Browsers browsers) {
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
                screen.page()
                        .evaluate("() => { [...document.querySelectorAll('vaadin-button')]"
                                + ".find((b) => b.textContent.trim() === 'Complete').click(); }");
                screen.page().waitForTimeout(moment);
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
}
