package nl.koers.plan;

import java.util.Arrays;

/** A code that stands in the engine and in the database, and has a text on screen. */
interface PlanCode {

    String code();

    static <C extends PlanCode> C of(C[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown code"));
    }
}
