package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.koers.shared.Netherlands;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Caseworker;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import nl.koers.testing.browser.Story;

/** What is planned is seen before it is due, moved to another day, found in the calendar, and done at once. */
@BrowserTest
class CalendarIT {

    private static final String PASSWORD = "uitproberen-mag";
    private static final double FOR_THE_RULES = 30_000;

    @Story({"NARROW, nl", "DESKTOP, en"})
    void aMomentIsMovedFoundInTheCalendarAndDoneNow(Device device, Locale language, Browsers browsers) {
        var screen = browsers.open(device, language).signIn("iris", PASSWORD);
        var alias = "Wacht " + device + " " + language;
        var code = waitingInDoubt(screen, alias);

        button(screen, screen.page().locator("main"), screen.say("Bekijken", "Look at"))
                .click();
        var dialog = screen.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText(screen.say("Gepland op", "Planned on"));
        screen.isAccessible().save("moment");
        button(screen, dialog, screen.say("Verzetten", "Move")).press("Enter");
        var day = LocalDate.now(Netherlands.ZONE).plusDays(5);
        var field = dialog.getByLabel(screen.say("Nieuwe dag", "New day"));
        field.fill(day.format(DateTimeFormatter.ofPattern("dd-MM-yyyy")));
        if (device == Device.DESKTOP) {
            field.press("Enter");
        } else {
            // the days take the screen, with the one that was typed marked
            screen.page()
                    .locator("vaadin-month-calendar [part~='focused']")
                    .first()
                    .click();
        }
        new Caseworker(screen)
                .chooses(screen.say("Waarom?", "Why?"), screen.say("de cliënt vroeg erom", "the client asked for it"))
                .writes(screen.say("Wil je iets toevoegen?", "Do you want to add anything?"), "Zwaluw-3301.");
        screen.isAccessible().save("moment-move");
        button(screen, dialog, screen.say("Verzetten", "Move")).press("Enter");
        assertThat(dialog).isHidden();
        assertThat(screen.text("Zwaluw-3301.")).isVisible();
        screen.isAccessible().save("moment-moved");

        for (var view : new String[] {"list", "week", "month"}) {
            screen.open("/calendar?view=" + view + "&date=" + day);
            assertThat(screen.text(alias).first()).isVisible();
            screen.isAccessible().save("calendar-" + view);
        }
        screen.open("/calendar").menu(screen.say("Agenda", "Calendar"));
        link(screen, screen.say("Maand", "Month")).press("Enter");
        link(screen, screen.say("Volgende maand", "Next month")).press("Enter");
        link(screen, screen.say("Vandaag", "Today")).press("Enter");
        screen.open("/calendar?date=" + day);
        var moment = screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(alias));
        moment.focus();
        moment.press("Enter");
        org.assertj.core.api.Assertions.assertThat(screen.page().url()).doesNotContain(code);
        button(screen, dialog, screen.say("Nu doen", "Do it now")).press("Enter");
        assertThat(screen.heading(screen.say("Rustig vragen hoe het gaat", "Ask gently how things are")))
                .isVisible();
    }

    /** @return the code of a client whose course waits for a date */
    private static String waitingInDoubt(Screen screen, String alias) {
        var caseworker = new Caseworker(screen);
        var code = caseworker.opensTrajectory(
                alias, screen.say("Inloopspreekuur", "Drop-in hour"), screen.say("Veiligheid", "Safety"));
        caseworker
                .chooses(
                        screen.say("Hoe oud is de cliënt?", "How old is the client?"),
                        screen.say("18 jaar of ouder", "18 or older"))
                .spoke(screen.say(
                        "Oriëntatie: de cliënt wil mogelijkheden verkennen",
                        "Orientation: the client wants to look at possibilities"))
                .completes()
                .isAt(screen.say("Mogelijkheden verkennen", "Explore possibilities"))
                .goesToClient(code)
                .turnsTheCourse(screen.say("Twijfel", "Doubt"), screen.say("Twijfel vastleggen", "Note doubt"))
                .opensTask(screen.say("Ruimte geven aan twijfel", "Make room for doubt"))
                .helpGoesOnMeanwhile()
                .wantsContactNowAndThen()
                .completes();
        caseworker.goesToClient(code);
        assertThat(screen.heading(screen.say("Gepland contact", "Planned contact")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(FOR_THE_RULES));
        return code;
    }

    private static Locator button(Screen screen, Locator place, String name) {
        return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .last();
    }

    private static Locator link(Screen screen, String name) {
        return screen.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
