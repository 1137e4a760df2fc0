package nl.koers.browser.killed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Screen;

/** A task whose completion the screen showed, and one in whose completion the server dies. */
final class InterruptedTask {

    private static final String NOTES = "What is good to remember?";

    private final Screen screen;
    private final String acknowledged;
    private final String interrupted;

    /** Both are filled in, the first one is completed, and the screen says that the second one is kept. */
    InterruptedTask(Screen screen, int life) {
        this.screen = screen;
        var caseworker = new Caseworker(screen);
        acknowledged = caseworker.opensTrajectory("Acknowledged " + life, "Drop-in hour", "Safety");
        fillIn(caseworker, "Acknowledged.");
        caseworker.completes();

        interrupted = caseworker.opensTrajectory("Interrupted " + life, "Drop-in hour", "Safety");
        fillIn(caseworker, "Interrupted.");
        caseworker.isToldThatItIsKept();
    }

    private static void fillIn(Caseworker caseworker, String notes) {
        caseworker
                .chooses("How old is the client?", "18 or older")
                .spoke("Orientation: the client wants to look at possibilities")
                .writes(NOTES, notes);
    }

    void completes() {
        screen.clickWithoutWaiting("Complete");
    }

    void isThereOnceOrStandsOpenWithItsDraft(Screen later) {
        wasCompletedOnce(later, acknowledged);
        later.open("/trajectory/" + interrupted);
        if (later.page().locator(".koers-journal-item").count() > 0) {
            wasCompletedOnce(later, interrupted);
            return;
        }
        var open = later.page().locator(".koers-open-tasks a");
        assertThat(open).hasCount(1);
        open.click();
        assertThat(later.heading("Get acquainted")).isVisible();
        assertThat(later.page().getByLabel(NOTES)).hasValue("Interrupted.");
    }

    private static void wasCompletedOnce(Screen screen, String code) {
        screen.open("/trajectory/" + code);
        var tasks = screen.page().locator(".koers-open-tasks a");
        // what follows runs in the background, and did so, or does so now
        assertThat(tasks).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(tasks).containsText("Explore possibilities");
        assertThat(screen.page().locator(".koers-journal-item")).hasCount(1);
    }
}
