package nl.koers.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser window in the hands of one user. */
public final class Screen {

    public static final Path PICTURES = Path.of("target", "screenshots");

    private static final double LONGEST_FIRST_PAGE_MILLIS = 60_000;

    private final Page page;
    private Device device;
    private final Locale language;
    private final List<String> scriptErrors = new ArrayList<>();
    private boolean expectScriptErrors;

    Screen(Page page, Device device, Locale language) {
        this.page = page;
        this.device = device;
        this.language = language;
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(message -> {
            // a status that a test provokes is no error of a script
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                scriptErrors.add(message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    /** As when a window is made smaller or a telephone's browser shows the page: the same session, at another size. */
    public Screen resized(Device other) {
        device = other;
        page.setViewportSize(other.width, other.height);
        return settled();
    }

    /**
     * Goes to a path such as {@code /trajectories} and waits until it is drawn: from a page of the application as a link there
     * does, which costs a fraction of loading all of it again; from elsewhere, or to the very page that is open, by loading it.
     */
    public Screen open(String path) {
        var goesThereByItself = (boolean) page.evaluate(
                """
                (path) => {
                  if (!document.querySelector('vaadin-app-layout')) {
                    return false;
                  }
                  const { pathname, search } = new URL(path, location.origin);
                  if (pathname === location.pathname) {
                    return false;
                  }
                  dispatchEvent(new CustomEvent('vaadin-router-go', { detail: { pathname, search } }));
                  return true;
                }""",
                path);
        if (!goesThereByItself) {
            page.navigate(path);
        }
        return settled();
    }

    /** Signs in at the form that every address leads to while nobody is. */
    public Screen signIn(String user, String password) {
        page.navigate("/");
        page.locator("input[name=username]:not([type=hidden])").fill(user);
        var typed = page.locator("input[name=password]:not([type=hidden])");
        typed.fill(password);
        typed.press("Enter");
        // the first page of an application that has just started takes its time, on a machine with other work all the
        // more
        page.locator("vaadin-app-layout").waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_FIRST_PAGE_MILLIS));
        return settled();
    }

    /** Waits until the server has answered everything and what it sent is drawn. */
    public Screen settled() {
        page.waitForFunction(
                """
                () => document.fonts.status === 'loaded' && (!window.Vaadin?.Flow?.clients
                  || Object.values(window.Vaadin.Flow.clients).every((c) => !c.isActive || !c.isActive()))""");
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return this;
    }

    /** A text in the language of this screen. */
    public String say(String dutch, String english) {
        return "nl".equals(language.getLanguage()) ? dutch : english;
    }

    /**
     * What stands on the page with this text, beside the region at its end in which Vaadin says a fault aloud: that one
     * repeats the text, a moment later.
     */
    public Locator text(String text) {
        return text(text, new Page.GetByTextOptions());
    }

    /** The element whose whole text this is. */
    public Locator exactText(String text) {
        return text(text, new Page.GetByTextOptions().setExact(true));
    }

    public Locator text(Pattern text) {
        return page.getByText(text).and(beforeRegionOfFaults());
    }

    private Locator text(String text, Page.GetByTextOptions options) {
        return page.getByText(text, options).and(beforeRegionOfFaults());
    }

    private Locator beforeRegionOfFaults() {
        return page.locator(":not(body > [aria-live])");
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Says nothing of what comes of it, for a server that dies meanwhile. */
    public void clickWithoutWaiting(String button) {
        page.evaluate(
                """
                (name) => [...document.querySelectorAll('vaadin-button')]
                  .find((button) => button.textContent.trim() === name).click()""",
                button);
    }

    public Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** Clicks an entry of the menu, which a small screen hides behind a button. */
    public Screen menu(String name) {
        if (device != Device.DESKTOP) {
            button("Menu").click();
            // it takes the focus when it has come in, and complains when it is gone by then
            page.locator("vaadin-app-layout #drawer[tabindex='0']").waitFor();
        }
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        return settled();
    }

    /** Saves target/screenshots/(view)-(device)-(language).png. */
    public Screen save(String view) {
        settled();
        var name = "%s-%s-%s.png".formatted(view, device.name().toLowerCase(Locale.ROOT), language.getLanguage());
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
        return this;
    }

    /** At this size, and for a moment at the other end: the widest, or the narrowest that WCAG asks for. */
    public Screen isAccessible() {
        hasNoViolation();
        var own = device;
        resized(own == Device.DESKTOP ? Device.NARROW : Device.DESKTOP).hasNoViolation();
        return resized(own);
    }

    /** Asks axe for all it knows of WCAG 2.2 A and AA and its good practices, and the view for missing texts. */
    private void hasNoViolation() {
        settled();
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                // what is right need not be told: that takes half of the time
                .options(onlyViolations())
                // the framework's own sign that the connection is gone lies outside all landmarks
                .exclude("vaadin-connection-indicator")
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations.stream().map(Screen::describe).collect(Collectors.joining("\n")))
                .as("axe on %s", page.url())
                .isEmpty();
        assertThat(page.locator("body").innerText())
                .as("texts that are in no bundle")
                .doesNotContain("⟦");
        assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no scrolling sideways on %s", page.url())
                .isTrue();
    }

    private static AxeRunOptions onlyViolations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** For a test that takes the server away. */
    public void expectScriptErrors() {
        expectScriptErrors = true;
    }

    void hadNoScriptErrors() {
        if (expectScriptErrors) {
            return;
        }
        assertThat(scriptErrors).as("errors in the browser's console").isEmpty();
    }

    /** What the window looked like when a test failed. */
    void saveFailure(String test) {
        var name = test.replaceAll("[^A-Za-z0-9.-]+", "_") + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("failures").resolve(name)));
    }

    private static String describe(Rule rule) {
        return "%s (%s): %s%n%s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .map(node -> "    " + node.getTarget() + "\n      " + node.getHtml() + "\n      "
                                        + node.getFailureSummary().replace("\n", "\n      "))
                                .collect(Collectors.joining("\n")));
    }
}
