package nl.koers.transfer;

import java.util.List;

/**
 * All that the other organisation sees of a client before the client is there.
 *
 * @param languages codes, best first
 * @param summary what the client agreed to tell
 * @param contact how to reach who offers
 */
public record OfferedClient(List<String> languages, String summary, String contact) {

    public OfferedClient {
        languages = List.copyOf(languages);
    }

    @Override
    public String toString() {
        return "OfferedClient[content not shown]";
    }
}
