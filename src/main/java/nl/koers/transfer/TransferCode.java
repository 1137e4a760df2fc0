package nl.koers.transfer;

import java.util.Arrays;

/** A code that stands in the database and has a text on screen. */
interface TransferCode {

    String code();

    static <C extends TransferCode> C of(C[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }
}
