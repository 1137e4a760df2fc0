package nl.koers.organisation.people;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.koers.shared.ui.text.Texts;

/** A column of a list of people. */
public enum PersonColumn {
    USER_ID("users.id"),
    FIRST_NAME("users.firstName"),
    LAST_NAME("users.lastName"),
    ADDRESS("users.address"),
    ROLES("users.import.roles"),
    ORGANISATIONS("users.organisations"),
    PHONE("contact.phone"),
    LANGUAGES("contact.languages");

    private final String key;

    PersonColumn(String key) {
        this.key = key;
    }

    public String title(Locale language) {
        return Texts.in(language, key);
    }

    /** By title in either language, as {@link #plain} writes it. */
    static Map<String, PersonColumn> byTitle() {
        var titles = new HashMap<String, PersonColumn>();
        for (var column : values()) {
            titles.put(plain(column.title(Texts.DUTCH)), column);
            titles.put(plain(column.title(Texts.ENGLISH)), column);
        }
        return titles;
    }

    /** Without what people write in different ways. */
    static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
