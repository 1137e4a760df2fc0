package nl.koers.partner;

import java.util.List;

/**
 * What an import did.
 *
 * @param withErrors left out, because they could not be read
 * @param changedMeanwhile left out, because a colleague changed the partner after the file was read
 * @param mayBeThere left out, because the partner may be there already and nobody said to add it
 */
public record ImportResult(
        int added,
        int changed,
        List<ImportLine> withErrors,
        List<ImportLine> changedMeanwhile,
        List<ImportLine> mayBeThere) {}
