package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process designer reads what is wrong with a model, puts a better one into use, and puts the earlier one back. */
@BrowserTest
class ModelsIT {

    @ParameterizedTest
    @CsvSource({"DESKTOP, nl, pause", "PHONE, en, doubt", "NARROW, nl, outOfSight"})
    void aDesignerChangesAModelAndPutsTheEarlierOneBack(Device device, Locale language, String model, Browsers browsers)
            throws IOException {
        var good = Files.readString(Path.of("processes", model + ".bpmn"))
                .replace("</bpmn:definitions>", "\n</bpmn:definitions>");
        var broken = good.replaceFirst("camunda:dueDate=\"[^\"]*\"", "");
        assertThat(broken).isNotEqualTo(good);

        var screen = browsers.open(device, language).signIn("daan", "uitproberen-mag");
        screen.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(screen.say("Modellen", "Models")))
                .click();
        assertThat(screen.heading(screen.say("Beslistabellen", "Decision tables")))
                .isVisible();
        screen.isAccessible().save("models");

        drop(screen, model, broken);
        screen.button(screen.say("Controleren", "Check")).click();
        assertThat(screen.text(screen.say("Er is 1 fout", "There is 1 error"))).isVisible();
        assertThat(screen.text(screen.say("Een taak heeft een datum nodig", "A user task needs a due date")))
                .isVisible();
        assertThat(screen.button(screen.say("In gebruik nemen", "Put into use")))
                .hasCount(0);
        screen.isAccessible().save("models-refused");

        drop(screen, model, good);
        screen.button(screen.say("Controleren", "Check")).click();
        assertThat(screen.text(screen.say("Er zijn geen fouten gevonden.", "No errors were found.")))
                .isVisible();
        screen.page().getByLabel(screen.say("Notitie", "Note")).fill("Probeersel");
        screen.isAccessible().save("models-sound");
        screen.button(screen.say("In gebruik nemen", "Put into use")).click();
        assertThat(screen.text(screen.say("Het is nu in gebruik.", "It is in use now.")))
                .isVisible();

        screen.open("/models/process/" + model);
        assertThat(screen.exactText("Probeersel")).isVisible();
        assertThat(screen.text("Daan").first()).isVisible();
        screen.isAccessible().save("model");
        var download = screen.page().waitForDownload(() -> screen.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(screen.say(model + ".bpmn downloaden", "Download " + model + ".bpmn")))
                .first()
                .click());
        assertThat(Files.readString(download.path())).isEqualTo(good);

        screen.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(screen.say("Deze versie terugzetten", "Put this version back")))
                .first()
                .click();
        assertThat(screen.text(screen.say("blijven daarop", "stay on it"))).isVisible();
        screen.isAccessible().save("model-put-back");
        inDialog(screen, screen.say("Terugzetten", "Put back")).click();
        assertThat(screen.heading(screen.say("Versie 3", "Version 3"))).isVisible();
        screen.isAccessible().save("model-back");
    }

    private static void drop(Screen screen, String model, String content) {
        screen.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(model + ".bpmn", "application/octet-stream", content.getBytes(UTF_8)));
        assertThat(screen.page().locator("main .koers-deploy-file")).hasText(Pattern.compile(model));
        screen.settled();
    }

    private static Locator inDialog(Screen screen, String button) {
        return screen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }
}
