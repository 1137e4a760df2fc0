package nl.koers.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Opens screens for one test; each is a browser of its own, with its own session. */
public final class Browsers {

    private static final double LONGEST_WAIT_MILLIS = 30_000;

    private final Chromium chromium;
    private final Supplier<RunningApplication> application;
    private final List<Screen> opened = new ArrayList<>();

    Browsers(Chromium chromium, Supplier<RunningApplication> application) {
        this.chromium = chromium;
        this.application = application;
    }

    public Screen open(Device device, Locale language) {
        return open(application.get(), device, language);
    }

    /** For a test that starts an application of its own. */
    public Screen open(RunningApplication other, Device device, Locale language) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(other.address())
                        .setViewportSize(device.width, device.height)
                        .setHasTouch(device != Device.DESKTOP)
                        .setLocale("nl".equals(language.getLanguage()) ? "nl-NL" : "en-GB")
                        .setTimezoneId("Europe/Amsterdam")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
        // a slow machine is no fault of the application
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
        var screen = new Screen(context.newPage(), device, language);
        opened.add(screen);
        return screen;
    }

    /** Before the test is over: a page without its server goes on asking for it, and moves while it waits. */
    public void close(List<Screen> screens) {
        screens.forEach(screen -> screen.page().context().close());
        opened.removeAll(screens);
    }

    void close(String test, boolean failed) {
        try {
            for (int i = 0; i < opened.size(); i++) {
                if (failed) {
                    opened.get(i).saveFailure(test + "-" + i);
                } else {
                    opened.get(i).hadNoScriptErrors();
                }
            }
        } finally {
            opened.forEach(screen -> screen.page().context().close());
        }
    }
}
