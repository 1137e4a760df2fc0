package nl.koers.shared.ui.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * What a browser shows that asked for something outside the views, such as a download, and did not get it: the words of
 * the error pages in a page of its own, with nothing of what was asked for.
 */
@Component("error")
class PlainErrorPage implements View {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%s">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Koers</title>
            <style>
              body { font: 1rem/1.5 system-ui, sans-serif; color: #1f2a2c; background: #f6f7f7; margin: 0; }
              main { max-width: 34rem; margin: 15vh auto 0; padding: 1.5rem; }
              h1 { font-size: 1.375rem; }
              a { color: #0f6b6b; font-weight: 600; }
            </style>
            <main><h1>%s</h1><p>%s</p><a href="%s/">%s</a></main>
            """;

    private final UserPreferences preferences;
    private final CurrentActor currentActor;

    PlainErrorPage(UserPreferences preferences, CurrentActor currentActor) {
        this.preferences = preferences;
        this.currentActor = currentActor;
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = language(request);
        var key = key(response.getStatus());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(UTF_8.name());
        response.getWriter()
                .write(PAGE.formatted(
                        language.getLanguage(),
                        Texts.in(language, key),
                        Texts.in(language, key + ".message"),
                        request.getContextPath(),
                        Texts.in(language, "error.back")));
    }

    /** The user's, else the browser's. */
    private Locale language(HttpServletRequest request) {
        return currentActor
                .find()
                .flatMap(actor -> preferences.language())
                .orElseGet(() -> Texts.supported(request.getLocale()));
    }

    private static String key(int status) {
        return switch (HttpStatus.Series.valueOf(status)) {
            case CLIENT_ERROR ->
                status == HttpStatus.FORBIDDEN.value() || status == HttpStatus.UNAUTHORIZED.value()
                        ? "error.denied"
                        : "error.notFound";
            default -> "error.plain";
        };
    }
}
