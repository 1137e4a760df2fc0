package nl.koers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.koers.testing.browser.BrowserTest;
import nl.koers.testing.browser.Browsers;
import nl.koers.testing.browser.Device;
import nl.koers.testing.browser.Screen;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the README. What stands in their menus, headings and buttons is kept beside them, and this test says
 * when the application has gone on: {@code -Dkoers.pictures=anew} makes them again, of the example data as it is filled
 * in, so without other browser tests before.
 */
@BrowserTest
class ReadmePicturesIT {

    private static final Path PICTURES = Path.of("docs", "pictures");
    private static final String PASSWORD = "uitproberen-mag";
    private static final boolean ANEW = "anew".equals(System.getProperty("koers.pictures"));

    @Test
    void theReadmeShowsTheApplicationAsItIs(Browsers browsers) throws IOException {
        var work = browsers.open(Device.DESKTOP, Locale.ENGLISH).signIn("sanne", PASSWORD);
        work.page().locator(".koers-work-groups a").first().click();
        work.button("Complete").waitFor();
        shows(work, "my-work");

        // a course with doubt and a temporary return
        var path = browsers.open(Device.DESKTOP, Locale.ENGLISH)
                .signIn("mehmet", PASSWORD)
                .menu("Trajectories");
        path.page().locator("vaadin-grid a").getByText("Ilse").click();
        path.page().locator("koers-path svg").first().waitFor();
        path.page().locator("koers-path").evaluate("path => path.scrollIntoView({ block: 'center' })");
        shows(path, "path");
    }

    private static void shows(Screen screen, String name) throws IOException {
        screen.settled();
        var frame = PICTURES.resolve(name + ".txt");
        if (ANEW) {
            screen.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
            Files.write(frame, frame(screen));
        }
        assertThat(Path.of("README.md")).content().contains("docs/pictures/" + name + ".png");
        assertThat(PICTURES.resolve(name + ".png")).exists();
        assertThat(frame(screen))
                .as("what docs/pictures/%s.png shows; make it anew with -Dkoers.pictures=anew", name)
                .isEqualTo(Files.readAllLines(frame));
    }

    /** What does not depend on which client is shown. */
    private static List<String> frame(Screen screen) {
        return screen
                .page()
                .locator("vaadin-side-nav-item:visible, [role=tab]:visible, vaadin-tab:visible")
                .allInnerTexts()
                .stream()
                .map(String::strip)
                .distinct()
                .toList();
    }
}
