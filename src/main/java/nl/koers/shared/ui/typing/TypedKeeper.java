package nl.koers.shared.ui.typing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.koers.shared.ui.extension.BroughtText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps what a page says was typed in it and is not kept yet (koers-typing.ts), for whoever is signed in. */
@Component
public class TypedKeeper {

    private static final JsonMapper MAPPER = new JsonMapper();

    private record Brought(String place, Map<String, String> words) {

        static boolean isComplete(@Nullable Brought one) {
            return one != null && one.place != null && one.words != null;
        }
    }

    /** What became of the words. */
    public enum Outcome {
        NOTHING_BROUGHT,
        KEPT,
        /** Some or all of it: the place is not known, or not one of this person's any more. */
        NOT_KEPT
    }

    private final ObjectProvider<BroughtText> keepers;

    TypedKeeper(ObjectProvider<BroughtText> keepers) {
        this.keepers = keepers;
    }

    /** @param json a list of places with their words, as the page says it */
    public Outcome keep(String json) {
        var all = read(json);
        if (all.isEmpty()) {
            return Outcome.NOTHING_BROUGHT;
        }
        return all.stream().allMatch(this::isKept) ? Outcome.KEPT : Outcome.NOT_KEPT;
    }

    private boolean isKept(Brought one) {
        try {
            return keepers.stream().anyMatch(keeper -> keeper.keep(one.place(), one.words()));
        } catch (IllegalArgumentException e) {
            // no place of Koers, or more than fits there
            return false;
        }
    }

    /** Nothing where a page says something else. */
    private static List<Brought> read(String json) {
        try {
            var all = MAPPER.readValue(json, Brought[].class);
            return all == null || !Stream.of(all).allMatch(Brought::isComplete) ? List.of() : List.of(all);
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
