package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;

/** What a client needs, on a real screen: several needs at once, whatever the course does meanwhile. */
@BrowserTest
class PlanIT {

    private static final String PASSWORD = "uitproberen-mag";

    private Screen screen;
    private Caseworker iris;
    private String code;

    @Story({"PHONE, en", "DESKTOP, nl"})
    void threeNeedsGoOnTogetherThroughADoubtAndATemporaryReturn(Device device, Locale language, Browsers browsers) {
        screen = browsers.open(device, language).signIn("iris", PASSWORD);
        iris = new Caseworker(screen);
        code = iris.opensTrajectory(
                "Plan " + device,
                screen.say("Inloopspreekuur", "Drop-in hour"),
                screen.say("Een luisterend oor", "A listening ear"));
        getsToOrientation();

        addsFromTheClientsPageByKeyboard(housing(), screen.say("Een deur die op slot kan", "A door that locks"));
        screen.open("/trajectory/" + code + "/plan");
        adds(debts(), screen.say("De post durven openmaken", "To dare open the post"));
        adds(meaning(), screen.say("Weer dansen", "To dance again"));
        assertThat(open()).hasCount(3);
        screen.isAccessible().save("plan");
        fitsOnTheScreen(device);

        agreesOn(housing());
        iris.goesToClient(code)
                .turnsTheCourse(screen.say("Twijfel", "Doubt"), screen.say("Twijfel vastleggen", "Note doubt"));
        assertThat(screen.page().locator(".koers-plan-part li")).hasCount(3);
        screen.isAccessible().save("trajectory-with-plan");
        agreesOn(debts());
        iris.goesToClient(code)
                .turnsTheCourse(
                        screen.say("Tijdelijke terugkeer", "Temporary return"), screen.say("Vastleggen", "Note"));
        takesTheFirstSteps(housing());

        screen.open("/trajectory/" + code + "/plan");
        assertThat(open()).hasCount(3);
        assertThat(domain(housing()))
                .containsText(screen.say("Aan zet: cliënt en hulpverlener", "Next move: client and caseworker"));
        assertThat(domain(debts())).containsText(screen.say("Eerste stappen zetten", "Take the first steps"));
        assertThat(domain(meaning())).containsText(screen.say("Een doel afspreken", "Agree on a goal"));
        var look = screen.button(screen.say("Nu bekijken: ", "Look at it now: ") + housing());
        look.focus();
        screen.page().keyboard().press("Enter");
        assertThat(domain(housing()))
                .containsText(screen.say("Samen naar de hulpvraag kijken", "Look at the need together"));
        reviews(housing());

        screen.open("/trajectory/" + code + "/plan");
        assertThat(screen.page().locator("koers-levels svg")).isVisible();
        screen.isAccessible().save("plan-under-way");
        fitsOnTheScreen(device);
        isPrintedForTheClient();
    }

    /** From where doubt and a temporary return can come up. */
    private void getsToOrientation() {
        iris.chooses(
                        screen.say("Hoe oud is de cliënt?", "How old is the client?"),
                        screen.say("18 jaar of ouder", "18 or older"))
                .spoke(screen.say(
                        "Oriëntatie: de cliënt wil mogelijkheden verkennen",
                        "Orientation: the client wants to look at possibilities"))
                .completes()
                .isAt(screen.say("Mogelijkheden verkennen", "Explore possibilities"));
    }

    private String housing() {
        return screen.say("Wonen", "Housing");
    }

    private String debts() {
        return screen.say("Schulden en budget", "Debts and budget");
    }

    private String meaning() {
        return screen.say("Zingeving", "Meaning");
    }

    private Locator open() {
        return screen.page().locator(".koers-domains .koers-need");
    }

    private Locator domain(String name) {
        return screen.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    private Locator dialog() {
        return screen.page().getByRole(AriaRole.DIALOG);
    }

    private Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private void addsFromTheClientsPageByKeyboard(String domain, String words) {
        screen.open("/trajectory/" + code);
        screen.page().keyboard().press("h");
        assertThat(inDialog(domain)).isVisible();
        screen.isAccessible().save("plan-add-where");
        inDialog(domain).focus();
        screen.page().keyboard().press("Enter");
        assertThat(dialog().locator("textarea")).isFocused();
        screen.page().keyboard().type(words);
        screen.isAccessible().save("plan-add-words");
        inDialog(screen.say("Toevoegen", "Add")).focus();
        screen.page().keyboard().press("Enter");
        assertThat(screen.page().locator(".koers-plan-part")).containsText(words);
    }

    private void adds(String domain, String words) {
        screen.button(screen.say("Hulpvraag toevoegen: ", "Add a need: ") + domain)
                .click();
        dialog().locator("textarea").fill(words);
        inDialog(screen.say("Toevoegen", "Add")).click();
        assertThat(domain(domain)).containsText(words);
        // the task comes from the engine, a moment later
        assertThat(domain(domain).getByRole(AriaRole.LINK)).isVisible();
    }

    private void agreesOn(String domain) {
        opens(domain, screen.say("Een doel afspreken", "Agree on a goal"));
        screen.text(screen.say("Wat de stappen hier betekenen", "What the steps mean here"))
                .click();
        assertThat(screen.page().locator(".koers-task-hint li")).hasCount(5);
        screen.isAccessible().save("task-agree-goal");
        iris.chooses(
                        screen.say("Wil de cliënt hieraan werken?", "Does the client want to work on this?"),
                        screen.say("Ja", "Yes"))
                .chooses(
                        screen.say("Hoe staat het er nu voor?", "How do things stand now?"),
                        screen.say("2: het lukt niet zonder hulp", "2: not without help"))
                .chooses(screen.say("Wie kan helpen?", "Who can help?"), screen.say("Hulp van onszelf", "Help from us"))
                .writes(
                        screen.say("Eerste stappen: wie doet wat en wanneer?", "First steps: who does what, and when?"),
                        screen.say("Dinsdag samen bellen.", "Call together on Tuesday."))
                .completes();
    }

    private void takesTheFirstSteps(String domain) {
        opens(domain, screen.say("Eerste stappen zetten", "Take the first steps"));
        iris.completes();
    }

    private void reviews(String domain) {
        opens(domain, screen.say("Samen naar de hulpvraag kijken", "Look at the need together"));
        iris.chooses(
                        screen.say("Hoe staat het er nu voor?", "How do things stand now?"),
                        screen.say("3: het lukt voor een deel, met hulp", "3: partly, with help"))
                .chooses(screen.say("Hoe nu verder?", "What next?"), screen.say("Zo verder", "Go on like this"))
                .completes();
    }

    /** From the board to the task about a need. */
    private void opens(String domain, String task) {
        screen.open("/trajectory/" + code + "/plan");
        domain(domain)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(task))
                .click();
        iris.isAt(task + " · " + domain);
    }

    private void fitsOnTheScreen(Device device) {
        var board = screen.page().locator(".koers-domains-empty").boundingBox();
        assertThat(board.y + board.height)
                .as("the board and all that is above it")
                .isLessThanOrEqualTo(device.height);
    }

    private void isPrintedForTheClient() {
        screen.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(screen.say("Afdrukken voor de cliënt", "Print for the client")))
                .click();
        var sheet = screen.page().locator(".koers-sheet");
        assertThat(sheet).containsText(screen.say("Dinsdag samen bellen.", "Call together on Tuesday."));
        screen.isAccessible().save("plan-paper");
        assertThat(screen.page().title()).isEqualTo(screen.say("Onze afspraken", "What we agreed"));

        screen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(sheet).isVisible();
        assertThat(screen.page().locator(".koers-back")).isHidden();
        assertThat(screen.page().locator("vaadin-app-layout").innerText())
                .doesNotContain(code)
                .doesNotContainIgnoringCase("koers");
        screen.isAccessible().save("plan-printed");
    }
}
