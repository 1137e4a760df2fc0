package nl.koers.browser.killed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Screen;

/** A client who goes to another organisation with everything, in the middle of which the server dies. */
final class InterruptedTransfer {

    private final Screen iris;
    private final String alias;
    private final String code;

    /** All is said and written but for the client's last word. */
    InterruptedTransfer(Screen iris, Screen fatima, int life) {
        this.iris = iris;
        alias = "Cut off " + life;
        code = new Caseworker(iris).opensTrajectory(alias, "Drop-in hour", "Safety");
        offers();
        fatima.open("/transfers").button("Take on: " + code).click();
        inDialog(fatima, "Take on").click();
        fatima.settled();
        iris.open("/trajectory/" + code);
        new Caseworker(iris)
                .opensTask("Talk together")
                .chooses("Does the client want to go along?", "Yes, hand everything over");
    }

    private void offers() {
        iris.open("/trajectory/" + code + "/who-helps");
        iris.button("Offer to another organisation").click();
        new Caseworker(iris).picks("To which organisation?", "De Oversteek (Tilburg)");
        iris.page().getByRole(AriaRole.DIALOG).getByText("Spoken").click();
        inDialog(iris, "Begin").click();
        assertThat(iris.text("summary is being written")).isVisible();
        iris.open("/trajectory/" + code);
        new Caseworker(iris)
                .opensTask("Write the summary together")
                .writes("What may the other organisation know?", "Wants to live near a sister.")
                .writes("How can they reach you?", "06-00000999")
                .isAt("Write the summary together")
                .completes();
    }

    void completes() {
        iris.clickWithoutWaiting("Complete");
    }

    /** Before the switch is tried again, and after it: never both, never none. */
    void hasOneOwner(Screen giver, Screen taker) {
        boolean here = isSeenBy(giver);
        boolean there = isSeenBy(taker);
        boolean hereStill = isSeenBy(giver);
        assertThat(here || there).as("somebody has %s", code).isTrue();
        assertThat(hereStill && there).as("both have %s", code).isFalse();
        var owner = there ? taker : giver;
        owner.open("/trajectory/" + code);
        assertThat(owner.text("Get acquainted").first()).isVisible();
    }

    private boolean isSeenBy(Screen screen) {
        screen.open("/trajectory/" + code);
        return screen.heading(alias).count() > 0;
    }

    private static Locator inDialog(Screen screen, String button) {
        return screen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }
}
