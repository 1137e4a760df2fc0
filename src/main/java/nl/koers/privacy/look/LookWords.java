package nl.koers.privacy.look;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.koers.accesslog.AccessLook;
import nl.koers.accesslog.AccessSubject;
import nl.koers.privacy.erasure.Erasure;
import nl.koers.referral.PartnerLinks;
import nl.koers.shared.Netherlands;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.text.Texts;

/** A look in the access log in plain words: for whoever looks after privacy, or for the client, who does not know the screens. */
public final class LookWords {

    private final Locale language;
    private final boolean toTheClient;

    private LookWords(Locale language, boolean toTheClient) {
        this.language = language;
        this.toTheClient = toTheClient;
    }

    public static LookWords forColleagues(Locale language) {
        return new LookWords(language, false);
    }

    public static LookWords toTheClient(Locale language) {
        return new LookWords(language, true);
    }

    public String who(AccessLook look, UserNames names) {
        return switch (look.userId()) {
            case Erasure.BY_ITSELF -> word("privacy.itself");
            case PartnerLinks.USER_ID -> word("privacy.partner");
            default -> names.displayName(look.userId());
        };
    }

    /** Such as "read: journal, plan; changed: plan". */
    public String what(AccessLook look) {
        return look.parts().entrySet().stream()
                .map(done -> word("privacy.action." + done.getKey().code()) + ": "
                        + done.getValue().stream().map(this::part).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /** Such as "Iris (stand-in) · read: journal". */
    public String sentence(AccessLook look, UserNames names) {
        var reason = reason(look);
        return who(look, names) + (reason.isEmpty() ? "" : " (" + reason + ")") + " · " + what(look);
    }

    public String part(AccessSubject part) {
        return word("privacy.part." + part.code());
    }

    /** Empty when none was needed. */
    public String reason(AccessLook look) {
        var reason = look.reason();
        return reason == null ? "" : word("privacy.reason." + reason.code());
    }

    /** Empty when it was about no client in particular. */
    public String client(AccessLook look) {
        var trajectory = look.trajectory();
        return trajectory == null ? "" : trajectory.value();
    }

    public String day(AccessLook look) {
        return day(look.day());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
    }

    /** Such as "09:12" or "09:12–10:40". */
    public String time(AccessLook look) {
        var first = time(look.first());
        var last = time(look.last());
        return first.equals(last) ? first : first + "–" + last;
    }

    static String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(Netherlands.ZONE));
    }

    boolean isToTheClient() {
        return toTheClient;
    }

    String language() {
        return language.getLanguage();
    }

    /** As it is said to the client, where that differs from what colleagues read. */
    String word(String key, Object... parameters) {
        var said = "copy.you." + key;
        return Texts.in(language, toTheClient && Texts.has(language, said) ? said : key, parameters);
    }
}
