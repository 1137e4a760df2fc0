package nl.koers.accesslog;

/** A word of the log: it has a fixed list of them and never anything that somebody typed. */
sealed interface AccessCode permits AccessPart, AccessAction, AccessReason {

    /** As it stands in the database: letters only. */
    String code();

    static <T extends AccessCode> T of(T[] all, String code) {
        for (T one : all) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException("unknown code in the access log");
    }
}
