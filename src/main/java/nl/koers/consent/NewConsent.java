package nl.koers.consent;

import java.time.LocalDate;

/**
 * A consent as a caseworker records it together with the client.
 *
 * @param party who it is shared with, by name; told information
 * @param scope what may be shared and what not, in the client's words; told information, may be blank
 * @param givenOn not after today
 * @param validUntil the last day; not before today and at most {@link #LONGEST_YEARS} years ahead
 */
public record NewConsent(
        String party,
        PartyKind kind,
        Purpose purpose,
        String scope,
        GivenHow givenHow,
        LocalDate givenOn,
        LocalDate validUntil) {

    public static final int PARTY_MAX_LENGTH = 200;
    public static final int SCOPE_MAX_LENGTH = 2000;
    /** A consent fades: after this it is asked again. */
    public static final int LONGEST_YEARS = 2;

    public NewConsent {
        party = party.strip();
        scope = scope.strip();
        if (party.isEmpty() || party.length() > PARTY_MAX_LENGTH || scope.length() > SCOPE_MAX_LENGTH) {
            throw new IllegalArgumentException("party or scope blank or too long");
        }
        if (validUntil.isBefore(givenOn)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    void requireFits(LocalDate today) {
        if (givenOn.isAfter(today)
                || validUntil.isBefore(today)
                || validUntil.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new IllegalArgumentException("period out of range");
        }
    }
}
