package nl.koers.organisation;

import java.util.List;
import java.util.regex.Pattern;
import nl.koers.shared.Languages;

/**
 * How a user is reached by those who get a letter, and what they speak.
 *
 * @param phone at work; empty for none
 * @param languages ISO 639-1, those that the user can talk with clients in
 */
public record UserContact(String phone, List<String> languages) {

    public static final UserContact NONE = new UserContact("", List.of());
    public static final int LONGEST_PHONE = 30;
    public static final int MOST_LANGUAGES = 20;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./\\-]{6," + (LONGEST_PHONE - 1) + "}");

    public UserContact {
        phone = phone.strip();
        languages = List.copyOf(languages);
    }

    /** Nothing at all is none. */
    public static boolean isPhone(String typed) {
        var phone = typed.strip();
        return phone.isEmpty() || PHONE.matcher(phone).matches();
    }

    void requireSound() {
        if (!isPhone(phone)
                || languages.size() > MOST_LANGUAGES
                || !languages.stream().allMatch(Languages::isCode)) {
            throw new IllegalArgumentException("not a sound contact");
        }
    }
}
