package nl.koers.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of a table as spreadsheets write it: UTF-8, UTF-16 or the old Windows letters; semicolons, commas or tabs between
 * the cells.
 *
 * @param lines with the titles first
 * @param titleLine the number of the line of titles as a spreadsheet counts
 */
public record SpreadsheetText(List<List<String>> lines, int titleLine) {

    /** It is no text, or a quotation mark is never closed. */
    public static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String line;

        UnreadableException(String line) {
            super("not a table");
            this.line = line;
        }

        /** The number of the line where it went wrong; empty when nothing is known. */
        public String line() {
            return line;
        }
    }

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    /**
     * The caller has bounded the size of the file.
     *
     * @param isTitle tells the cells of the first line that are known, by which the character between cells is found
     */
    public static SpreadsheetText read(byte[] file, Predicate<String> isTitle) {
        var text = decode(file);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableException("");
        }
        var named = text.lines().findFirst().filter(line -> line.matches("(?i)sep=[;,\\t|]"));
        char delimiter = named.map(line -> line.charAt(4)).orElseGet(() -> delimiter(text, isTitle));
        return new SpreadsheetText(lines(text, delimiter, named.isPresent() ? 1 : 0), named.isPresent() ? 2 : 1);
    }

    private static String decode(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        } else if (startsWith(file, 0xFF, 0xFE)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        } else if (startsWith(file, 0xFE, 0xFF)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The one that gives the most titles that are known; the first one when they are equal. */
    private static char delimiter(String text, Predicate<String> isTitle) {
        return DELIMITERS.stream()
                .max(Comparator.<Character>comparingLong(one -> titles(text, one, isTitle))
                        .thenComparing(one -> -DELIMITERS.indexOf(one)))
                .orElseThrow();
    }

    private static long titles(String text, char delimiter, Predicate<String> isTitle) {
        try (var parser = parser(text, delimiter)) {
            return Stream.of(parser.iterator().next())
                    .flatMap(CSVRecord::stream)
                    .filter(isTitle)
                    .count();
        } catch (IOException | UncheckedIOException | NoSuchElementException e) {
            return 0;
        }
    }

    private static List<List<String>> lines(String text, char delimiter, int skipped) {
        var lines = new ArrayList<List<String>>();
        try (var parser = parser(text, delimiter)) {
            try {
                parser.stream().skip(skipped).map(CSVRecord::toList).forEach(lines::add);
            } catch (UncheckedIOException | IllegalStateException e) {
                throw new UnreadableException(String.valueOf(lines.size() + skipped + 1));
            }
        } catch (IOException e) {
            throw new UnreadableException("");
        }
        return lines;
    }

    private static CSVParser parser(String text, char delimiter) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text));
    }
}
