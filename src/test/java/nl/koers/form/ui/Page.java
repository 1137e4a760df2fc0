package nl.koers.form.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A page without a browser and without the rest of the interface, but with its message bundles. */
final class Page {

    static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String PROVIDER = "vaadin.i18n.provider";

    private Page() {}

    static void open(Locale locale) {
        System.setProperty(PROVIDER, Bundles.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(locale);
    }

    static void close() {
        MockVaadin.tearDown();
        System.clearProperty(PROVIDER);
    }

    /** Created by Vaadin, by name. */
    public static final class Bundles implements I18NProvider {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Locale.ENGLISH, DUTCH);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... params) {
            ResourceBundle.Control noFallback =
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
            return new MessageFormat(
                            ResourceBundle.getBundle("i18n.messages", locale, noFallback)
                                    .getString(key),
                            locale)
                    .format(params);
        }
    }
}
