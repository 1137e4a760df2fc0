package nl.koers.organisation;

/**
 * How an organisation is written to and called by those who get a letter of it.
 *
 * @param address in one line; empty when it is not said, or better not known
 * @param phone as a partner dials it; empty when nobody answers there
 */
public record Letterhead(String address, String phone) {

    public static final Letterhead NONE = new Letterhead("", "");
    public static final int LONGEST_ADDRESS = 120;

    public Letterhead {
        address = address.strip();
        phone = phone.strip();
    }

    void requireSound() {
        if (address.length() > LONGEST_ADDRESS || address.lines().count() > 1 || !UserContact.isPhone(phone)) {
            throw new IllegalArgumentException("not a sound letterhead");
        }
    }
}
