package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Story;

/**
 * One client's course as it goes in practice, through every phase, with doubt and a temporary return, worked by a
 * caseworker and followed by the team lead.
 */
@BrowserTest
class CourseStoryIT {

    private static final String PASSWORD = "uitproberen-mag";

    @Story({"DESKTOP, nl", "PHONE, en"})
    void aCourseThatIsNoStraightLineIsWorkedFromContactToAftercare(Device device, Locale language, Browsers browsers) {
        var screen = browsers.open(device, language).signIn("iris", PASSWORD);
        screen.isAccessible().save("my-work");
        var addresses = new ArrayList<String>();
        screen.page().onRequest(request -> addresses.add(request.url()));
        screen.page().onFrameNavigated(frame -> addresses.add(frame.url()));
        var iris = new Caseworker(screen);

        var code = iris.opensTrajectory(
                "Wilde Roos " + device,
                screen.say("Inloopspreekuur", "Drop-in hour"),
                screen.say("Een luisterend oor", "A listening ear"));
        assertThat(screen.page().title()).doesNotContain("Roos");
        assertThat(screen.page().url()).doesNotContain("Roos");
        screen.isAccessible().save("task");
        iris.chooses(
                        screen.say("Hoe oud is de cliënt?", "How old is the client?"),
                        screen.say("18 jaar of ouder", "18 or older"))
                .spoke(screen.say(
                        "Oriëntatie: de cliënt wil mogelijkheden verkennen",
                        "Orientation: the client wants to look at possibilities"))
                .writes(
                        screen.say("Wat is goed om te onthouden?", "What is good to remember?"),
                        "Belt liever ’s ochtends.")
                .completes()
                .isAt(screen.say("Mogelijkheden verkennen", "Explore possibilities"));

        iris.goesToClient(code)
                .turnsTheCourse(screen.say("Twijfel", "Doubt"), screen.say("Twijfel vastleggen", "Note doubt"))
                .opensTask(screen.say("Ruimte geven aan twijfel", "Make room for doubt"))
                .helpGoesOnMeanwhile()
                .wantsContactNowAndThen()
                .completes();

        iris.goesToClient(code)
                .notesThatTheClientGotInTouch()
                .opensTask(screen.say("Rustig vragen hoe het gaat", "Ask gently how things are"))
                .spoke(screen.say("Uitvoering: aan een plan werken", "Execution: work on a plan"))
                .completes()
                .isAt(screen.say("Samen een plan maken", "Make a plan together"))
                .spoke(screen.say("Tijdelijk terug in sekswerk", "Temporary return to sex work"))
                .writes(
                        screen.say("Eerste stappen en wie ze zet", "First steps, and who takes them"),
                        "Schulden op een rij.")
                .completes()
                .isAt(screen.say("Vragen wat nu nodig is", "Ask what is needed now"))
                .helpGoesOnMeanwhile()
                .wantsContactNowAndThen()
                .completes();

        iris.goesToClient(code)
                .notesThatTheClientGotInTouch()
                .opensTask(screen.say("Aanwezig blijven", "Stay present"))
                .spoke(screen.say("Uitvoering: aan een plan werken", "Execution: work on a plan"))
                .completes()
                .isAt(screen.say("Samen een plan maken", "Make a plan together"));
        iris.spoke(screen.say("Nazorg: een vinger aan de pols", "Aftercare: a finger on the pulse"));
        assertThat(screen.text(screen.say("Vorige keer: Schulden op een rij.", "Last time: Schulden op een rij.")))
                .isVisible();
        screen.isAccessible().save("task-previous-answers");

        iris.completes()
                .isAt(screen.say("Nazorg afspreken", "Agree on aftercare"))
                .chooses(screen.say("Wat volgt nu?", "What comes now?"), screen.say("Nazorg", "Aftercare"))
                .chooses(
                        screen.say("Hoe lang duurt de nazorg?", "How long does aftercare last?"),
                        screen.say(
                                "Geen einde afgesproken: over een jaar weer bekijken",
                                "No end agreed: look at it again in a year"))
                .chooses(
                        screen.say("Welke nazorg wil de cliënt?", "Which aftercare does the client want?"),
                        screen.say("Actief: af en toe contact", "Active: contact now and then"))
                .completes();

        iris.goesToClient(code);
        screen.text(screen.say("De weg in woorden", "The path in words")).click();
        assertThat(screen.page().locator(".koers-in-words li")).hasCount(7);
        screen.isAccessible().save("trajectory-path");
        screen.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(screen.say("Schema", "Diagram")))
                .click();
        screen.page().locator("koers-diagram svg .djs-visual").first().waitFor();
        screen.isAccessible().save("trajectory-diagram");

        assertThat(addresses)
                .hasSizeGreaterThan(20)
                .noneMatch(address ->
                        address.contains("Roos") || address.contains("Schulden") || address.contains("Belt"));
    }
}
