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
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;
import org.junit.jupiter.api.Test;

/** A client gets another caseworker, and a client goes to another organisation, seen from both sides. */
@BrowserTest
class TransferIT {

    private static final String PASSWORD = "uitproberen-mag";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final LocatorAssertions.IsVisibleOptions AFTER_A_JOB =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private static String newClient(Screen screen, String alias) {
        return new Caseworker(screen)
                .opensTrajectory(
                        alias, screen.say("Inloopspreekuur", "Drop-in hour"), screen.say("Veiligheid", "Safety"));
    }

    private static Locator inDialog(Screen screen, String button) {
        return screen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private static void completes(Screen screen, String code, String task, Runnable answers) {
        screen.open("/trajectory/" + code);
        new Caseworker(screen).opensTask(task);
        answers.run();
        new Caseworker(screen).isAt(task).completes();
    }

    @Story({"DESKTOP", "NARROW"})
    void theScreensAreAccessibleInBothLanguages(Device device, Browsers browsers) {
        for (var language : new Locale[] {DUTCH, Locale.ENGLISH}) {
            var screen = browsers.open(device, language).signIn("iris", PASSWORD);
            var code = newClient(screen, "Away " + device + language);
            screen.open("/trajectory/" + code + "/who-helps").isAccessible().save("who-helps");
            screen.button(screen.say("Andere hulpverlener", "Change caseworker"))
                    .click();
            screen.isAccessible().save("change-caseworker");
            inDialog(screen, screen.say("Annuleren", "Cancel")).click();
            screen.button(screen.say("Aanbieden aan een andere organisatie", "Offer to another organisation"))
                    .click();
            screen.isAccessible().save("offer-client");

            var other = browsers.open(device, language).signIn("fatima", PASSWORD);
            other.isAccessible().save("offer-noticed");
            other.open("/transfers").isAccessible();
            other.button(other.say("Lezen", "Read")).first().click();
            other.isAccessible().save("transfers");
        }
    }

    @Test
    void anotherCaseworkerIsIntroducedAndTheEarlierOneIsOutOfIt(Browsers browsers) {
        var iris = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("iris", PASSWORD);
        var code = newClient(iris, "Introduced");
        iris.open("/trajectory/" + code + "/who-helps");
        iris.button("Change caseworker").click();
        new Caseworker(iris).picks("Who becomes the caseworker?", "Mehmet Demir (Turkish, English)");
        iris.exactText("The client wants it").click();
        inDialog(iris, "Change").click();
        assertThat(iris.text("Mehmet Demir is the caseworker.")).isVisible();

        var mehmet = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("mehmet", PASSWORD);
        mehmet.open("/trajectory/" + code);
        assertThat(mehmet.text("Iris de Wit introduces Mehmet Demir in person")).isVisible();
        mehmet.isAccessible().save("being-introduced");

        completes(iris, code, "Introduce the new caseworker", () -> {});
        assertThat(mehmet.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Get to know each other"))
                        .first())
                .isVisible(AFTER_A_JOB);
        iris.open("/trajectory/" + code);
        assertThat(iris.button("Open with a reason")).isVisible();
    }

    @Test
    void aClientGoesToAnotherOrganisationWithEverything(Browsers browsers) {
        var iris = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("iris", PASSWORD);
        var code = newClient(iris, "Moves along");
        iris.open("/trajectory/" + code + "/who-helps");
        iris.button("Offer to another organisation").click();
        new Caseworker(iris).picks("To which organisation?", "De Oversteek (Tilburg)");
        iris.page().getByRole(AriaRole.DIALOG).getByText("Spoken").click();
        iris.settled().isAccessible();
        inDialog(iris, "Begin").click();
        assertThat(iris.text("summary is being written")).isVisible();
        completes(iris, code, "Write the summary together", () -> new Caseworker(iris)
                .writes("What may the other organisation know?", "Wants to live near a sister.")
                .writes("How can they reach you?", "06-00000999"));

        var fatima = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("fatima", PASSWORD);
        fatima.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look at the transfers"))
                .click();
        fatima.settled().button("Read what may be known of " + code).click();
        assertThat(fatima.text("Wants to live near a sister.")).isVisible();
        assertThat(fatima.text("Moves along")).hasCount(0);
        fatima.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(code))
                .getByText("Take on", new Locator.GetByTextOptions().setExact(true))
                .click();
        inDialog(fatima, "Take on").click();
        fatima.open("/trajectory/" + code);
        assertThat(fatima.heading("Moves along")).hasCount(0);

        var irisElsewhere = browsers.open(Device.PHONE, Locale.ENGLISH).signIn("iris", PASSWORD);
        irisElsewhere.open("/trajectory/" + code);
        assertThat(irisElsewhere.heading("Moves along")).isVisible();
        completes(iris, code, "Talk together", () -> new Caseworker(iris)
                .chooses("Does the client want to go along?", "Yes, hand everything over"));
        // neither what the completion led to, nor another screen, nor the way back shows the client any longer
        assertThat(irisElsewhere.text("not open to you any more")).isVisible(AFTER_A_JOB);
        assertThat(irisElsewhere.text("Moves along")).hasCount(0);
        irisElsewhere.save("closed-under-ones-hands");
        for (int back = 0; back < 2; back++) {
            assertThat(iris.text("Moves along")).hasCount(0);
            iris.page().goBack();
            iris.settled();
        }
        fatima.page().waitForCondition(() -> {
            fatima.open("/trajectory/" + code);
            return fatima.heading("Moves along").count() > 0;
        });
        fatima.isAccessible().save("moved-client");
        assertThat(fatima.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Get acquainted"))
                        .first())
                .isVisible();
        iris.open("/trajectory/" + code);
        assertThat(iris.heading("Moves along")).hasCount(0);
        iris.open("/transfers");
        assertThat(iris.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(code)))
                .containsText("handed over");
        iris.isAccessible().save("transfers-outgoing");
    }
}
