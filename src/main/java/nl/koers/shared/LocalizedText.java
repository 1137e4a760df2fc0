package nl.koers.shared;

import java.util.Locale;

/** A text in the two languages of the interface. */
public record LocalizedText(String english, String dutch) {

    /** Dutch for a Dutch reader, English for everybody else. */
    public String in(Locale locale) {
        return "nl".equals(locale.getLanguage()) ? dutch : english;
    }
}
