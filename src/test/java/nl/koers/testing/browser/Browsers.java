package nl.koers.testing.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens screens for one test; each is a browser of its own, with its own session. */
public final class Browsers {

    private final Chromium chromium;
    private final RunningApplication application;
    private final List<Screen> opened = new ArrayList<>();

    Browsers(Chromium chromium, RunningApplication application) {
        this.chromium = chromium;
        this.application = application;
    }

    public Screen open(Device device, Locale language) {
        return open(application, device, language);
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
        context.setDefaultTimeout(15_000);
        var screen = new Screen(context.newPage(), device, language);
        opened.add(screen);
        return screen;
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
