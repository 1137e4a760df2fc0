package nl.koers.partner.detail;

/** The fields of a partner, in the order of its form and of the columns in a list. */
public enum PartnerField {
    NAME("name"),
    LIFE_DOMAINS("lifeDomains"),
    REGIONS("regions"),
    LANGUAGES("languages"),
    GROUPS("groups"),
    KNOWLEDGE("knowledge"),
    AGREEMENTS("agreements"),
    REFERRAL_WAYS("referralWays"),
    PHONE("phone"),
    EMAIL("email"),
    WEBSITE("website"),
    ADDRESS("address"),
    NOTE("note"),
    CONTACT_PERSONS("contactPersons"),
    CONTACT_NAME("contactName"),
    CONTACT_ROLE("contactRole"),
    CONTACT_PHONE("contactPhone"),
    CONTACT_EMAIL("contactEmail"),
    CONTACT_DAYS("contactDays");

    private final String code;

    PartnerField(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
