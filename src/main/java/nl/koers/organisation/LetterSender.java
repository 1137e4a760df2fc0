package nl.koers.organisation;

/**
 * From whom a letter comes.
 *
 * @param organisation its name, and its address where that is said
 * @param call whom to call, with a number: their own, or else that of the organisation
 */
public record LetterSender(String organisation, String call) {

    /** Whether somebody who gets the letter can call. */
    public boolean hasNumber() {
        return call.matches(".*[0-9].*");
    }
}
