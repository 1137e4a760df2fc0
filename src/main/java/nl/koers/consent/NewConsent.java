package nl.koers.consent;

import java.time.LocalDate;

/**
 * A consent as a caseworker records it together with the client.
 *
 * @param party whom it is for; one that fits the purpose
 * @param scope what may be shared and what not, in the client's words; told information, may be blank
 * @param givenOn not after today
 * @param validUntil the last day; not before today and at most {@link #LONGEST_YEARS} years ahead
 */
public record NewConsent(
        Party party, Purpose purpose, String scope, GivenHow givenHow, LocalDate givenOn, LocalDate validUntil) {

    public static final int PARTY_MAX_LENGTH = 200;
    public static final int SCOPE_MAX_LENGTH = 2000;
    /** A consent fades: after this it is asked again. */
    public static final int LONGEST_YEARS = 2;

    public NewConsent {
        if (party instanceof Party.InWords given) {
            party = new Party.InWords(given.words().strip(), given.kind());
        }
        scope = scope.strip();
        if (!party.isFor(purpose) || party instanceof Party.InWords named && !fits(named.words())) {
            throw new IllegalArgumentException("party does not fit the purpose, blank or too long");
        }
        if (scope.length() > SCOPE_MAX_LENGTH) {
            throw new IllegalArgumentException("scope too long");
        }
        if (validUntil.isBefore(givenOn)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    private static boolean fits(String words) {
        return !words.isEmpty() && words.length() <= PARTY_MAX_LENGTH;
    }

    void requireFits(LocalDate today) {
        if (givenOn.isAfter(today)
                || validUntil.isBefore(today)
                || validUntil.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new IllegalArgumentException("period out of range");
        }
    }
}
