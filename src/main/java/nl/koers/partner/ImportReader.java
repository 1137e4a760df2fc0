package nl.koers.partner;

import static nl.koers.partner.table.TableWords.Vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.koers.partner.ImportLine.Content;
import nl.koers.partner.ImportLine.Kind;
import nl.koers.partner.ImportProblem.Reason;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.detail.GeneralContact;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.detail.PartnerProblem;
import nl.koers.partner.detail.PartnerRules;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.partner.table.CellList;
import nl.koers.partner.table.PartnerColumn;
import nl.koers.partner.table.PartnerTable;
import nl.koers.partner.table.TableReader.Row;
import nl.koers.partner.table.TableReader.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what each line of a table would do. A column that the table does not have leaves what is kept as it is; an
 * empty cell empties it.
 */
final class ImportReader {

    private static final PartnerDetails NOTHING = new PartnerDetails(
            "",
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            SectorKnowledge.NONE,
            List.of(),
            Set.of(),
            GeneralContact.NONE,
            "",
            List.of());

    private final Table table;
    private final Locale language;
    private final Map<UUID, Partner> kept;
    private final Set<String> regions;
    private final Vocabulary<String> regionNames;
    private final Lookalikes lookalikes;
    private final Set<UUID> seen = new HashSet<>();

    /**
     * @param language in which columns are named that the table does not have
     * @param kept the partners that lines may change
     * @param lookalikes among what is kept; gets to know what the table adds
     */
    ImportReader(Table table, Locale language, List<Partner> kept, List<String> regions, Lookalikes lookalikes) {
        this.table = table;
        this.language = language;
        this.kept = kept.stream().collect(Collectors.toMap(Partner::id, partner -> partner));
        this.regions = new HashSet<>(regions);
        // what a partner has already may be taken over, also when a region got another name since
        kept.forEach(partner -> this.regions.addAll(partner.details().regions()));
        this.regionNames = Vocabulary.ofNames(this.regions);
        this.lookalikes = lookalikes;
    }

    List<ImportLine> lines() {
        return table.rows().stream().map(row -> new Line(row).read()).toList();
    }

    private String title(PartnerColumn column) {
        return table.titles().getOrDefault(column, column.title(language));
    }

    private static String oneLine(String cell) {
        return cell.replaceAll("\\R", " ");
    }

    private final class Line {

        private final Row row;
        private final List<ImportProblem> problems = new ArrayList<>();

        Line(Row row) {
            this.row = row;
        }

        ImportLine read() {
            var present = present();
            var before = present == null ? NOTHING : present.details();
            var details = details(before);
            boolean active = yes(present == null || present.active());
            for (var problem : PartnerRules.problems(details, regions)) {
                add(problem);
            }
            var name = details.name();
            if (!problems.isEmpty()) {
                return new ImportLine(row.number(), Kind.ERROR, name, List.of(), problems, List.of(), null);
            } else if (present == null) {
                return added(details, active);
            }
            var changes = changes(present, details, active);
            var content = new Content(present.id(), present.revision(), active, details);
            if (changes.isEmpty()) {
                return new ImportLine(row.number(), Kind.SAME, name, changes, problems, List.of(), content);
            }
            if (isFromBefore(present)) {
                problem(PartnerColumn.REVISION, Reason.CHANGED_SINCE, "");
                return new ImportLine(row.number(), Kind.ERROR, name, List.of(), problems, List.of(), null);
            }
            return new ImportLine(row.number(), Kind.CHANGE, name, changes, problems, List.of(), content);
        }

        private ImportLine added(PartnerDetails details, boolean active) {
            var contact = details.contact();
            var alike = lookalikes.of(details.name(), contact.phone(), contact.email(), null);
            lookalikes.add(null, details.name(), contact.phone(), contact.email());
            return new ImportLine(
                    row.number(),
                    Kind.NEW,
                    details.name(),
                    List.of(),
                    problems,
                    alike,
                    new Content(null, 0, active, details));
        }

        /** The partner that the line is about; null for a new one, and with a problem. */
        private @Nullable Partner present() {
            var cell = row.cellOr(PartnerColumn.ID, "");
            if (cell.isEmpty()) {
                return null;
            }
            var partner = id(cell);
            if (partner == null) {
                problem(PartnerColumn.ID, Reason.NO_SUCH_PARTNER, cell);
            } else if (!seen.add(partner.id())) {
                problem(PartnerColumn.ID, Reason.PARTNER_TWICE, cell);
            }
            return partner;
        }

        private @Nullable Partner id(String cell) {
            try {
                return kept.get(UUID.fromString(cell));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private boolean isFromBefore(Partner present) {
            var cell = row.cellOr(PartnerColumn.REVISION, "");
            return !cell.isEmpty() && !cell.equals(String.valueOf(present.revision()));
        }

        private boolean yes(boolean otherwise) {
            var cell = row.cellOr(PartnerColumn.ACTIVE, "");
            return cell.isEmpty()
                    ? otherwise
                    : Objects.requireNonNullElse(one(PartnerColumn.ACTIVE, cell, Vocabulary.YES_OR_NO), otherwise);
        }

        private PartnerDetails details(PartnerDetails before) {
            var contact = before.contact();
            return new PartnerDetails(
                    line(PartnerField.NAME, before.name()),
                    some(PartnerField.LIFE_DOMAINS, before.lifeDomains(), Vocabulary.LIFE_DOMAINS),
                    some(PartnerField.REGIONS, before.regions(), regionNames),
                    some(PartnerField.LANGUAGES, before.languages(), Vocabulary.LANGUAGES),
                    some(PartnerField.GROUPS, before.groups(), Vocabulary.GROUPS),
                    knowledge(before.knowledge()),
                    agreements(before.agreements()),
                    some(PartnerField.REFERRAL_WAYS, before.referralWays(), Vocabulary.WAYS),
                    new GeneralContact(
                            line(PartnerField.PHONE, contact.phone()),
                            line(PartnerField.EMAIL, contact.email()),
                            line(PartnerField.WEBSITE, contact.website()),
                            line(PartnerField.ADDRESS, contact.address())),
                    row.cellOr(PartnerColumn.of(PartnerField.NOTE), before.note())
                            .replace("\r\n", "\n"),
                    persons(before.contactPersons()));
        }

        private String line(PartnerField field, String before) {
            return oneLine(row.cellOr(PartnerColumn.of(field), before));
        }

        private SectorKnowledge knowledge(SectorKnowledge before) {
            var column = PartnerColumn.of(PartnerField.KNOWLEDGE);
            var cell = row.cell(column);
            if (cell == null) {
                return before;
            }
            var found = cell.isEmpty() ? SectorKnowledge.NONE : one(column, cell, Vocabulary.KNOWLEDGE);
            return found == null ? before : found;
        }

        private List<Agreement> agreements(List<Agreement> before) {
            var column = PartnerColumn.of(PartnerField.AGREEMENTS);
            var cell = row.cell(column);
            if (cell == null) {
                return before;
            }
            var agreements = new ArrayList<Agreement>();
            for (var value : CellList.split(cell)) {
                int colon = value.indexOf(':');
                var kind = one(column, colon < 0 ? value : value.substring(0, colon), Vocabulary.AGREEMENTS);
                if (kind != null) {
                    agreements.add(new Agreement(kind, colon < 0 ? "" : oneLine(value.substring(colon + 1))));
                }
            }
            return agreements;
        }

        private <T> Set<T> some(PartnerField field, Set<T> before, Vocabulary<T> vocabulary) {
            var cell = row.cell(PartnerColumn.of(field));
            return cell == null ? before : some(PartnerColumn.of(field), cell, vocabulary);
        }

        private <T> Set<T> some(PartnerColumn column, String cell, Vocabulary<T> vocabulary) {
            var found = new HashSet<T>();
            for (var value : CellList.split(cell)) {
                T one = one(column, value, vocabulary);
                if (one != null) {
                    found.add(one);
                }
            }
            return found;
        }

        private <T> @Nullable T one(PartnerColumn column, String value, Vocabulary<T> vocabulary) {
            var found = vocabulary.find(value);
            if (found.isEmpty()) {
                problem(column, Reason.UNKNOWN, value);
            }
            return found.orElse(null);
        }

        private List<ContactPerson> persons(List<ContactPerson> before) {
            var persons = new ArrayList<ContactPerson>();
            for (int i = 1; i <= PartnerRules.MOST_CONTACT_PERSONS; i++) {
                var person = person(i, i <= before.size() ? before.get(i - 1) : null);
                if (person != null) {
                    persons.add(person);
                }
            }
            return withKeptIds(persons, before);
        }

        /** Null when nothing is known about such a person. */
        private @Nullable ContactPerson person(int number, @Nullable ContactPerson before) {
            var daysColumn = PartnerColumn.of(PartnerField.CONTACT_DAYS, number);
            var days = row.cell(daysColumn);
            var person = new ContactPerson(
                    UUID.randomUUID(),
                    personal(PartnerField.CONTACT_NAME, number, before == null ? "" : before.name()),
                    personal(PartnerField.CONTACT_ROLE, number, before == null ? "" : before.role()),
                    personal(PartnerField.CONTACT_PHONE, number, before == null ? "" : before.phone()),
                    personal(PartnerField.CONTACT_EMAIL, number, before == null ? "" : before.email()),
                    days != null ? some(daysColumn, days, Vocabulary.DAYS) : before == null ? Set.of() : before.days());
            boolean blank = (person.name() + person.role() + person.phone() + person.email()).isEmpty()
                    && person.days().isEmpty();
            return blank ? null : person;
        }

        private String personal(PartnerField field, int number, String before) {
            return oneLine(row.cellOr(PartnerColumn.of(field, number), before));
        }

        /** Somebody of the same name is the same person. */
        private static List<ContactPerson> withKeptIds(List<ContactPerson> persons, List<ContactPerson> before) {
            var ids = new HashMap<String, UUID>();
            before.forEach(person -> ids.putIfAbsent(person.name(), person.id()));
            return persons.stream()
                    .map(person -> new ContactPerson(
                            Objects.requireNonNullElse(ids.remove(person.name()), person.id()),
                            person.name(),
                            person.role(),
                            person.phone(),
                            person.email(),
                            person.days()))
                    .toList();
        }

        /** What is said of a column already is not said twice. */
        private void add(PartnerProblem problem) {
            boolean ofPerson = problem.field().ordinal() > PartnerField.CONTACT_PERSONS.ordinal();
            var column = PartnerColumn.of(problem.field(), ofPerson ? problem.index() + 1 : 0);
            var title = title(column);
            if (problems.stream().noneMatch(known -> known.column().equals(title))) {
                problems.add(new ImportProblem(title, Reason.of(problem.kind()), "", problem.limit()));
            }
        }

        private void problem(PartnerColumn column, Reason reason, String value) {
            problems.add(new ImportProblem(title(column), reason, value, 0));
        }

        /** Titles of the columns in which the line differs from what is kept. */
        private List<String> changes(Partner present, PartnerDetails details, boolean active) {
            var after = new Partner(
                    present.id(),
                    present.organisation(),
                    present.revision(),
                    active,
                    details,
                    present.changedBy(),
                    present.changedAt());
            return PartnerColumn.all(PartnerRules.MOST_CONTACT_PERSONS).stream()
                    .filter(column -> !PartnerTable.cell(present, column, language)
                            .equals(PartnerTable.cell(after, column, language)))
                    .map(ImportReader.this::title)
                    .toList();
        }
    }
}
