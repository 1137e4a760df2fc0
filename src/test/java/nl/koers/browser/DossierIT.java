package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;
import org.junit.jupiter.api.Test;

/** The dossier of one client on a real screen. */
@BrowserTest
class DossierIT {

    private static final String PASSWORD = "uitproberen-mag";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'A');
        System.arraycopy("%PDF-1.7\n".getBytes(ISO_8859_1), 0, bytes, 0, 9);
        return bytes;
    }

    private static String newClient(Screen screen, String alias) {
        return new Caseworker(screen)
                .opensTrajectory(
                        alias, screen.say("Inloopspreekuur", "Drop-in hour"), screen.say("Veiligheid", "Safety"));
    }

    private static void opens(Screen screen, String section) {
        screen.page()
                .locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText(section))
                .click();
        screen.settled();
    }

    private static void upload(Screen screen, String name, byte[] content) {
        screen.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    @Story({"NARROW", "DESKTOP"})
    void everySectionIsAccessibleToReadAndToChangeInBothLanguages(Device device, Browsers browsers) {
        for (var language : new Locale[] {DUTCH, Locale.ENGLISH}) {
            var screen = browsers.open(device, language).signIn("iris", PASSWORD);
            var code = newClient(screen, "Table " + device + language);
            screen.open("/trajectory/" + code + "/dossier").isAccessible().save("dossier");
            opens(screen, screen.say("Huishouden", "Household"));
            opens(screen, screen.say("Geboortedatum", "Date of birth"));
            opens(screen, screen.say("Veiligheidsplan", "Safety plan"));
            opens(screen, screen.say("Veilig adres", "Safe address"));
            opens(screen, screen.say("Documenten", "Documents"));
            screen.isAccessible();

            var change = screen.page()
                    .getByRole(
                            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(screen.say("Wijzigen: ", "Change: ")));
            while (change.count() > 0) {
                change.first().click();
                screen.settled();
            }
            screen.isAccessible().save("dossier-change");
        }
    }

    @Test
    void aYearOfBirthInTwoDigitsIsNeverInTheFuture(Browsers browsers) {
        var screen = browsers.open(Device.DESKTOP, DUTCH).signIn("iris", PASSWORD);
        screen.open("/trajectory/" + newClient(screen, "Born") + "/dossier");
        opens(screen, "Geboortedatum");
        screen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wijzigen: Geboortedatum"))
                .click();
        var born = screen.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Geboortedatum"));

        born.fill("3-4-60");
        screen.page().keyboard().press("Enter");

        assertThat(born).hasValue("03-04-1960");
    }

    @Test
    void howToReachSomebodyIsWrittenDownByKeyboardAndStandsBesideTheTask(Browsers browsers) {
        var screen = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("iris", PASSWORD);
        var code = newClient(screen, "Keyboard");
        screen.open("/trajectory/" + code + "/dossier");
        var change = screen.button("Change: How to reach somebody, and how not");
        change.focus();
        screen.page().keyboard().press("Enter");
        assertThat(screen.page().getByLabel("Never do")).isFocused();
        screen.page().keyboard().type("Never at the work place.");
        screen.page().getByLabel("Number, address or name").fill("06-00001234");
        screen.page().getByLabel("No voicemail").check();
        assertThat(screen.text("Not in the dossier yet. Your draft was kept")).isVisible();
        screen.page().keyboard().press("Control+Enter");
        assertThat(screen.text("Changed by Iris de Wit").first()).isVisible();

        screen.open("/trajectory/" + code);
        screen.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Get acquainted"))
                .first()
                .click();
        assertThat(screen.page().locator(".koers-client-card")).containsText("Never at the work place.");
        assertThat(screen.page().locator(".koers-client-card")).containsText("No voicemail");
        screen.isAccessible().save("task-reach");

        screen.open("/trajectories");
        screen.page()
                .getByLabel("Search", new Page.GetByLabelOptions().setExact(true))
                .fill("+31 6 0000 1234");
        assertThat(screen.text(code).first()).isVisible();
    }

    @Story({"DESKTOP", "NARROW"})
    void theSafetyPlanIsAtHandByOneKey(Device device, Browsers browsers) {
        var screen = browsers.open(device, DUTCH).signIn("iris", PASSWORD);
        var code = newClient(screen, "Unsafe " + device);
        screen.open("/trajectory/" + code + "/dossier");
        opens(screen, "Veiligheidsplan");
        screen.button("Wijzigen: Veiligheidsplan").click();
        screen.page().getByLabel("Wie bellen we?").fill("Een vriendin, 06-00009001");
        screen.page().keyboard().press("Control+Enter");
        assertThat(screen.text("Een vriendin, 06-00009001")).isVisible();

        screen.open("/trajectory/" + code);
        screen.page().keyboard().press("v");
        assertThat(screen.heading("Veiligheidsplan")).isVisible();
        assertThat(screen.text("Een vriendin, 06-00009001")).isVisible();
        assertThat(screen.heading("Opvang")).isVisible();
        screen.isAccessible().save("safety-plan");
    }

    @Test
    void aDocumentIsAddedTakenAlongAndDeletedAndAnythingElseIsRefusedInPlainWords(Browsers browsers) {
        var screen = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("iris", PASSWORD);
        var code = newClient(screen, "Papers");
        screen.open("/trajectory/" + code + "/dossier");
        opens(screen, "Documents");

        upload(screen, "letter.pdf", "<html>not what it says</html>".getBytes(ISO_8859_1));
        assertThat(screen.text("This kind of file is not taken.")).isVisible();
        upload(screen, "large.pdf", pdf(10 * 1024 * 1024 + 1));
        assertThat(screen.text("This file is larger than 10 MB.")).isVisible();
        upload(screen, "letter.pdf", pdf(2_000_000));
        var link = screen.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download: letter.pdf"));
        assertThat(link).isVisible();
        screen.isAccessible().save("dossier-documents");

        var download = screen.page().waitForDownload(link::click);
        assertThat(download.suggestedFilename()).isEqualTo("document.pdf");
        assertThat(download.url()).doesNotContain("letter").doesNotContain("Papers");
        assertThat(download.path()).hasSize(2_000_000);

        screen.button("Delete: letter.pdf").click();
        screen.page()
                .getByRole(AriaRole.DIALOG)
                .getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(screen.text("There are no documents.")).isVisible();
    }

    @Test
    void aContactIsWrittenDownAndCorrected(Browsers browsers) {
        var screen = browsers.open(Device.PHONE, Locale.ENGLISH).signIn("iris", PASSWORD);
        var code = newClient(screen, "Called");
        screen.open("/trajectory/" + code);
        screen.page().getByLabel("A contact").check();
        screen.settled();
        screen.isAccessible().save("journal-contact");
        screen.page().locator(".koers-contact-fields vaadin-select").click();
        screen.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("by telephone"))
                .click();
        screen.page().getByLabel("With whom").fill("her sister");
        screen.page().getByLabel("In a few words").fill("A slip.");
        screen.button("Save the contact").click();
        assertThat(screen.heading("Contact: by telephone, with her sister")).isVisible();

        screen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Correct what you wrote"))
                .first()
                .click();
        var dialog = screen.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("In a few words").fill("She will call on Monday.");
        screen.isAccessible();
        dialog.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();

        assertThat(screen.text("She will call on Monday.").first()).isVisible();
        assertThat(screen.text("A slip.")).hasCount(0);
        screen.isAccessible().save("journal");
    }
}
