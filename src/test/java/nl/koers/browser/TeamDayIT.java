package nl.koers.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Story;

/** The team lead sees today's work of everybody and gives a task to somebody else, by keyboard. */
@BrowserTest
class TeamDayIT {

    @Story({"NARROW, nl", "DESKTOP, en"})
    void aTaskIsGivenToAColleagueWithoutAMouse(Device device, Locale language, Browsers browsers) {
        var screen = browsers.open(device, language).signIn("lotte", "uitproberen-mag");
        screen.open("/team-day").isAccessible().save("team-day");
        var tick = screen.page().getByRole(AriaRole.CHECKBOX).first();
        tick.focus();
        screen.page().keyboard().press("Space");
        assertThat(screen.text(screen.say("1 taak aangevinkt", "1 task ticked")))
                .isVisible();
        var to = screen.page().getByLabel(screen.say("Geven aan", "Give to"));
        to.focus();
        screen.page().keyboard().type("Iris");
        var iris = screen.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Iris de Wit"));
        assertThat(iris).isVisible();
        screen.page().keyboard().press("ArrowDown");
        screen.page().keyboard().press("Enter");
        assertThat(iris).isHidden();
        screen.isAccessible().save("team-day-chosen");
        screen.button(screen.say("Taken geven", "Give tasks")).press("Enter");
        assertThat(screen.text(screen.say("staat nu op de lijst van Iris", "now on the list of Iris"))
                        .first())
                .isVisible();
    }
}
