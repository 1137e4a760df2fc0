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
import org.junit.jupiter.api.Test;

/** Aftercare as it goes: somebody is dismissed, an old network turns up, somebody wants to be left alone. */
@BrowserTest
class AftercareIT {

    private static final String PASSWORD = "uitproberen-mag";

    private Screen screen;
    private Caseworker sanne;

    /** In aftercare that was agreed just now. */
    private String agrees(Browsers browsers, Device device, Locale language, String profile, String wish) {
        screen = browsers.open(device, language).signIn("sanne", PASSWORD);
        sanne = new Caseworker(screen);
        var code = sanne.opensTrajectory(
                "Aftercare " + wish,
                screen.say("Inloopspreekuur", "Drop-in hour"),
                screen.say("Omgaan met geld", "Handling money"));
        sanne.goesToClient(code)
                .goesOnIn(screen.say("Nazorg", "Aftercare"))
                .opensTask(screen.say("Nazorg afspreken", "Agree on aftercare"))
                .picks(screen.say("Profiel", "Profile"), profile)
                .chooses(screen.say("Wat volgt nu?", "What comes now?"), screen.say("Nazorg", "Aftercare"))
                .chooses(screen.say("Welke nazorg wil de cliënt?", "Which aftercare does the client want?"), wish)
                .chooses(
                        screen.say("Hoe lang duurt de nazorg?", "How long does aftercare last?"),
                        screen.say(
                                "Geen einde afgesproken: over een jaar weer bekijken",
                                "No end agreed: look at it again in a year"));
        screen.isAccessible().save("aftercare-agree");
        sanne.completes();
        sanne.goesToClient(code);
        assertThat(screen.button(screen.say("Cliënt nam contact op", "Client got in touch")))
                .isVisible(patiently());
        return code;
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    private Locator link(String name) {
        return screen.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    @Test
    void whoIsDismissedGetsHelpWithWorkAgain(Browsers browsers) {
        var code = agrees(
                browsers,
                Device.DESKTOP,
                Locale.forLanguageTag("nl"),
                "Meerdere hulpvragen",
                "Actief: af en toe contact");
        sanne.notesThatTheClientGotInTouch()
                .opensTask("Contact houden")
                .chooses("Hoe gaat het met de cliënt?", "Er is iets dat aandacht vraagt");
        screen.page().getByLabel("Ontslag").check();
        sanne.chooses("Welke nazorg wil de cliënt?", "Intensief: vaak contact")
                .chooses("Wat is de volgende stap?", "Verder met de nazorg")
                .completes();

        sanne.goesToClient(code);
        assertThat(link("Naar een signaal kijken")).isVisible(patiently());
        sanne.opensTask("Naar een signaal kijken");
        assertThat(screen.text("Ontslag").first()).isVisible();
        sanne.chooses("Wat volgt er?", "Weer aan een hulpvraag werken")
                .picks("Waarom?", "Er is hulp nodig die er nog niet is")
                .picks("In welk leefdomein?", "Werk en inkomen")
                .completes();

        sanne.goesToClient(code);
        assertThat(link("Een doel afspreken")).isVisible(patiently());
        screen.isAccessible().save("aftercare-dismissed");
    }

    @Test
    void whenTheOldNetworkTurnsUpItIsOnTopOfTheListAtOnce(Browsers browsers) {
        var code = agrees(browsers, Device.PHONE, Locale.forLanguageTag("nl"), "Uitbuiting", "Zoals geadviseerd");
        screen.page().keyboard().press("g");
        sanne.chooses("Wat is het?", "Oud netwerk zoekt contact");
        var dialog = screen.page().getByRole(AriaRole.DIALOG);
        dialog.getByText("De cliënt nam contact op").click();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Noteren").setExact(true))
                .click();
        assertThat(link("Naar een signaal kijken")).isVisible(patiently());

        screen.open("/");
        assertThat(screen.page().locator(".koers-work-groups h2").first()).hasText("Meteen");
        screen.isAccessible().save("aftercare-at-once");
        sanne.goesToClient(code)
                .opensTask("Naar een signaal kijken")
                .chooses("Wat volgt er?", "Samen een veiligheidsplan maken")
                .picks("Waarom?", "Het is misschien niet veilig")
                .completes();
        sanne.goesToClient(code);
        assertThat(link("Samen een veiligheidsplan maken")).isVisible(patiently());
    }

    @Test
    void whoWantsToBeLeftAloneCanCallAtAnyTimeAndAgreeOnSomethingElse(Browsers browsers) {
        var code = agrees(browsers, Device.DESKTOP, Locale.ENGLISH, "Practical questions", "Passive: the door is open");
        screen.isAccessible().save("aftercare-passive");
        sanne.turnsTheCourse("Agree anew on aftercare", "To the agreement").opensTask("Agree on aftercare");
        assertThat(screen.page()
                        .getByRole(
                                AriaRole.RADIOGROUP,
                                new Page.GetByRoleOptions().setName("Which aftercare does the client want?")))
                .isHidden();
        sanne.chooses("What comes now?", "Close, the door stays open").completes();
        sanne.isAt("Close with the door open")
                .chooses("What is the next step?", "Close now, the door stays open")
                .completes();

        sanne.goesToClient(code);
        screen.button("Open again").click();
        assertThat(screen.text("is the caseworker, as before, and gets the task"))
                .isVisible();
        screen.isAccessible().save("aftercare-return");
        sanne.chooses("To which phase?", "Contact");
        screen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Open again"))
                .click();
        assertThat(link("Get acquainted")).isVisible(patiently());
    }
}
