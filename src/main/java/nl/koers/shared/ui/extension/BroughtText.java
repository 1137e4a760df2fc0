package nl.koers.shared.ui.extension;

import java.util.Map;

/**
 * Keeps what somebody typed in a page whose session ended before it was kept, and brings after signing in again. Contributed as
 * a bean for the places that a feature knows ({@link nl.koers.shared.ui.typing.TypingRest}).
 */
public interface BroughtText {

    /**
     * @param words by the name of the field
     * @return whether this is one of its places and the words are kept now
     */
    boolean keep(String place, Map<String, String> words);
}
