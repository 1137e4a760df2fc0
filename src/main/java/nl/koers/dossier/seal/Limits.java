package nl.koers.dossier.seal;

/** Bounds on what is stored, refused without quoting it. */
public final class Limits {

    private Limits() {}

    public static void requireAtMost(int length, String text, String what) {
        if (text.length() > length) {
            throw new IllegalArgumentException(what + ": more than " + length + " characters");
        }
    }
}
