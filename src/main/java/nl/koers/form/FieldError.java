package nl.koers.form;

import java.util.List;

/**
 * Why an answer was not accepted, for the person who gave it.
 *
 * @param key of the field, or the unknown key that was sent
 * @param messageKey of the interface's message bundle
 * @param args of the message, never containing what was answered
 */
public record FieldError(String key, String messageKey, List<Object> args) {

    public FieldError {
        args = List.copyOf(args);
    }

    public static FieldError of(String key, String messageKey, Object... args) {
        return new FieldError(key, messageKey, List.of(args));
    }
}
