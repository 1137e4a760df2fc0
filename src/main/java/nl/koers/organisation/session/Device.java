package nl.koers.organisation.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody works on, in the words of its makers, such as Firefox on Windows. Nothing finer is kept: it is for
 * recognising one's own session, not for recognising a person.
 *
 * @param browser empty when it is none that is known here
 * @param system empty when it is none that is known here
 */
public record Device(String browser, String system) {

    /** In this order: most browsers also say that they are another one. */
    private static final Map<String, String> BROWSERS = ordered(
            "edg",
            "Edge",
            "opr/",
            "Opera",
            "samsungbrowser",
            "Samsung Internet",
            "firefox",
            "Firefox",
            "fxios",
            "Firefox",
            "chromium",
            "Chromium",
            "crios",
            "Chrome",
            "chrome",
            "Chrome",
            "safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iphone",
            "iPhone",
            "ipad",
            "iPad",
            "android",
            "Android",
            "windows",
            "Windows",
            "cros",
            "ChromeOS",
            "macintosh",
            "macOS",
            "linux",
            "Linux");

    /** From the header {@code User-Agent}. */
    public static Device of(@Nullable String userAgent) {
        var said = userAgent == null ? "" : userAgent.toLowerCase(java.util.Locale.ROOT);
        return new Device(firstIn(said, BROWSERS), firstIn(said, SYSTEMS));
    }

    private static String firstIn(String said, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
