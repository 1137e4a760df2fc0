package nl.koers.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersJsonTest {

    @Test
    void givesBackEqualValuesOfEqualTypesInTheSameOrder() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("z", "text \"quoted\"\n\ud83d\ude00");
        values.put("number", new BigDecimal("0.000001"));
        values.put("whole", 7L);
        values.put("big", 999_999_999_999_999L);
        values.put("yes", true);
        values.put("list", List.of("a", "b"));
        values.put("a", "2026-05-01");

        Map<String, Object> read = AnswersJson.read(AnswersJson.write(values));

        assertThat(read).isEqualTo(values);
        assertThat(read.keySet()).containsExactlyElementsOf(values.keySet());
    }

    @Test
    void staysReadableForEver() {
        assertThat(AnswersJson.write(Map.of("needs", List.of("debts")))).isEqualTo("{\"needs\":[\"debts\"]}");
        assertThat(AnswersJson.write(Map.of("n", new BigDecimal("12.5")))).isEqualTo("{\"n\":12.5}");
    }

    @Test
    void storesNoOtherTypes() {
        for (Object value : List.of(5, 1.5, LocalDate.EPOCH, Map.of(), List.of(1), new Object())) {
            assertThatThrownBy(() -> AnswersJson.write(Map.of("a", value)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"marker\": {}}",
                "{\"a\": null}",
                "{\"a\": [marker]}",
                "{} marker",
                "{\"a\": 99999999999999999999}",
                "{\"a\": \"marker"
            })
    void saysNothingOfTheContentWhenItCannotBeRead(String json) {
        assertThatThrownBy(() -> AnswersJson.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("\"marker");
    }
}
