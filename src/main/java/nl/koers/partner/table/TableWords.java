package nl.koers.partner.table;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.Languages;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.text.Texts;

/** The words for codes, and the codes for words, in a table that people fill in by hand. */
public final class TableWords {

    private static final List<Locale> LANGUAGES = List.of(Texts.DUTCH, Texts.ENGLISH);

    private TableWords() {}

    static String of(LifeDomain lifeDomain, Locale language) {
        return Texts.in(language, "lifeDomain." + lifeDomain.code());
    }

    static String of(ServedGroup group, Locale language) {
        return Texts.in(language, "partner.group." + group.code());
    }

    static String of(SectorKnowledge knowledge, Locale language) {
        return Texts.in(language, "partner.knowledge." + knowledge.code());
    }

    static String of(ReferralWay way, Locale language) {
        return Texts.in(language, "partner.way." + way.code());
    }

    static String of(AgreementKind kind, Locale language) {
        return Texts.in(language, "partner.agreement." + kind.code());
    }

    static String of(DayOfWeek day, Locale language) {
        return day.getDisplayName(TextStyle.FULL, language);
    }

    static String of(boolean yes, Locale language) {
        return yes ? Texts.in(language, "partner.csv.yes") : Texts.in(language, "partner.csv.no");
    }

    /** Finds values by what they are called in either language, however that is written. */
    public static final class Vocabulary<T> {

        public static final Vocabulary<LifeDomain> LIFE_DOMAINS =
                of(LifeDomain.values(), LifeDomain::code, TableWords::of);
        public static final Vocabulary<ServedGroup> GROUPS =
                of(ServedGroup.values(), ServedGroup::code, TableWords::of);
        public static final Vocabulary<SectorKnowledge> KNOWLEDGE =
                of(SectorKnowledge.values(), SectorKnowledge::code, TableWords::of);
        public static final Vocabulary<ReferralWay> WAYS = of(ReferralWay.values(), ReferralWay::code, TableWords::of);
        public static final Vocabulary<AgreementKind> AGREEMENTS =
                of(AgreementKind.values(), AgreementKind::code, TableWords::of);
        public static final Vocabulary<DayOfWeek> DAYS = of(DayOfWeek.values(), DayOfWeek::name, TableWords::of)
                .and(DayOfWeek.values(), (day, language) -> day.getDisplayName(TextStyle.SHORT, language));
        public static final Vocabulary<Boolean> YES_OR_NO =
                of(new Boolean[] {true, false}, yes -> yes ? "1" : "0", TableWords::of);
        public static final Vocabulary<String> LANGUAGES =
                of(Locale.getISOLanguages(), Function.identity(), Languages::name);

        private interface Naming<T> {
            String name(T value, Locale language);
        }

        private final Map<String, T> values = new HashMap<>();

        private static <T> Vocabulary<T> of(T[] values, Function<T, String> code, Naming<T> naming) {
            var vocabulary = new Vocabulary<T>();
            Arrays.stream(values).forEach(value -> vocabulary.values.put(PartnerNames.plain(code.apply(value)), value));
            return vocabulary.and(values, naming);
        }

        public static Vocabulary<String> ofNames(Collection<String> names) {
            return of(names.toArray(String[]::new), Function.identity(), (name, language) -> name);
        }

        private Vocabulary<T> and(T[] more, Naming<T> naming) {
            for (var language : TableWords.LANGUAGES) {
                for (T value : more) {
                    values.putIfAbsent(PartnerNames.plain(naming.name(value, language)), value);
                }
            }
            return this;
        }

        public Optional<T> find(String words) {
            return Optional.ofNullable(values.get(PartnerNames.plain(words)));
        }
    }
}
