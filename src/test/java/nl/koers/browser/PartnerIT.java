package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;
import org.junit.jupiter.api.Test;

/** The directory of partners on a real screen. */
@BrowserTest
class PartnerIT {

    private static final String PASSWORD = "uitproberen-mag";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static void upload(Screen screen, String file) {
        screen.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("partners.csv", "text/csv", file.getBytes(UTF_8)));
    }

    @Story({"NARROW", "DESKTOP"})
    void everyViewIsAccessibleInBothLanguages(Device device, Browsers browsers) {
        for (var language : new Locale[] {DUTCH, Locale.ENGLISH}) {
            var screen = browsers.open(device, language).signIn("iris", PASSWORD);
            screen.menu("Partners");
            assertThat(screen.text("Geestkracht GGZ").first()).isVisible();
            screen.isAccessible().save("partners");
            screen.button(screen.say("Exporteren", "Export")).click();
            assertThat(screen.page().getByRole(AriaRole.DIALOG)).isVisible();
            screen.isAccessible();
            screen.button(screen.say("Sluiten", "Close")).click();
            screen.settled();

            screen.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Geestkracht GGZ"))
                    .click();
            assertThat(screen.heading("Geestkracht GGZ")).isVisible();
            screen.isAccessible().save("partner");
            screen.button(screen.say("Wijzigen", "Change")).click();
            assertThat(screen.button(screen.say("Opslaan", "Save"))).isVisible();
            screen.isAccessible().save("partner-change");

            screen.open("/partners/new");
            screen.button(screen.say("Contactpersoon toevoegen", "Add a contact person"))
                    .click();
            screen.button(screen.say("Opslaan", "Save")).click();
            assertThat(screen.text(screen.say("Vul dit in.", "Fill this in.")).first())
                    .isVisible();
            screen.isAccessible();

            screen.open("/partners/coverage");
            screen.save("partner-leave-unsaved");
            screen.button(screen.say("Weggaan", "Leave")).click();
            assertThat(screen.heading(screen.say("Dekking", "Coverage"))).isVisible();
            screen.isAccessible().save("partners-coverage");
            assertThat(screen.page()
                            .getByRole(
                                    AriaRole.ROWHEADER,
                                    new Page.GetByRoleOptions()
                                            .setName(screen.say("Zwolle (jouw regio)", "Zwolle (your region)"))))
                    .isVisible();

            screen.open("/partners/import").isAccessible();
            upload(screen, "Naam;Leefdomeinen;Regio's\nGeestkracht GGZ;Zorg;Zwolle\nNieuw;Zorg;Zwolle\nFout;;\n");
            assertThat(screen.heading(screen.say("Wat er zou gebeuren", "What would happen")))
                    .isVisible();
            screen.isAccessible().save("partners-import");
        }
    }

    @Test
    void aPartnerIsAddedByKeyboardAndFoundAgain(Browsers browsers) {
        var screen =
                browsers.open(Device.DESKTOP, DUTCH).signIn("iris", PASSWORD).open("/partners");
        var keyboard = screen.page().keyboard();
        keyboard.press("n");
        assertThat(screen.heading("Partner toevoegen")).isVisible();
        var name = screen.page().getByLabel("Naam").first();
        assertThat(name).isFocused();
        keyboard.type("Toetsenbord en Zonen");
        keyboard.press("Control+Enter");
        assertThat(screen.text("Vul dit in.").first()).isVisible();
        // what has to be filled in has the focus
        assertThat(screen.page().getByLabel("Wonen", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
        keyboard.press("Space");
        keyboard.press("Control+Enter");
        assertThat(screen.heading("Toetsenbord en Zonen")).isVisible();

        screen.open("/partners");
        keyboard.press("/");
        assertThat(screen.page().getByLabel("Zoeken")).isFocused();
        keyboard.type("toetsen zonen");
        assertThat(screen.text("Eén partner")).isVisible();
        assertThat(screen.page().url()).doesNotContain("toetsen");
    }

    @Test
    void whatIsExportedIsChangedElsewhereAndImported(Browsers browsers) throws IOException {
        var screen = browsers.open(Device.DESKTOP, Locale.ENGLISH)
                .signIn("fatima", PASSWORD)
                .open("/partners");
        var page = screen.page();
        screen.button("Export").click();
        var saved = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Save the file"))
                        .click());
        assertThat(saved.suggestedFilename()).isEqualTo("partners.csv");
        var file = Files.readString(saved.path());
        assertThat(file)
                .startsWith("\uFEFFId;Version;")
                .contains("Herberg Zinvol")
                .doesNotContain("Geestkracht");
        screen.button("Close").click();

        screen.open("/partners/import");
        upload(screen, file);
        assertThat(screen.text("New: 0. Changed: 0. The same: 11. With errors: 0."))
                .isVisible();
        screen.button("Choose another file").click();
        upload(screen, file.replace("Herberg Zinvol", "Herberg Vol Zin"));
        assertThat(screen.text("changes: Name")).isVisible();
        screen.button("Import one line").click();
        assertThat(screen.text("Added: 0. Changed: 1.")).isVisible();
        screen.isAccessible();

        screen.open("/partners");
        assertThat(screen.text("Herberg Vol Zin").first()).isVisible();
    }

    @Test
    void whatSomebodyIsTypingIsThereAfterABlankScreenAndNotLostByLeaving(Browsers browsers) {
        var screen =
                browsers.open(Device.DESKTOP, DUTCH).signIn("iris", PASSWORD).open("/partners/new");
        var page = screen.page();
        page.getByLabel("Naam").first().fill("Half getypt");
        page.keyboard().press("F8");
        assertThat(screen.heading("Het scherm is leeg")).isVisible();
        page.getByLabel("Wachtwoord").fill(PASSWORD);
        screen.button("Verder").click();
        assertThat(page.getByLabel("Naam").first()).hasValue("Half getypt");

        screen.menu("Trajecten");
        assertThat(screen.text("Weggaan zonder opslaan?")).isVisible();
        screen.button("Hier blijven").click();
        assertThat(page.getByLabel("Naam").first()).hasValue("Half getypt");
    }
}
