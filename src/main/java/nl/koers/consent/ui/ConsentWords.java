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
            return one.name();
        }
        if (party instanceof Party.AnyPartner any) {
            var domain = Texts.in(language, "lifeDomain." + any.domain().code());
            return any.region().isEmpty()
                    ? Texts.in(language, "consent.party.any", domain)
                    : Texts.in(language, "consent.party.anyInRegion", domain, any.region());
        }
        if (party instanceof Party.OtherOrganisation other) {
            return other.name();
        }
        return ((Party.InWords) party).words();
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
