package nl.koers.partner.detail;

/**
 * Where a partner itself can be reached.
 *
 * @param website with or without {@code https://} in front
 */
public record GeneralContact(String phone, String email, String website, String address) {

    public static final GeneralContact NONE = new GeneralContact("", "", "", "");

    public GeneralContact {
        phone = phone.strip();
        email = email.strip();
        website = website.strip();
        address = address.strip();
    }
}
