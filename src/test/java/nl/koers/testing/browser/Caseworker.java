package nl.koers.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a caseworker does at a screen, in the words that stand on it. */
public final class Caseworker {

    /** Rules run after the commit of a task, on a thread of their own, so what follows may take a moment. */
    private static final double NEXT_TASK_MILLIS = 30_000;

    private final Screen screen;
    private final Page page;
    private String task = "";

    public Caseworker(Screen screen) {
        this.screen = screen;
        this.page = screen.page();
    }

    /** @return the code of the new trajectory, whose first task is then open */
    public String opensTrajectory(String alias, String channel, String firstQuestion) {
        startsTrajectory(alias, channel, firstQuestion);
        return code();
    }

    /** In Dutch; the client is under 18. */
    public String opensForAMinor(String alias, String channel, String firstQuestion) {
        fillsIn(alias, channel, firstQuestion, "Nee", "Overdragen");
        isAt("Warm overdragen");
        return code();
    }

    private String code() {
        // before the ways to its other pages
        return page.locator(".koers-client-card a[href^='trajectory/']").first().innerText();
    }

    public Caseworker startsTrajectory(String alias, String channel, String firstQuestion) {
        fillsIn(alias, channel, firstQuestion, screen.say("Ja", "Yes"), screen.say("Openen", "Open"));
        return isAt(screen.say("Kennismaken", "Get acquainted"));
    }

    private void fillsIn(String alias, String channel, String firstQuestion, String adult, String confirmation) {
        screen.menu(screen.say("Trajecten", "Trajectories"));
        screen.button(screen.say("Nieuw traject", "New trajectory")).click();
        page.getByLabel("Alias").last().fill(alias);
        picks(screen.say("Hoe is het contact ontstaan?", "How did contact come about?"), channel);
        picks(screen.say("Eerste vraag", "First question"), firstQuestion);
        chooses(screen.say("18 jaar of ouder?", "18 or older?"), adult);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(confirmation).setExact(true))
                .click();
    }

    /** Goes from the client's page to a task that stands open there. */
    public Caseworker opensTask(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        return isAt(name);
    }

    /** Goes from the open task, or any other page, to that of the client. */
    public Caseworker goesToClient(String code) {
        screen.open("/trajectory/" + code);
        return this;
    }

    /** Waits for a task of the same client, which opens by itself after the one before. */
    public Caseworker isAt(String name) {
        assertThat(screen.heading(name))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(NEXT_TASK_MILLIS));
        task = name;
        screen.settled();
        return this;
    }

    public Caseworker chooses(String question, String answer) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        screen.settled();
        return this;
    }

    public Caseworker picks(String question, String answer) {
        page.getByLabel(question).last().click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(answer).setExact(true))
                // the list scrolls inside an overlay, where Playwright finds some of its options out of reach
                .dispatchEvent("click");
        screen.settled();
        return this;
    }

    public Caseworker writes(String question, String text) {
        page.getByLabel(question).fill(text);
        return this;
    }

    /** Waits until the screen says that what stands in the open task is kept: what it said before is hidden meanwhile, not gone. */
    public Caseworker isToldThatItIsKept() {
        assertThat(page.locator(".koers-draft-status span"))
                .isHidden(new com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions()
                        .setTimeout(NEXT_TASK_MILLIS));
        assertThat(page.locator(".koers-draft-status")).containsText(screen.say("Concept bewaard", "Draft saved"));
        return this;
    }

    /** The answers that most tasks ask for. */
    public Caseworker spoke(String nextStep) {
        chooses(
                screen.say("Heb je contact gehad met de cliënt?", "Were you in contact with the client?"),
                screen.say("Ja, we hebben elkaar gesproken of geschreven", "Yes, we spoke or wrote to each other"));
        wantsContactNowAndThen();
        return chooses(screen.say("Wat is de volgende stap?", "What is the next step?"), nextStep);
    }

    public Caseworker wantsContactNowAndThen() {
        return chooses(
                screen.say("Hoeveel contact wil de cliënt?", "How much contact does the client want?"),
                screen.say("Af en toe", "Now and then"));
    }

    public Caseworker helpGoesOnMeanwhile() {
        return chooses(
                screen.say("Wat gebeurt er intussen met het plan?", "What happens to the plan in the meantime?"),
                screen.say("Lopende hulp gaat door, of er is geen plan", "Running help goes on, or there is no plan"));
    }

    /** Hands the open task in, which is then gone from the screen. */
    public Caseworker completes() {
        screen.button(screen.say("Afronden", "Complete")).click();
        assertThat(screen.heading(task)).isHidden();
        return this;
    }

    /** An action on the client's page that changes the course. */
    public Caseworker turnsTheCourse(String action, String confirmation) {
        choosesTurn(action);
        return confirms(confirmation);
    }

    /** Goes on in another phase, from the client's page. */
    public Caseworker goesOnIn(String phase) {
        choosesTurn(screen.say("Andere fase", "Change of phase"));
        chooses(screen.say("Naar welke fase?", "To which phase?"), phase);
        return confirms(screen.say("Naar deze fase", "Change"));
    }

    private void choosesTurn(String action) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(screen.say("Koers veranderen", "Change the course")))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    private Caseworker confirms(String confirmation) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(confirmation))
                .click();
        screen.settled();
        return this;
    }

    /** The client called or wrote while the course was waiting. */
    public Caseworker notesThatTheClientGotInTouch() {
        screen.button(screen.say("Cliënt nam contact op", "Client got in touch"))
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(screen.say("Vastleggen", "Note this")))
                .click();
        screen.settled();
        return this;
    }
}
