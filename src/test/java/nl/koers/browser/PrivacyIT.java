package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Story;
import org.junit.jupiter.api.Test;

/** What a client can ask for, done by the caseworker and the privacy officer in the browser. */
@BrowserTest
class PrivacyIT {

    private static final String PASSWORD = "uitproberen-mag";

    @Story({"DESKTOP, en", "NARROW, nl"})
    void thePartsOfPrivacyAreAccessible(Device device, Locale language, Browsers browsers) {
        var screen = browsers.open(device, language).signIn("petra", PASSWORD).open("/privacy");
        screen.isAccessible().save("privacy-erasures");
        for (var tab : new String[][] {
            {"Wie ook moet wissen", "Who has to erase as well"},
            {"Bewaartermijn", "Retention period"},
            {"Kopieën voor cliënten", "Copies for clients"},
            {"Inzagelogboek", "Access log"}
        }) {
            screen.page()
                    .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(screen.say(tab[0], tab[1])))
                    .click();
            screen.isAccessible()
                    .save("privacy-" + tab[1].toLowerCase(Locale.ROOT).replace(' ', '-'));
        }
    }

    @Test
    void aClientTakesACopyHomeAndIsThenErased(Browsers browsers) throws IOException {
        var screen = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("iris", PASSWORD);
        var page = screen.page();
        var code = new Caseworker(screen).opensTrajectory("Takes It Home", "Drop-in hour", "Safety");
        screen.open("/trajectory/" + code);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Privacy of this client"))
                .click();
        assertThat(screen.heading("Privacy of this client")).isVisible();
        screen.isAccessible().save("privacy-of-a-client");

        screen.button("Make a copy").click();
        var password = page.locator(".koers-password").innerText();
        screen.button("I have it").click();
        page.getByLabel("Password of the copy").fill(password);
        screen.button("Open the copy").click();
        var saved = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Save the copy"))
                        .click());
        assertThat(saved.suggestedFilename()).isEqualTo("copy.zip");
        assertThat(saved.url()).doesNotContain(code);
        var file = Files.createTempFile("copy", ".zip");
        saved.saveAs(file);
        try (var zip = new ZipFile(file.toFile(), password.toCharArray());
                var wrong = new ZipFile(file.toFile(), "guessed".toCharArray())) {
            assertThat(new String(
                            zip.getInputStream(zip.getFileHeader("copy.json")).readAllBytes()))
                    .contains("Takes It Home");
            assertThat(zip.getFileHeader("copy.pdf")).isNotNull();
            assertThatThrownBy(() -> wrong.getInputStream(wrong.getFileHeader("copy.json")))
                    .isInstanceOf(ZipException.class);
        } finally {
            Files.delete(file);
        }
        assertThat(screen.text("The copy is saved, and is not in Koers any more"))
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Save the copy")))
                .hasCount(0);
        screen.open("/trajectory/" + code + "/privacy");
        assertThat(page.getByLabel("Password of the copy")).isHidden();

        screen.button("Ask to erase this dossier").click();
        assertThat(screen.button("Withdraw the request")).isVisible();

        var officer = browsers.open(Device.DESKTOP, Locale.ENGLISH)
                .signIn("petra", PASSWORD)
                .open("/privacy");
        officer.button("Erase for good: " + code).click();
        officer.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Erase for good").setExact(true))
                .click();
        officer.settled();
        page.waitForCondition(() -> {
            screen.open("/trajectory/" + code);
            return screen.heading("This dossier has been erased").isVisible();
        });
    }

    /** In Dutch: a look is one line, in the client's words, and can be taken along. */
    @Test
    void deClientLeestWieErKeekEnDeToezichthouderKrijgtHetMee(Browsers browsers) throws IOException {
        var screen = browsers.open(Device.NARROW, Locale.forLanguageTag("nl")).signIn("iris", PASSWORD);
        var code = new Caseworker(screen).opensTrajectory("Kijkt Mee", "Inloopspreekuur", "Veiligheid");
        screen.open("/trajectory/" + code);
        screen.open("/trajectory/" + code + "/privacy");
        var page = screen.page();
        assertThat(screen.text("wie je voor ons bent").first()).isVisible();
        screen.isAccessible().save("privacy-who-looked");
        assertThat(taken(page, "Alles als tabel (CSV)"))
                .startsWith("\uFEFFDag;Van;Tot;Wie;Wat er gebeurde;Reden")
                .contains("wie je voor ons bent")
                .doesNotContain("kaart", code);
        assertThat(taken(page, "Alles op papier (PDF)")).startsWith("%PDF");

        var officer = browsers.open(Device.DESKTOP, Locale.forLanguageTag("nl"))
                .signIn("petra", PASSWORD)
                .open("/privacy");
        officer.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Inzagelogboek"))
                .click();
        // another tab has such a field as well
        officer.page()
                .getByLabel("Code")
                .filter(new Locator.FilterOptions().setVisible(true))
                .fill(code);
        officer.button("Zoeken").click();
        // the list of everybody stood there before, with links of its own
        officer.settled();
        assertThat(officer.text("Keren dat er gekeken is").first()).isVisible();
        assertThat(taken(officer.page(), "Alles als tabel (CSV)")).contains(code, "kaart");
    }

    private static String taken(Page page, String link) throws IOException {
        var saved = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .click());
        return Files.readString(saved.path(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "\uFEFF");
    }
}
