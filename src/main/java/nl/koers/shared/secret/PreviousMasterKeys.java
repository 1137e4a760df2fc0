package nl.koers.shared.secret;

import java.util.List;

/**
 * Master keys that what is stored may still stand under, besides the one in use: those from before a change, and on the
 * nodes that are not yet restarted with it, the next one.
 */
public record PreviousMasterKeys(List<MasterKey> keys) {

    public PreviousMasterKeys {
        keys = List.copyOf(keys);
    }

    public static PreviousMasterKeys none() {
        return new PreviousMasterKeys(List.of());
    }
}
