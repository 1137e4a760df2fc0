package nl.koers.shared;

import java.util.Arrays;

/** One of a fixed list of words for machines: as it stands in the engine, in the database and in the keys of texts. */
public interface Code {

    String code();

    /**
     * @param all the whole list
     * @throws IllegalArgumentException when none of them has this code
     */
    static <C extends Code> C of(C[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }
}
