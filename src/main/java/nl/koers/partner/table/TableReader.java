package nl.koers.partner.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.table.ImportRefusedException.Reason;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as spreadsheets write it: UTF-8, UTF-16 or the old Windows letters; semicolons, commas or tabs between
 * the cells; titles in either language in any order.
 */
public final class TableReader {

    /** @param number of the line as a spreadsheet counts */
    public record Row(int number, Map<PartnerColumn, String> cells) {

        /** Null when the file has no such column. */
        @Nullable
        public String cell(PartnerColumn column) {
            return cells.get(column);
        }

        public String cellOr(PartnerColumn column, String otherwise) {
            return cells.getOrDefault(column, otherwise);
        }
    }

    /**
     * @param titles of the known columns, as they stand in the file
     * @param ignored titles of the others
     */
    public record Table(Map<PartnerColumn, String> titles, List<String> ignored, List<Row> rows) {}

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    private TableReader() {}

    /**
     * @throws ImportRefusedException when it is no table of partners
     */
    public static Table read(byte[] file, int mostRows) {
        var text = decode(file);
        if (text.indexOf('\0') >= 0) {
            throw new ImportRefusedException(Reason.NOT_A_TABLE, "");
        }
        var known = PartnerColumn.byTitle();
        var named = text.lines().findFirst().filter(line -> line.matches("(?i)sep=."));
        char delimiter = named.map(line -> line.charAt(4)).orElseGet(() -> delimiter(text, known));
        var lines = lines(text, delimiter, named.isPresent() ? 1 : 0);
        if (lines.isEmpty()) {
            throw new ImportRefusedException(Reason.EMPTY, "");
        }
        return table(lines, known, named.isPresent() ? 2 : 1, mostRows);
    }

    private static Table table(
            List<List<String>> lines, Map<String, PartnerColumn> known, int titleLine, int mostRows) {
        var places = new HashMap<Integer, PartnerColumn>();
        var titles = new LinkedHashMap<PartnerColumn, String>();
        var ignored = new ArrayList<String>();
        var first = lines.get(0);
        for (int i = 0; i < first.size(); i++) {
            var title = first.get(i).strip();
            var column = known.get(PartnerNames.plain(title));
            if (column == null) {
                if (!title.isEmpty()) {
                    ignored.add(title);
                }
            } else if (titles.putIfAbsent(column, title) != null) {
                throw new ImportRefusedException(Reason.COLUMN_TWICE, title);
            } else {
                places.put(i, column);
            }
        }
        if (!titles.containsKey(PartnerColumn.of(PartnerField.NAME))) {
            throw new ImportRefusedException(Reason.NO_NAMES, "");
        }
        var rows = new ArrayList<Row>();
        for (int line = 1; line < lines.size(); line++) {
            var cells = lines.get(line);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (rows.size() == mostRows) {
                throw new ImportRefusedException(Reason.TOO_MANY_LINES, String.valueOf(mostRows));
            }
            var row = new HashMap<PartnerColumn, String>();
            // a spreadsheet leaves out empty cells at the end of a line
            places.forEach((place, column) -> row.put(
                    column,
                    place < cells.size() ? SafeCell.read(cells.get(place)).strip() : ""));
            rows.add(new Row(titleLine + line, row));
        }
        if (rows.isEmpty()) {
            throw new ImportRefusedException(Reason.EMPTY, "");
        }
        return new Table(titles, ignored, rows);
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
    private static char delimiter(String text, Map<String, PartnerColumn> known) {
        return DELIMITERS.stream()
                .max(Comparator.<Character>comparingLong(one -> titles(text, one, known))
                        .thenComparing(one -> -DELIMITERS.indexOf(one)))
                .orElseThrow();
    }

    private static long titles(String text, char delimiter, Map<String, PartnerColumn> known) {
        try (var parser = parser(text, delimiter)) {
            return Optional.ofNullable(parser.iterator().next()).stream()
                    .flatMap(CSVRecord::stream)
                    .filter(title -> known.containsKey(PartnerNames.plain(title)))
                    .count();
        } catch (IOException | UncheckedIOException | java.util.NoSuchElementException e) {
            return 0;
        }
    }

    private static List<List<String>> lines(String text, char delimiter, int skipped) {
        var lines = new ArrayList<List<String>>();
        try (var parser = parser(text, delimiter)) {
            try {
                parser.stream().skip(skipped).map(CSVRecord::toList).forEach(lines::add);
            } catch (UncheckedIOException | IllegalStateException e) {
                throw new ImportRefusedException(Reason.NOT_A_TABLE, String.valueOf(lines.size() + skipped + 1));
            }
        } catch (IOException e) {
            throw new ImportRefusedException(Reason.NOT_A_TABLE, "");
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
