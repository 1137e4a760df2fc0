package nl.koers.consent.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.util.Locale;
import nl.koers.consent.Consent;
import nl.koers.consent.Party;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.Texts;

/** What consents and the parties they are for are called. */
public final class ConsentWords {

    private ConsentWords() {}

    public static String party(Party party) {
        return party(Texts.language(), party);
    }

    public static String party(Locale language, Party party) {
        if (party instanceof Party.OnePartner one) {
            return named(language, one.name(), one.nameNow());
        }
        if (party instanceof Party.AnyPartner any) {
            var domain = Texts.in(language, "lifeDomain." + any.domain().code());
            return any.region().isEmpty()
                    ? Texts.in(language, "consent.party.any", domain)
                    : Texts.in(language, "consent.party.anyInRegion", domain, any.region());
        }
        if (party instanceof Party.OtherOrganisation other) {
            return named(language, other.name(), other.nameNow());
        }
        return ((Party.InWords) party).words();
    }

    /** A name as it was at the time, with the present one beside it where that is another. */
    public static String named(Locale language, String name, String nameNow) {
        return name.equals(nameNow) ? name : Texts.in(language, "consent.party.renamed", name, nameNow);
    }

    /** What kind of party it is. */
    public static String kind(Locale language, Party party) {
        if (party instanceof Party.InWords inWords) {
            return Texts.in(language, "consent.kind." + inWords.kind().code());
        }
        return Texts.in(
                language,
                party instanceof Party.OtherOrganisation ? "consent.party.organisation" : "consent.party.partner");
    }

    public static String item(Consent consent) {
        return text("consent.item", party(consent.party()), Dates.date(consent.validUntil()));
    }
}
