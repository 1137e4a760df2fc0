package nl.koers.dossier;

/** Bounds on what is stored, refused without quoting it. */
final class Limits {

    private Limits() {}

    static void requireAtMost(int length, String text, String what) {
        if (text.length() > length) {
            throw new IllegalArgumentException(what + ": more than " + length + " characters");
        }
    }
}
