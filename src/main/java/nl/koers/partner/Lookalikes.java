package nl.koers.partner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.koers.partner.table.PartnerNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds partners that may be the same organisation: those with the same name, and those with a similar name and the same
 * telephone number or domain of e-mail addresses. A suggestion only; departments of one municipality look alike too.
 */
final class Lookalikes {

    /** Everybody can have an address there, so it says nothing about who somebody works for. */
    private static final Set<String> PUBLIC_DOMAINS = Set.of(
            "gmail.com",
            "hotmail.com",
            "hotmail.nl",
            "outlook.com",
            "live.nl",
            "live.com",
            "icloud.com",
            "yahoo.com",
            "ziggo.nl",
            "kpnmail.nl",
            "planet.nl",
            "home.nl",
            "xs4all.nl",
            "proton.me",
            "protonmail.com");

    private record Known(Lookalike named, Set<String> words, String phone, String domain) {}

    private final List<Known> known = new ArrayList<>();

    void add(@Nullable UUID id, String name, String phone, String email) {
        known.add(new Known(new Lookalike(id, name), PartnerNames.words(name), number(phone), domain(email)));
    }

    /** @param without the id of the partner itself, which is none of its lookalikes */
    List<Lookalike> of(String name, String phone, String email, @Nullable UUID without) {
        var looked = new Known(new Lookalike(null, name), PartnerNames.words(name), number(phone), domain(email));
        return known.stream()
                .filter(one -> without == null || !Objects.equals(one.named().id(), without))
                .filter(one -> alike(one, looked))
                .map(Known::named)
                .toList();
    }

    private static boolean alike(Known one, Known other) {
        if (one.words().equals(other.words())) {
            return true;
        }
        boolean reachedAlike = !one.phone().isEmpty() && one.phone().equals(other.phone())
                || !one.domain().isEmpty() && one.domain().equals(other.domain());
        return reachedAlike && PartnerNames.similar(one.words(), other.words());
    }

    /** The digits, in the same way whether or not it was written with the code of the country. */
    private static String number(String phone) {
        var digits = phone.replace("(0)", "").replaceAll("[^0-9+]", "");
        return digits.replaceFirst("^(\\+31|0031)", "0").replace("+", "00");
    }

    private static String domain(String email) {
        var domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return PUBLIC_DOMAINS.contains(domain) ? "" : domain;
    }

    static Lookalikes among(Collection<PartnerStore.Reached> partners) {
        var lookalikes = new Lookalikes();
        partners.forEach(partner -> lookalikes.add(partner.id(), partner.name(), partner.phone(), partner.email()));
        return lookalikes;
    }
}
