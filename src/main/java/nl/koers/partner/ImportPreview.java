package nl.koers.partner;

import java.util.List;
import nl.koers.shared.OrganisationId;

/**
 * What a file would do when it is imported. Nothing was changed.
 *
 * @param organisation that new partners will belong to
 * @param ignored titles of columns that are not known
 */
public record ImportPreview(OrganisationId organisation, List<ImportLine> lines, List<String> ignored) {

    public ImportPreview {
        lines = List.copyOf(lines);
        ignored = List.copyOf(ignored);
    }

    public List<ImportLine> of(ImportLine.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }
}
