package nl.koers.shared.ui.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The texts of the interface, from {@code i18n/messages*.properties}: English is the default, Dutch the other.
 *
 * <p>A text with parameters is a {@link MessageFormat}, in which an apostrophe is written twice; a text without is
 * taken as it stands. {@code TextsTest} compares the two files with each other and with the keys used in code.
 */
@Component
public class Texts implements I18NProvider {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final String BUNDLE = "i18n.messages";

    /** The text in the language of the current user. */
    public static String text(String key, Object... parameters) {
        return in(language(), key, parameters);
    }

    /** That of the current user; English where there is none. */
    public static Locale language() {
        var ui = UI.getCurrent();
        return ui == null ? ENGLISH : ui.getLocale();
    }

    /** The text in the given language; the key between brackets when there is none, so that it is noticed. */
    public static String in(Locale locale, String key, Object... parameters) {
        try {
            var pattern = bundle(locale).getString(key);
            return parameters.length == 0 ? pattern : new MessageFormat(pattern, locale).format(parameters);
        } catch (MissingResourceException e) {
            LOG.warn("no text for the key {}", key);
            return "⟦" + key + "⟧";
        }
    }

    /** As the beginning of a line. */
    public static String capitalized(String words, Locale language) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(language) + words.substring(1);
    }

    /** Whether there is such a text. */
    public static boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    /** Dutch for whoever prefers any kind of Dutch, else English. */
    public static Locale supported(Locale preferred) {
        return DUTCH.getLanguage().equals(preferred.getLanguage()) ? DUTCH : ENGLISH;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(ENGLISH, DUTCH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return in(locale, key, params);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                supported(locale),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
