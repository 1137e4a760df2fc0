package nl.koers.organisation.people;

/**
 * What is with somebody now.
 *
 * @param clients whose caseworker they are
 * @param tasks that are theirs
 */
public record StillEntrusted(int clients, long tasks) {

    public boolean isNothing() {
        return clients == 0 && tasks == 0;
    }
}
