package nl.koers.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightToLeftTest {

    private final RightToLeft.Splitter splitter = new RightToLeft.Splitter();
    private final RightToLeft.Reorderer reorderer = new RightToLeft.Reorderer();

    /** Each row: as it is typed, and as it is drawn from the first letter to the last, each in its look. */
    @ParameterizedTest
    @CsvSource({
        "مريم, FEE3 FEAE FEF3 FEE2",
        "سلام, FEB3 FEFC FEE1",
        "لا, FEFB",
        "دار, FEA9 FE8D FEAD",
        "بَيت, FE91 064E FEF4 FE96",
        "گل, FB94 FEDE"
    })
    void lettersLookAsTheyJoin(String typed, String drawn) {
        var looks = ArabicLetters.joined(typed);

        assertThat(looks.chars().mapToObj("%04X"::formatted)).containsExactly(drawn.split(" "));
        assertThat(ArabicLetters.apart(looks)).isEqualTo(typed);
    }

    @Test
    void whatIsNotArabicStaysAsItIs() {
        assertThat(ArabicLetters.joined("Maryam 1 😀 מרים")).isEqualTo("Maryam 1 😀 מרים");
    }

    @Test
    void aTextIsDividedByDirection() {
        splitter.setParagraph("Naam: מרים, 12", BidiSplitter.LTR);

        assertThat(splitter.countTextRuns()).isEqualTo(3);
        assertThat(splitter.getVisualRun(1).getDirection()).isEqualTo(BidiSplitter.RTL);
        assertThat(splitter.getVisualRun(1).getStart()).isEqualTo(6);
        assertThat(splitter.getVisualRun(2).getDirection()).isEqualTo(BidiSplitter.LTR);
        assertThat(splitter.getBaseDirection("12 מרים")).isEqualTo(BidiSplitter.RTL);
        assertThat(splitter.getBaseDirection("12 Maryam")).isEqualTo(BidiSplitter.LTR);
        assertThat(splitter.getBaseDirection("12")).isEqualTo(BidiSplitter.NEUTRAL);
    }

    @Test
    void aPartThatGoesToTheLeftIsTurnedWithItsMarksAndBrackets() {
        assertThat(reorderer.reorderRTLTextToLTR("(אבֹ)ג")).isEqualTo("ג(בֹא)");
    }
}
