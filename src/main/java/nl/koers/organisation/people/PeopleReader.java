package nl.koers.organisation.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.UserContact;
import nl.koers.organisation.people.PersonLine.Problem;
import nl.koers.organisation.people.PersonLine.Reason;
import nl.koers.shared.Languages;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.SafeCell;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.text.Texts;

/** Finds out which account each line of a list would give. */
final class PeopleReader {

    private static final int LONGEST_SHOWN = 40;
    /** More values than this are in no cell of a list of people. */
    private static final int MOST_VALUES = 10;

    private final List<Organisation> organisations;
    private final Predicate<String> isTaken;
    private final Map<String, Role> roles = new HashMap<>();
    /** Codes by code, and by name in either language. */
    private final Map<String, String> languages = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private List<Problem> problems = new ArrayList<>();
    private Map<PersonColumn, String> cells = Map.of();

    /** @param organisations that accounts may belong to; the only one need not be named */
    PeopleReader(List<Organisation> organisations, Predicate<String> isTaken) {
        this.organisations = organisations;
        this.isTaken = isTaken;
        // who administers everybody is made by hand, on purpose
        for (var role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR_OF_ALL))) {
            roles.put(PersonColumn.plain(role.group()), role);
            roles.put(PersonColumn.plain(Texts.in(Texts.DUTCH, "role." + role.group())), role);
            roles.put(PersonColumn.plain(Texts.in(Texts.ENGLISH, "role." + role.group())), role);
        }
        for (var reader : List.of(Texts.DUTCH, Texts.ENGLISH)) {
            for (var code : Languages.codes(reader)) {
                languages.put(code, code);
                languages.put(PersonColumn.plain(Languages.name(code, reader)), code);
            }
        }
    }

    PersonLine line(int number, Map<PersonColumn, String> content) {
        cells = content;
        problems = new ArrayList<>();
        var userId = userId();
        var person = new Person(
                name(PersonColumn.FIRST_NAME), name(PersonColumn.LAST_NAME), address(), roles(), organisations());
        if (person.needsOrganisation() && isFree(PersonColumn.ORGANISATIONS)) {
            problem(PersonColumn.ORGANISATIONS, Reason.MISSING);
        }
        return new PersonLine(number, userId, person, contact(), problems);
    }

    private String userId() {
        var id = NewUser.idFrom(cell(PersonColumn.USER_ID));
        if (id.isEmpty()) {
            problem(PersonColumn.USER_ID, Reason.MISSING);
        } else if (!id.matches(NewUser.ID_PATTERN)) {
            problem(PersonColumn.USER_ID, Reason.WRONG);
        } else if (!seen.add(id)) {
            problem(PersonColumn.USER_ID, Reason.TWICE);
        } else if (isTaken.test(id)) {
            problem(PersonColumn.USER_ID, Reason.TAKEN);
        }
        return shown(id);
    }

    private String name(PersonColumn column) {
        var name = cell(column);
        if (name.isEmpty()) {
            problem(column, Reason.MISSING);
        } else if (name.length() > Person.LONGEST_NAME) {
            problem(column, Reason.TOO_LONG);
        } else if (name.codePoints().anyMatch(PeopleReader::isHidden)) {
            problem(column, Reason.WRONG);
        }
        return name.length() <= Person.LONGEST_NAME ? name : shown(name);
    }

    private String address() {
        var address = cell(PersonColumn.ADDRESS);
        if (!Person.isAddress(address)) {
            problem(PersonColumn.ADDRESS, Reason.WRONG);
        }
        return address;
    }

    private Set<Role> roles() {
        var found = new HashSet<Role>();
        for (var word : several(PersonColumn.ROLES)) {
            var role = roles.get(PersonColumn.plain(word));
            if (role == null) {
                problems.add(new Problem(PersonColumn.ROLES, Reason.UNKNOWN, shown(word)));
            } else {
                found.add(role);
            }
        }
        if (found.isEmpty() && isFree(PersonColumn.ROLES)) {
            problem(PersonColumn.ROLES, Reason.MISSING);
        }
        return found;
    }

    private Set<OrganisationId> organisations() {
        var found = new HashSet<OrganisationId>();
        for (var word : several(PersonColumn.ORGANISATIONS)) {
            var named = organisations.stream()
                    .filter(one -> one.id().value().equals(word) || one.name().equalsIgnoreCase(word))
                    .map(Organisation::id)
                    .toList();
            if (named.isEmpty()) {
                problems.add(new Problem(PersonColumn.ORGANISATIONS, Reason.UNKNOWN, shown(word)));
            }
            found.addAll(named);
        }
        if (found.isEmpty() && organisations.size() == 1) {
            found.add(organisations.get(0).id());
        }
        return found;
    }

    private UserContact contact() {
        var phone = cell(PersonColumn.PHONE);
        if (!UserContact.isPhone(phone)) {
            problem(PersonColumn.PHONE, Reason.WRONG);
            phone = "";
        }
        return new UserContact(phone, languages());
    }

    private List<String> languages() {
        var found = new LinkedHashSet<String>();
        for (var word : several(PersonColumn.LANGUAGES)) {
            var code = languages.get(PersonColumn.plain(word));
            if (code == null) {
                problems.add(new Problem(PersonColumn.LANGUAGES, Reason.UNKNOWN, shown(word)));
            } else {
                found.add(code);
            }
        }
        return List.copyOf(found);
    }

    private boolean isFree(PersonColumn column) {
        return problems.stream().noneMatch(problem -> problem.column() == column);
    }

    private void problem(PersonColumn column, Reason reason) {
        problems.add(new Problem(column, reason, shown(cell(column))));
    }

    private String cell(PersonColumn column) {
        return SafeCell.read(cells.getOrDefault(column, "")).strip();
    }

    private List<String> several(PersonColumn column) {
        return Arrays.stream(cell(column).split("[|,;]", MOST_VALUES + 1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Line breaks and signs that turn the direction of what follows. */
    private static boolean isHidden(int sign) {
        int kind = Character.getType(sign);
        return kind == Character.CONTROL || kind == Character.FORMAT;
    }

    private static String shown(String words) {
        return words.length() <= LONGEST_SHOWN ? words : words.substring(0, LONGEST_SHOWN) + "…";
    }
}
