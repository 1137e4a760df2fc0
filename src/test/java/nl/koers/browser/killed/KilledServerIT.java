package nl.koers.browser.killed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.RunningApplication;
import nl.koers.testing.browser.Screen;
import org.junit.jupiter.api.Test;

/** The machine loses power while people work: {@code kill -9} in the middle of completing a task or moving a client. */
@BrowserTest
class KilledServerIT {

    private static final String PASSWORD = "uitproberen-mag";
    private static final String NOTES = "What is good to remember?";
    private static final double AFTER_SIGNING_IN_MILLIS = 60_000;
    /** So many pages are typed into each time that the server dies, each at its own moment between a key and the commit. */
    private static final int PAGES = 5;

    /** Five moments of typing in each; the profile "thorough" has six, which makes thirty. */
    private static final int LIVES = Integer.getInteger("koers.lives", 1);

    /** How long after the click on a task the server dies: within the transaction, before it hears of it, and about its end. */
    private static final List<Integer> MOMENTS = List.of(40, 0, 120);
    /** After the last answer of a transfer: within its transaction, at its end, and within that of the switch. */
    private static final List<Integer> MOMENTS_OF_THE_SWITCH = List.of(60, 350, 200);

    private final Path home = RunningApplication.filledHome();

    @Test
    void nothingThatAScreenPromisedIsLostNorThereTwiceWheneverTheServerDies(Browsers browsers) {
        var typists = new ArrayList<Typist>();
        var tasks = new ArrayList<InterruptedTask>();
        var transfers = new ArrayList<InterruptedTransfer>();
        for (int life = 0; life < LIVES; life++) {
            var people = new ArrayList<Screen>();
            var application = RunningApplication.start(home);
            try {
                var sanne = signIn(browsers, application, "sanne");
                var addresses = typists.isEmpty() ? Typist.tasksWithWords(sanne, PAGES) : Typist.tasksOf(typists);
                typists.forEach(typist -> typist.findsAgainWhatWasCalledSaved(sanne));
                typists.clear();
                var iris = signIn(browsers, application, "iris");
                var fatima = signIn(browsers, application, "fatima");
                transfers.add(new InterruptedTransfer(iris, fatima, life));
                for (var address : addresses) {
                    typists.add(Typist.at(sanne, address));
                }
                tasks.add(new InterruptedTask(sanne, life));
                // what the browsers say about the lost connection is expected here
                people.addAll(List.of(sanne, iris, fatima));
                people.forEach(Screen::expectScriptErrors);
                happensAtOnce(typists, tasks.get(life), transfers.get(life), sanne, life);
            } finally {
                application.kill();
            }
            typists.forEach(Typist::remembersWhatTheScreenSays);
            browsers.close(people);
        }
        var application = RunningApplication.start(home);
        try {
            var sanne = signIn(browsers, application, "sanne");
            typists.forEach(typist -> typist.findsAgainWhatWasCalledSaved(sanne));
            tasks.forEach(task -> task.isThereOnceOrStandsOpenWithItsDraft(sanne));
            var iris = signIn(browsers, application, "iris");
            var fatima = signIn(browsers, application, "fatima");
            transfers.forEach(transfer -> transfer.hasOneOwner(iris, fatima));
        } finally {
            application.close();
        }
    }

    /** Ends at the moment at which the server dies. */
    private static void happensAtOnce(
            List<Typist> typists, InterruptedTask task, InterruptedTransfer transfer, Screen clock, int life) {
        var seed = new Random(life);
        int afterTask = MOMENTS.get(life % MOMENTS.size());
        int afterTransfer = MOMENTS_OF_THE_SWITCH.get(life % MOMENTS_OF_THE_SWITCH.size());
        typists.forEach(typist -> typist.begins(seed));
        clock.page().waitForTimeout(seed.nextInt(3_500));
        transfer.completes();
        clock.page().waitForTimeout(afterTransfer - afterTask);
        task.completes();
        clock.page().waitForTimeout(afterTask);
    }

    private static Screen signIn(Browsers browsers, RunningApplication application, String user) {
        return browsers.open(application, Device.DESKTOP, Locale.ENGLISH).signIn(user, PASSWORD);
    }

    @Test
    void whatWasTypedWhileTheServerWasAwayIsKeptAfterSigningInAgain(Browsers browsers) {
        var application = RunningApplication.start(home);
        try {
            var screen =
                    browsers.open(application, Device.DESKTOP, Locale.ENGLISH).signIn("sanne", PASSWORD);
            var sanne = new Caseworker(screen);
            var code = sanne.opensTrajectory("Away", "Drop-in hour", "Safety");
            var notes = screen.page().getByLabel(NOTES);
            notes.fill("Before.");
            sanne.isToldThatItIsKept();
            screen.expectScriptErrors();
            application.kill();
            notes.fill("Before. While nobody answered.");
            assertThat(screen.text("Not saved yet")).isVisible();

            application = application.startAgain(home);
            var ended = screen.page().locator(".v-system-error");
            assertThat(ended)
                    .containsText("sign in again", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            screen.page().evaluate("() => { window.koersBefore = true; }");
            var other = screen.page().waitForPopup(ended::click);
            other.locator("input[name=username]:not([type=hidden])").fill("sanne");
            other.locator("input[name=password]:not([type=hidden])").fill(PASSWORD);
            other.locator("input[name=password]:not([type=hidden])").press("Enter");

            // the page loads anew with what was brought along
            screen.page()
                    .waitForFunction(
                            "() => !window.koersBefore && document.querySelector('.koers-draft-status')",
                            null,
                            new Page.WaitForFunctionOptions().setTimeout(AFTER_SIGNING_IN_MILLIS));
            sanne.isToldThatItIsKept();
            assertThat(screen.page().getByLabel(NOTES)).hasValue("Before. While nobody answered.");
            assertThat(screen.page().locator(".koers-client-card")).containsText(code);
            assertThat(
                            screen.page()
                                    .evaluate(
                                            "() => localStorage.length + sessionStorage.length > 0"
                                                    + " && JSON.stringify([{...localStorage}, {...sessionStorage}]).includes('nobody')"))
                    .isEqualTo(false);
        } finally {
            application.close();
        }
    }
}
