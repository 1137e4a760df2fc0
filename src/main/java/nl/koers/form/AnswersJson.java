package nl.koers.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers and drafts as text, for the dossier to encrypt. A stored text outlives the form it came from, so it holds
 * keys and values only and can be read without the form: one JSON object, one member per answered field, in order.
 * Writing and reading gives equal values of equal types.
 */
public final class AnswersJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private AnswersJson() {}

    /**
     * @param values typed as in {@link Answers}
     * @throws IllegalArgumentException when a value is of another type; the message does not contain it
     */
    public static String write(Map<String, ? extends Object> values) {
        values.forEach((key, value) -> requireStorable(key, value));
        try {
            return MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answers cannot be written as JSON");
        }
    }

    /** @throws IllegalArgumentException when the text is not one that {@link #write} gave; it is not in the message */
    public static Map<String, Object> read(String json) {
        Map<String, Object> values;
        try {
            values = MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            // the cause would quote what was told
            throw new IllegalArgumentException("stored answers cannot be read as JSON");
        }
        if (values == null) {
            throw new IllegalArgumentException("stored answers are not a JSON object");
        }
        values.forEach((key, value) -> requireStorable(key, value));
        return values;
    }

    private static void requireStorable(String key, @Nullable Object value) {
        boolean storable = value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        if (!storable) {
            throw new IllegalArgumentException("the value of '" + key + "' is of no type that answers have");
        }
    }
}
