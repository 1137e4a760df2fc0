package nl.koers.shared.mail;

import java.util.Locale;

/**
 * A mail to one colleague.
 *
 * @param language of its words
 * @param subject neutral, since it is seen on a locked telephone
 * @param body plain text
 */
public record Mail(String address, Locale language, String subject, String body) {

    @Override
    public String toString() {
        return "Mail[not shown]";
    }
}
