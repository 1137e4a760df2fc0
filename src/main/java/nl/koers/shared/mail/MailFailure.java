package nl.koers.shared.mail;

import nl.koers.shared.Code;

/** Why a mail did not go out. A mail server's own words are never kept: they may quote the address. */
public enum MailFailure implements Code {
    UNREACHABLE("unreachable"),
    SIGN_IN("signIn"),
    ADDRESS("address"),
    REFUSED("refused"),
    /** The day was over before the mail server took it, or there was no time left outside the quiet hours. */
    DAY_OVER("dayOver");

    private final String code;

    MailFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it is about the mail server and not about one mail. */
    public boolean concernsAll() {
        return this == UNREACHABLE || this == SIGN_IN;
    }

    public static MailFailure of(String code) {
        return Code.of(values(), code);
    }
}
