package nl.koers.partner.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.koers.partner.Partner;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.SafeCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes partners as a table for a spreadsheet: semicolons between the cells, as a Dutch Excel expects, words instead of
 * codes, nothing that a spreadsheet would run.
 */
public final class PartnerTable {

    /** So that somebody who fills in the table has columns to fill in. */
    private static final int FEWEST_PERSONS = 2;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();

    private final Locale language;

    private PartnerTable(Locale language) {
        this.language = language;
    }

    public static String of(List<Partner> partners, Locale language) {
        return new PartnerTable(language).write(partners);
    }

    /** What stands in one cell, before it is made safe for a spreadsheet. */
    public static String cell(Partner partner, PartnerColumn column, Locale language) {
        return new PartnerTable(language).cell(partner, column);
    }

    private String write(List<Partner> partners) {
        int persons = partners.stream()
                .mapToInt(partner -> partner.details().contactPersons().size())
                .max()
                .orElse(0);
        var columns = PartnerColumn.all(Math.max(FEWEST_PERSONS, persons));
        var written = new StringBuilder();
        try (var printer = new CSVPrinter(written, FORMAT)) {
            printer.printRecord(columns.stream().map(column -> column.title(language)));
            for (var partner : partners) {
                printer.printRecord(
                        columns.stream().map(column -> cell(partner, column)).map(SafeCell::write));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private String cell(Partner partner, PartnerColumn column) {
        if (column.equals(PartnerColumn.ID)) {
            return partner.id().toString();
        } else if (column.equals(PartnerColumn.REVISION)) {
            return String.valueOf(partner.revision());
        } else if (column.equals(PartnerColumn.ACTIVE)) {
            return TableWords.of(partner.active(), language);
        }
        var details = partner.details();
        var field = Stream.of(PartnerField.values())
                .filter(one -> one.code().equals(column.code()))
                .findFirst()
                .orElseThrow();
        if (column.person() > 0) {
            return details.contactPersons().size() < column.person()
                    ? ""
                    : cell(details.contactPersons().get(column.person() - 1), field);
        }
        return cell(details, field);
    }

    private String cell(PartnerDetails details, PartnerField field) {
        return switch (field) {
            case NAME -> details.name();
            case LIFE_DOMAINS -> ordered(details.lifeDomains(), LifeDomain.class, one -> TableWords.of(one, language));
            case REGIONS -> CellList.join(details.regions().stream().sorted().toList());
            // codes: two languages may have the same name
            case LANGUAGES ->
                CellList.join(details.languages().stream().sorted().toList());
            case GROUPS -> ordered(details.groups(), ServedGroup.class, one -> TableWords.of(one, language));
            case KNOWLEDGE -> TableWords.of(details.knowledge(), language);
            case AGREEMENTS ->
                CellList.join(details.agreements().stream().map(this::agreement).toList());
            case REFERRAL_WAYS ->
                ordered(details.referralWays(), ReferralWay.class, one -> TableWords.of(one, language));
            case PHONE -> details.contact().phone();
            case EMAIL -> details.contact().email();
            case WEBSITE -> details.contact().website();
            case ADDRESS -> details.contact().address();
            case NOTE -> details.note();
            default -> throw new IllegalArgumentException("not a column of its own");
        };
    }

    private String cell(ContactPerson person, PartnerField field) {
        return switch (field) {
            case CONTACT_NAME -> person.name();
            case CONTACT_ROLE -> person.role();
            case CONTACT_PHONE -> person.phone();
            case CONTACT_EMAIL -> person.email();
            case CONTACT_DAYS ->
                CellList.join(person.week().stream()
                        .map(day -> TableWords.of(day, language))
                        .toList());
            default -> throw new IllegalArgumentException("not about a contact person");
        };
    }

    private String agreement(Agreement agreement) {
        var kind = TableWords.of(agreement.kind(), language);
        return agreement.words().isEmpty() ? kind : kind + ": " + agreement.words();
    }

    private static <E extends Enum<E>> String ordered(Collection<E> values, Class<E> type, Function<E, String> words) {
        var inOrder = EnumSet.noneOf(type);
        inOrder.addAll(values);
        return CellList.join(inOrder.stream().map(words).toList());
    }
}
