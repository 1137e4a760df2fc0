package nl.koers.signal;

import nl.koers.shared.Code;

/** Why the caseworker chose so: a code, for nothing about a person to stand in it. */
public enum ResponseReason implements Code {
    CLIENT_WANTS("clientWants"),
    CLIENT_DOES_NOT_WANT("clientDoesNotWant"),
    HELP_NEEDED("helpNeeded"),
    HELP_IS_THERE("helpIsThere"),
    SAFETY("safety"),
    PASSED("passed"),
    OTHERWISE("otherwise"),
    OTHER("other");

    private final String code;

    ResponseReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public static ResponseReason of(String code) {
        return Code.of(values(), code);
    }
}
