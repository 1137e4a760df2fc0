package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.koers.partner.AnswerTime;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.detail.ReferralWay;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.Languages;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** What codes are called, in the language of the reader. */
final class PartnerWords {

    private static final String BETWEEN = " · ";

    private PartnerWords() {}

    static String of(LifeDomain lifeDomain) {
        return text("lifeDomain." + lifeDomain.code());
    }

    static String of(ServedGroup group) {
        return text("partner.group." + group.code());
    }

    static String of(SectorKnowledge knowledge) {
        return text("partner.knowledge." + knowledge.code());
    }

    static String of(ReferralWay way) {
        return text("partner.way." + way.code());
    }

    static String of(AgreementKind kind) {
        return text("partner.agreement." + kind.code());
    }

    static String of(PartnerField field) {
        return text("partner.field." + field.code());
    }

    static String of(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /** Empty when there is nothing to tell. */
    static String of(@Nullable AnswerTime time) {
        return time == null ? "" : text("partner.answerTime", time.days(), time.answers());
    }

    static String language(String code) {
        return Languages.name(code, locale());
    }

    /** Those that were chosen, in the order in which all of them stand. */
    static <E extends Enum<E>> String list(E[] all, Collection<E> chosen, Function<E, String> word) {
        return Arrays.stream(all).filter(chosen::contains).map(word).collect(Collectors.joining(BETWEEN));
    }

    static String lifeDomains(Collection<LifeDomain> chosen) {
        return list(LifeDomain.values(), chosen, PartnerWords::of);
    }

    static String languages(Collection<String> codes) {
        return names(codes.stream().map(PartnerWords::language).toList());
    }

    static String names(Collection<String> names) {
        return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).collect(Collectors.joining(BETWEEN));
    }

    static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Texts.ENGLISH : ui.getLocale();
    }
}
