package nl.koers.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.koers.partner.ImportLine.Content;
import nl.koers.partner.ImportLine.Kind;
import nl.koers.partner.table.ImportRefusedException;
import nl.koers.partner.table.ImportRefusedException.Reason;
import nl.koers.partner.table.PartnerTable;
import nl.koers.partner.table.TableReader;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.CurrentActor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Partners as a table for a spreadsheet, there and back. What an import would do is shown first; nothing is changed before
 * somebody says so. Open to the same colleagues as {@link PartnerService}.
 */
@Service
@Transactional
public class PartnerImportService {

    public static final int MOST_BYTES = 1024 * 1024;
    public static final int MOST_LINES = 1000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final PartnerService partners;
    private final CurrentActor currentActor;

    PartnerImportService(PartnerService partners, CurrentActor currentActor) {
        this.partners = partners;
        this.currentActor = currentActor;
    }

    /**
     * All partners of the user's organisations, in UTF-8.
     *
     * @param language of titles and words
     * @param marked whether it begins with a byte order mark, without which Excel takes UTF-8 for something else
     */
    @Transactional(readOnly = true)
    public byte[] export(Locale language, boolean marked) {
        var table = PartnerTable.of(partners.all(), language);
        return (marked ? BYTE_ORDER_MARK + table : table).getBytes(UTF_8);
    }

    /**
     * What the file would do. Changes nothing.
     *
     * @param organisation that new partners will belong to
     * @param language of the columns that the file does not have
     * @throws ImportRefusedException when it is no table of partners
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(OrganisationId organisation, byte[] file, Locale language) {
        var kept = partners.all();
        currentActor.requireMemberOf(organisation);
        if (file.length > MOST_BYTES) {
            throw new ImportRefusedException(Reason.TOO_LARGE, "");
        }
        var table = TableReader.read(file, MOST_LINES);
        var lookalikes = new Lookalikes();
        kept.stream()
                .filter(partner -> partner.organisation().equals(organisation))
                .forEach(partner -> lookalikes.add(
                        partner.id(),
                        partner.details().name(),
                        partner.details().contact().phone(),
                        partner.details().contact().email()));
        var reader = new ImportReader(table, language, kept, partners.regions(), lookalikes);
        return new ImportPreview(organisation, reader.lines(), table.ignored());
    }

    /**
     * Does what the preview says. Lines with errors are left out, and those whose partner a colleague changed since.
     *
     * @param alsoAdd numbers of lines to add although the partner may be there already
     * @throws AccessDeniedException when the preview was made for an organisation that is not the user's
     */
    public ImportResult carryOut(ImportPreview preview, Set<Integer> alsoAdd) {
        int added = 0;
        int changed = 0;
        List<ImportLine> changedMeanwhile = new ArrayList<>();
        List<ImportLine> mayBeThere = new ArrayList<>();
        for (var line : preview.lines()) {
            if (line.kind() == Kind.NEW) {
                if (line.mayBeThere() && !alsoAdd.contains(line.number())) {
                    mayBeThere.add(line);
                } else {
                    var content = content(line);
                    partners.add(preview.organisation(), content.details(), content.active());
                    added++;
                }
            } else if (line.kind() == Kind.CHANGE) {
                var content = content(line);
                if (partners.replace(
                        Objects.requireNonNull(content.partner()),
                        content.revision(),
                        content.details(),
                        content.active())) {
                    changed++;
                } else {
                    changedMeanwhile.add(line);
                }
            }
        }
        return new ImportResult(added, changed, preview.of(Kind.ERROR), changedMeanwhile, mayBeThere);
    }

    private static Content content(ImportLine line) {
        return Objects.requireNonNull(line.content());
    }
}
