package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;

/** An administrator lets somebody in, who chooses a password and begins, and later stops the access. */
@BrowserTest
class PeopleIT {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String PASSWORD = "zeven grijze reigers op een rij";

    @Story({"DESKTOP", "NARROW"})
    void aNewColleagueComesInByALinkAndIsOutWhenAccessStops(Device device, Browsers browsers) {
        var id = "noor." + device.name().toLowerCase(Locale.ROOT);
        var arjen = browsers.open(device, DUTCH).signIn("arjen", "uitproberen-mag");
        if (device == Device.DESKTOP) {
            // whatever was chosen in another test
            arjen.page().waitForRequest(Request::isNavigationRequest, () -> arjen.button("NL, Nederlands")
                    .click());
            arjen.page().waitForLoadState();
            assertThat(arjen.button("Afmelden")).isVisible();
        }
        arjen.open("/users").isAccessible().save("users");
        arjen.button("Nieuwe gebruiker").click();
        arjen.isAccessible().save("user-new");
        inDialog(arjen, "Account maken").click();
        assertThat(arjen.text("Kies minstens één rol.")).isVisible();
        arjen.page().getByLabel("Gebruikersnaam").last().fill(id);
        arjen.page().getByLabel("Voornaam").fill("Noor");
        arjen.page().getByLabel("Achternaam").fill(device.name());
        arjen.text("Hulpverlener: werkt met cliënten").click();
        inDialog(arjen, "Account maken").click();
        var link = arjen.page().getByLabel("Link", new Page.GetByLabelOptions().setExact(true));
        assertThat(link).hasValue(Pattern.compile("http.*/welcome#.{43}"));
        arjen.isAccessible().save("user-link");
        var address = link.inputValue();
        inDialog(arjen, "Sluiten").click();

        var noor = browsers.open(device, DUTCH);
        noor.page().navigate(address);
        assertThat(noor.text("Je gebruikersnaam is " + id)).isVisible();
        noor.settled();
        assertThat(noor.page().url()).as("without the secret").doesNotContain("#");
        noor.isAccessible().save("welcome");
        noor.page()
                .getByLabel("Nieuw wachtwoord", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        noor.page().getByLabel("Nog een keer het nieuwe wachtwoord").fill(PASSWORD);
        noor.button("Bewaren").click();
        assertThat(noor.text("Je kunt je nu aanmelden.")).isVisible();
        noor.signIn(id, PASSWORD);
        assertThat(noor.heading("Mijn werk")).isVisible();

        var second = browsers.open(device, DUTCH);
        second.page().navigate(address);
        assertThat(second.text("Deze link werkt niet (meer).")).isVisible();

        arjen.open("/users");
        arjen.page().getByLabel("Naam of gebruikersnaam").fill(id);
        assertThat(arjen.exactText("1 gebruiker")).isVisible();
        arjen.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Meer acties, Noor " + device.name()))
                .click();
        arjen.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Toegang stoppen"))
                .click();
        arjen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Toegang stoppen"))
                .click();
        assertThat(arjen.text("geen rol")).isVisible();
        noor.page().waitForURL("**/login");
    }

    @Story({"NARROW", "DESKTOP"})
    void anAdministratorImportsAListAndSaysWhatStandsInLetters(Device device, Browsers browsers) {
        var stranger = browsers.open(device, DUTCH);
        stranger.page().navigate("/login");
        stranger.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wachtwoord vergeten?"))
                .click();
        assertThat(stranger.text("Vraag je beheerder om een nieuwe link.")).isVisible();
        stranger.isAccessible().save("forgotten");

        var arjen = browsers.open(device, Locale.ENGLISH).signIn("arjen", "uitproberen-mag");
        arjen.open("/organisations").isAccessible().save("organisations");
        arjen.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("(Wijzigen|Change), Stichting")))
                .click();
        arjen.isAccessible().save("organisation-change");
        arjen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Annuleren|Cancel")))
                .click();

        arjen.open("/users/import").isAccessible().save("users-import");
        var id = "tess." + device.name().toLowerCase(Locale.ROOT);
        arjen.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "list.csv",
                        "text/csv",
                        ("User name;First name;Last name;Roles\n" + id + ";Tess;Smit;caseworker\nX y;;;boss\n")
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(arjen.text(Pattern.compile("‘boss’"))).isVisible();
        arjen.isAccessible().save("users-import-preview");
        arjen.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("1 account")))
                .click();
        arjen.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("(Link tonen|Show the link), Tess")))
                .click();
        var link = arjen.page().getByLabel("Link", new Page.GetByLabelOptions().setExact(true));
        assertThat(link).hasValue(Pattern.compile("http.*/welcome#.{43}"));

        stranger.page().navigate(link.inputValue());
        assertThat(stranger.text("Je gebruikersnaam is " + id)).isVisible();
    }

    private static Locator inDialog(Screen screen, String button) {
        return screen.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }
}
