package nl.koers.partner.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.table.ImportRefusedException.Reason;
import nl.koers.shared.SafeCell;
import nl.koers.shared.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of partners as spreadsheets write it, with titles in either language in any order.
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

    private TableReader() {}

    /**
     * @throws ImportRefusedException when it is no table of partners
     */
    public static Table read(byte[] file, int mostRows) {
        var known = PartnerColumn.byTitle();
        var text = lines(file, known);
        if (text.lines().isEmpty()) {
            throw new ImportRefusedException(Reason.EMPTY, "");
        }
        return table(text.lines(), known, text.titleLine(), mostRows);
    }

    private static SpreadsheetText lines(byte[] file, Map<String, PartnerColumn> known) {
        try {
            return SpreadsheetText.read(file, title -> known.containsKey(PartnerNames.plain(title)));
        } catch (SpreadsheetText.UnreadableException e) {
            throw new ImportRefusedException(Reason.NOT_A_TABLE, e.line());
        }
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
}
