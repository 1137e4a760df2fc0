package nl.koers.partner.detail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.koers.partner.detail.PartnerProblem.Kind;
import nl.koers.shared.Languages;

/** What the details of a partner have to be, whether they are typed or come from a file. */
public final class PartnerRules {

    public static final int NAME_MAX_LENGTH = 120;
    public static final int PHONE_MAX_LENGTH = 40;
    public static final int EMAIL_MAX_LENGTH = 200;
    public static final int WEBSITE_MAX_LENGTH = 300;
    public static final int ADDRESS_MAX_LENGTH = 300;
    public static final int NOTE_MAX_LENGTH = 2000;
    public static final int AGREEMENT_MAX_LENGTH = 300;
    public static final int CONTACT_NAME_MAX_LENGTH = 120;
    public static final int CONTACT_ROLE_MAX_LENGTH = 120;
    public static final int MOST_LANGUAGES = 30;
    public static final int MOST_CONTACT_PERSONS = 10;

    /** Short numbers such as 112 and 14 038 count as well. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9()][0-9() ./-]{1,38}[0-9]");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;:]{1,64}@[^@\\s<>\",;:.]+(\\.[^@\\s<>\",;:.]+)+");
    private static final Pattern WEBSITE =
            Pattern.compile("(https?://)?[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+(:[0-9]{1,5})?([/?#]\\S*)?");

    private final List<PartnerProblem> problems = new ArrayList<>();

    private PartnerRules() {}

    /** @param regions those that exist */
    public static List<PartnerProblem> problems(PartnerDetails details, Set<String> regions) {
        var rules = new PartnerRules();
        rules.check(details, regions);
        return List.copyOf(rules.problems);
    }

    private void check(PartnerDetails details, Set<String> regions) {
        required(PartnerField.NAME, 0, details.name(), NAME_MAX_LENGTH);
        notEmpty(PartnerField.LIFE_DOMAINS, details.lifeDomains());
        notEmpty(PartnerField.REGIONS, details.regions());
        if (!regions.containsAll(details.regions())) {
            add(PartnerField.REGIONS, 0, Kind.UNKNOWN, 0);
        }
        if (!details.languages().stream().allMatch(Languages::isCode)) {
            add(PartnerField.LANGUAGES, 0, Kind.UNKNOWN, 0);
        } else if (details.languages().size() > MOST_LANGUAGES) {
            add(PartnerField.LANGUAGES, 0, Kind.TOO_MANY, MOST_LANGUAGES);
        }
        check(details.agreements());
        var contact = details.contact();
        phone(PartnerField.PHONE, 0, contact.phone());
        email(PartnerField.EMAIL, 0, contact.email());
        if (notTooLong(PartnerField.WEBSITE, 0, contact.website(), WEBSITE_MAX_LENGTH)) {
            fits(PartnerField.WEBSITE, 0, contact.website(), WEBSITE, Kind.NOT_A_WEB_ADDRESS);
        }
        notTooLong(PartnerField.ADDRESS, 0, contact.address(), ADDRESS_MAX_LENGTH);
        notTooLong(PartnerField.NOTE, 0, details.note(), NOTE_MAX_LENGTH);
        var persons = details.contactPersons();
        if (persons.size() > MOST_CONTACT_PERSONS) {
            add(PartnerField.CONTACT_PERSONS, 0, Kind.TOO_MANY, MOST_CONTACT_PERSONS);
        }
        for (int i = 0; i < persons.size(); i++) {
            var person = persons.get(i);
            required(PartnerField.CONTACT_NAME, i, person.name(), CONTACT_NAME_MAX_LENGTH);
            notTooLong(PartnerField.CONTACT_ROLE, i, person.role(), CONTACT_ROLE_MAX_LENGTH);
            phone(PartnerField.CONTACT_PHONE, i, person.phone());
            email(PartnerField.CONTACT_EMAIL, i, person.email());
        }
    }

    private void check(List<Agreement> agreements) {
        var seen = new HashSet<AgreementKind>();
        for (var agreement : agreements) {
            int index = agreement.kind().ordinal();
            if (!seen.add(agreement.kind())) {
                add(PartnerField.AGREEMENTS, index, Kind.TWICE, 0);
            }
            if (agreement.kind() == AgreementKind.OTHER) {
                required(PartnerField.AGREEMENTS, index, agreement.words(), AGREEMENT_MAX_LENGTH);
            } else {
                notTooLong(PartnerField.AGREEMENTS, index, agreement.words(), AGREEMENT_MAX_LENGTH);
            }
        }
    }

    private void phone(PartnerField field, int index, String typed) {
        if (notTooLong(field, index, typed, PHONE_MAX_LENGTH)) {
            fits(field, index, typed, PHONE, Kind.NOT_A_PHONE_NUMBER);
        }
    }

    private void email(PartnerField field, int index, String typed) {
        if (notTooLong(field, index, typed, EMAIL_MAX_LENGTH)) {
            fits(field, index, typed, EMAIL, Kind.NOT_AN_EMAIL_ADDRESS);
        }
    }

    private void required(PartnerField field, int index, String typed, int maxLength) {
        if (typed.isEmpty()) {
            add(field, index, Kind.REQUIRED, 0);
        }
        notTooLong(field, index, typed, maxLength);
    }

    private void notEmpty(PartnerField field, Set<?> chosen) {
        if (chosen.isEmpty()) {
            add(field, 0, Kind.REQUIRED, 0);
        }
    }

    private boolean notTooLong(PartnerField field, int index, String typed, int maxLength) {
        boolean fits = typed.length() <= maxLength;
        if (!fits) {
            add(field, index, Kind.TOO_LONG, maxLength);
        }
        return fits;
    }

    private void fits(PartnerField field, int index, String typed, Pattern pattern, Kind problem) {
        if (!typed.isEmpty() && !pattern.matcher(typed).matches()) {
            add(field, index, problem, 0);
        }
    }

    private void add(PartnerField field, int index, Kind kind, int limit) {
        problems.add(new PartnerProblem(field, index, kind, limit));
    }
}
