package nl.koers.shared.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Arabic and Hebrew on a paper: which part of a text goes which way, as the Java runtime knows it, and the letters of a
 * part that goes to the left in the order in which they are drawn. The library's own module would bring another 14 MB.
 */
final class RightToLeft {

    private RightToLeft() {}

    /** Divides a paragraph by direction. */
    static final class Splitter implements BidiSplitter {

        private Bidi paragraph = new Bidi("", Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);

        @Override
        public void setParagraph(String words, byte direction) {
            paragraph = new Bidi(
                    words,
                    switch (direction) {
                        case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                        case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                        default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                    });
        }

        @Override
        public int countTextRuns() {
            return paragraph.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            int start = paragraph.getRunStart(index);
            return new BidiTextRun(
                    start, paragraph.getRunLimit(index) - start, isLeftward(paragraph.getRunLevel(index)) ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String words) {
            for (int letter : words.codePoints().toArray()) {
                switch (Character.getDirectionality(letter)) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT:
                        return LTR;
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC:
                        return RTL;
                    default:
                }
            }
            return NEUTRAL;
        }

        private static boolean isLeftward(int level) {
            return level % 2 == 1;
        }
    }

    /** Puts letters in the order of drawing, with their marks; brackets open to the other side. */
    static final class Reorderer implements BidiReorderer {

        private static final String BRACKETS = "()[]{}<>«»‹›";

        @Override
        public String reorderRTLTextToLTR(String words) {
            var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(words);
            var turned = new StringBuilder(words.length());
            int end = letters.last();
            for (int start = letters.previous(); start != BreakIterator.DONE; start = letters.previous()) {
                turned.append(mirrored(words.substring(start, end)));
                end = start;
            }
            return turned.toString();
        }

        private static String mirrored(String letter) {
            int bracket = letter.length() == 1 ? BRACKETS.indexOf(letter) : -1;
            return bracket < 0 ? letter : String.valueOf(BRACKETS.charAt(bracket ^ 1));
        }

        @Override
        public String shapeText(String words) {
            return ArabicLetters.joined(words);
        }

        @Override
        public String deshapeText(String words) {
            return ArabicLetters.apart(words);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
