package nl.koers.dossier.section;

import nl.koers.dossier.seal.Limits;

/**
 * Where a client is safe. For the client's caseworker and the stand-in only: the fewer people know it, the safer it is.
 *
 * @param address at most {@value #ADDRESS_MAX_LENGTH} characters; may be empty
 * @param agreements who knows it, what is agreed about visits and post; at most {@value #AGREEMENTS_MAX_LENGTH}
 *     characters, may be empty
 */
public record SafetyAddress(String address, String agreements) {

    public static final int ADDRESS_MAX_LENGTH = 500;
    public static final int AGREEMENTS_MAX_LENGTH = 1000;

    public static final SafetyAddress EMPTY = new SafetyAddress("", "");

    /** @throws IllegalArgumentException when something is too long; says which, not what it was */
    public SafetyAddress {
        address = address.strip();
        agreements = agreements.strip();
        Limits.requireAtMost(ADDRESS_MAX_LENGTH, address, "address");
        Limits.requireAtMost(AGREEMENTS_MAX_LENGTH, agreements, "agreements");
    }

    @Override
    public String toString() {
        return "SafetyAddress[content not shown]";
    }
}
