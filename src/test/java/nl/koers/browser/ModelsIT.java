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

/** A process designer reads what is wrong with a model, puts a better one into use, sees what is different, and puts the earlier one back. */
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

    @ParameterizedTest
    @CsvSource("DESKTOP, nl")
    void aDesignerSeesWhatIsDifferentInAVersion(Device device, Locale language, Browsers browsers) throws IOException {
        var screen = browsers.open(device, language).signIn("daan", "uitproberen-mag");
        screen.open("/models");
        drop(screen, "sharing", otherSharing());
        screen.button("Controleren").click();
        screen.button("In gebruik nemen").click();
        assertThat(screen.text("Het is nu in gebruik.")).isVisible();

        screen.open("/models/process/sharing");
        screen.isAccessible().save("model-versions");
        screen.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verschil met versie"))
                .first()
                .click();
        assertThat(screen.heading("Wat er anders is")).isVisible();
        assertThat(screen.text("Timer onderweg ‘Drie maanden later’")).isVisible();
        assertThat(screen.text("Naam: was ‘Three months later’, is nu ‘A quarter later’"))
                .isVisible();
        assertThat(screen.text("Hulptekst in het Engels: was")).isVisible();
        var earlier = screen.page().locator("koers-diagram").first();
        var later = screen.page().locator("koers-diagram").last();
        assertThat(earlier.locator(".sign-changed")).hasCount(2);
        assertThat(earlier.locator(".sign-new")).hasCount(0);
        assertThat(later.locator(".sign-new")).hasCount(2);
        screen.isAccessible().save("model-difference");

        // by keyboard, the last of the list
        var line = screen.page().locator("main .koers-difference-choose").last();
        line.focus();
        screen.page().keyboard().press("Enter");
        assertThat(line).hasAttribute("aria-current", "true");
        assertThat(later.locator(".djs-element.revealed")).hasCount(1);
        assertThat(later.locator(".djs-element.revealed")).isInViewport();
        screen.isAccessible().save("model-difference-chosen");
        screen.resized(Device.PHONE).save("model-difference-phone");
        line.press("Enter");
        assertThat(later.locator(".djs-element.revealed")).isInViewport();
        screen.save("model-difference-chosen-phone");

        screen.open("/models/process/sharing/difference/1/99");
        assertThat(screen.text("Een van deze versies is er niet (meer): 1 of 99."))
                .isVisible();
        screen.isAccessible();
    }

    /** With a task that is explained in other words, a timer of another name, and a remark with a line to it. */
    private static String otherSharing() throws IOException {
        var sharing = Files.readString(Path.of("processes", "sharing.bpmn"));
        var other = sharing.replace("name=\"Three months later\"", "name=\"A quarter later\"")
                .replaceFirst("(name=\"help.en\" value=\")", "$1Take your time. ")
                .replace(
                        "  </bpmn:process>",
                        """
                            <bpmn:textAnnotation id="why"><bpmn:text>Why we ask again</bpmn:text></bpmn:textAnnotation>
                            <bpmn:association id="whyOf" sourceRef="closeWithParty" targetRef="why" />
                          </bpmn:process>""")
                .replace(
                        "    </bpmndi:BPMNPlane>",
                        """
                              <bpmndi:BPMNShape id="why_di" bpmnElement="why"><dc:Bounds x="760" y="640" width="160" height="40" /></bpmndi:BPMNShape>
                              <bpmndi:BPMNEdge id="whyOf_di" bpmnElement="whyOf"><di:waypoint x="810" y="580" /><di:waypoint x="820" y="640" /></bpmndi:BPMNEdge>
                            </bpmndi:BPMNPlane>""");
        assertThat(other).contains("A quarter", "Take your time", "id=\"whyOf_di\"");
        return other;
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
