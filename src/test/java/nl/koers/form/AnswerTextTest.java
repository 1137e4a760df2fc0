package nl.koers.form;

import static nl.koers.form.Forms.choice;
import static nl.koers.form.Forms.component;
import static nl.koers.form.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Form form = form(
            component("checkbox", "box", ""),
            component("number", "number", ""),
            choice("checklist", "list", "", "", "x", "y"),
            component("datetime", "day", "\"subtype\": \"date\""),
            component("datetime", "moment", "\"subtype\": \"datetime\", \"timeSerializingFormat\": \"no_timezone\""),
            component("textfield", "line", ""));

    private String text(String key, Object answer, Locale locale) {
        return AnswerText.of(form.field(key).orElseThrow(), answer, locale);
    }

    @Test
    void answersAreReadInTheLanguageThatIsAskedFor() {
        assertThat(text("box", true, DUTCH)).isEqualTo("Ja");
        assertThat(text("box", false, Locale.ENGLISH)).isEqualTo("No");
        assertThat(text("number", new BigDecimal("1234.56789"), DUTCH)).isEqualTo("1.234,56789");
        assertThat(text("number", 12L, Locale.ENGLISH)).isEqualTo("12");
        assertThat(text("list", List.of("x", "y"), DUTCH)).isEqualTo("x, toch?, y, toch?");
        assertThat(text("day", "2026-05-01", DUTCH)).isEqualTo("1 mei 2026");
        assertThat(text("moment", "2026-05-01T09:30", DUTCH)).isEqualTo("1 mei 2026, 09:30");
        assertThat(text("line", "Noor", DUTCH)).isEqualTo("Noor");
    }

    @Test
    void anAnswerToAnOlderFormIsToldAsItIs() {
        assertThat(text("list", List.of("x", "gone"), Locale.ENGLISH)).isEqualTo("x?, gone");
        assertThat(text("day", "last week", Locale.ENGLISH)).isEqualTo("last week");
        assertThat(text("moment", "2026-05-01", Locale.ENGLISH)).isEqualTo("2026-05-01");
    }
}
