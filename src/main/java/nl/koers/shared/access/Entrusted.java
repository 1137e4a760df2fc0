package nl.koers.shared.access;

/** What is still with somebody who is about to leave; contributed by the rooms that give people something to look after. */
@FunctionalInterface
public interface Entrusted {

    /** How many clients, or what else it is, have nobody else. */
    int to(String userId);
}
