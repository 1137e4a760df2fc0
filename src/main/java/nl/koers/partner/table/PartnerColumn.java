package nl.koers.partner.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.detail.PartnerRules;
import nl.koers.shared.ui.text.Texts;

/**
 * A column of the table that partners are exchanged in.
 *
 * @param code that of a {@link PartnerField}, or one of the three that are not in the form
 * @param person which contact person it is about, from 1; 0 for the partner itself
 */
public record PartnerColumn(String code, int person) {

    public static final PartnerColumn ID = new PartnerColumn("id", 0);
    public static final PartnerColumn REVISION = new PartnerColumn("revision", 0);
    public static final PartnerColumn ACTIVE = new PartnerColumn("active", 0);

    private static final List<PartnerField> OF_PARTNER = List.of(
            PartnerField.NAME,
            PartnerField.LIFE_DOMAINS,
            PartnerField.REGIONS,
            PartnerField.LANGUAGES,
            PartnerField.GROUPS,
            PartnerField.KNOWLEDGE,
            PartnerField.AGREEMENTS,
            PartnerField.REFERRAL_WAYS,
            PartnerField.PHONE,
            PartnerField.EMAIL,
            PartnerField.WEBSITE,
            PartnerField.ADDRESS,
            PartnerField.NOTE);
    private static final List<PartnerField> OF_PERSON = List.of(
            PartnerField.CONTACT_NAME,
            PartnerField.CONTACT_ROLE,
            PartnerField.CONTACT_PHONE,
            PartnerField.CONTACT_EMAIL,
            PartnerField.CONTACT_DAYS);

    public static PartnerColumn of(PartnerField field) {
        return new PartnerColumn(field.code(), 0);
    }

    public static PartnerColumn of(PartnerField field, int person) {
        return new PartnerColumn(field.code(), person);
    }

    /** All of them, in their order. */
    public static List<PartnerColumn> all(int persons) {
        return Stream.of(
                        Stream.of(ID, REVISION, ACTIVE),
                        OF_PARTNER.stream().map(PartnerColumn::of),
                        IntStream.rangeClosed(1, persons).boxed().flatMap(person -> OF_PERSON.stream()
                                .map(field -> of(field, person))))
                .flatMap(columns -> columns)
                .toList();
    }

    public String title(Locale language) {
        var name = Texts.in(language, "partner.field." + code);
        return person == 0 ? name : Texts.in(language, "partner.csv.ofPerson", person, name);
    }

    /** By title in either language, as {@link PartnerNames#plain} writes it. */
    static Map<String, PartnerColumn> byTitle() {
        var titles = new HashMap<String, PartnerColumn>();
        var languages = new ArrayList<>(List.of(Texts.DUTCH, Texts.ENGLISH));
        for (var column : all(PartnerRules.MOST_CONTACT_PERSONS)) {
            languages.forEach(language -> titles.put(PartnerNames.plain(column.title(language)), column));
        }
        return titles;
    }
}
