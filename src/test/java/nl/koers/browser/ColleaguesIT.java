package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import org.junit.jupiter.api.Test;

/** Two caseworkers at the same work. */
@BrowserTest
class ColleaguesIT {

    private static final String PASSWORD = "uitproberen-mag";
    private static final String GONE = "This task is not there any more";

    @Test
    void ofTwoWhoCompleteTheSameTaskOneWinsAndTheOtherKeepsTheText(Browsers browsers) {
        var first = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("iris", PASSWORD);
        var iris = new Caseworker(first);
        iris.opensTrajectory("Two at once", "Drop-in hour", "Safety");
        first.button("Give back to the team").click();
        assertThat(first.button("Take this on")).isVisible();

        var second = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("mehmet", PASSWORD);
        second.open(first.page().url().substring(first.page().url().indexOf("/?")));
        // a colleague's client: it opens at once, with a reason
        second.button("Open with a reason").click();
        second.text("Agreed with the team lead").click();
        second.isAccessible().save("open-with-a-reason");
        second.page()
                .getByRole(AriaRole.DIALOG)
                .getByText("Open", new Locator.GetByTextOptions().setExact(true))
                .click();
        var mehmet = new Caseworker(second).isAt("Get acquainted");
        fillIn(iris, "Iris wrote this.");
        fillIn(mehmet, "Mehmet wrote this.");

        // both before either has an answer
        for (var screen : List.of(first, second)) {
            screen.page()
                    .evaluate("() => [...document.querySelectorAll('vaadin-button')]"
                            + ".find((b) => b.textContent.trim() === 'Complete').click()");
        }

        boolean firstLost = first.text(GONE)
                .or(first.heading("Explore possibilities"))
                .first()
                .innerText()
                .contains(GONE);
        var loser = firstLost ? first : second;
        // the next task is for the client's own caseworker
        assertThat(firstLost ? second.text("That is done.") : first.heading("Explore possibilities"))
                .isVisible();
        assertThat(loser.text(GONE)).isVisible();
        assertThat(loser.page().getByLabel("What is good to remember?").inputValue())
                .isEqualTo(firstLost ? "Iris wrote this." : "Mehmet wrote this.");
        loser.isAccessible().save("task-gone");

        loser.button("Keep as a note").click();
        assertThat(loser.text("Kept as a note with the client.").first()).isVisible();
    }

    @Test
    void whatOneTypesIsADraftThatIsThereAgainElsewhere(Browsers browsers) {
        var desk = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("mehmet", PASSWORD);
        new Caseworker(desk)
                .startsTrajectory("Draft", "Drop-in hour", "Safety")
                .writes("What is good to remember?", "Half a sent")
                .isToldThatItIsKept();

        var phone = browsers.open(Device.PHONE, Locale.ENGLISH).signIn("mehmet", PASSWORD);
        phone.open(desk.page().url().substring(desk.page().url().indexOf("/?")));
        assertThat(phone.page().getByLabel("What is good to remember?")).hasValue("Half a sent");
    }

    private static void fillIn(Caseworker caseworker, String notes) {
        caseworker
                .chooses("How old is the client?", "18 or older")
                .spoke("Orientation: the client wants to look at possibilities")
                .writes("What is good to remember?", notes);
    }
}
