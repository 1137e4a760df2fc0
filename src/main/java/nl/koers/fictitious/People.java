package nl.koers.fictitious;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.UserContact;
import nl.koers.organisation.signin.SignInHints.Hint;
import nl.koers.shared.LocalizedText;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.Role;

/** Two fictitious organisations and the people who work there. */
final class People {

    /** The same for everybody: this data is for trying things out, and the sign-in page shows it. */
    static final String PASSWORD = "uitproberen-mag";

    static final Organisation KOMPAS = new Organisation(new OrganisationId("kompas"), "Stichting Kompas", "Zwolle");
    static final Organisation OVERSTEEK = new Organisation(new OrganisationId("oversteek"), "De Oversteek", "Tilburg");

    private record Person(String id, String first, String last, Organisation organisation, Set<Role> roles) {
        Actor actor() {
            return new Actor(id, roles, Set.of(organisation.id()));
        }
    }

    private static final List<Person> ALL = List.of(
            person("sanne", "Sanne", "Visser", KOMPAS, Role.CASEWORKER),
            person("mehmet", "Mehmet", "Demir", KOMPAS, Role.CASEWORKER),
            person("iris", "Iris", "de Wit", KOMPAS, Role.CASEWORKER),
            person("lotte", "Lotte", "Bakker", KOMPAS, Role.TEAM_LEAD),
            person("daan", "Daan", "Mulder", KOMPAS, Role.PROCESS_DESIGNER),
            person("petra", "Petra", "Smit", KOMPAS, Role.PRIVACY_OFFICER),
            person("arjen", "Arjen", "Kok", KOMPAS, Role.ADMINISTRATOR),
            person("fatima", "Fatima", "El Amrani", OVERSTEEK, Role.CASEWORKER),
            person("joost", "Joost", "van Dijk", OVERSTEEK, Role.CASEWORKER),
            person("els", "Els", "Jansen", OVERSTEEK, Role.TEAM_LEAD));

    private People() {}

    private static Person person(String id, String first, String last, Organisation organisation, Role... roles) {
        return new Person(id, first, last, organisation, Arrays.stream(roles).collect(Collectors.toSet()));
    }

    static List<NewUser> accounts() {
        return ALL.stream()
                .map(p -> new NewUser(
                        p.id(),
                        p.first(),
                        p.last(),
                        PASSWORD,
                        p.roles(),
                        Set.of(p.organisation().id())))
                .toList();
    }

    /** What some of them speak, besides what an organisation's letters say; the numbers are nobody's. */
    static Map<String, UserContact> contacts() {
        return Map.of(
                "sanne", new UserContact("038 000 00 01", List.of("en")),
                "mehmet", new UserContact("038 000 00 02", List.of("tr", "en")),
                "iris", new UserContact("", List.of("es", "en")),
                "fatima", new UserContact("013 000 00 01", List.of("ar", "fr")));
    }

    static List<Actor> caseworkers() {
        return ALL.stream()
                .filter(p -> p.roles().contains(Role.CASEWORKER))
                .map(Person::actor)
                .toList();
    }

    static Actor actor(String id) {
        return ALL.stream()
                .filter(p -> p.id().equals(id))
                .map(Person::actor)
                .findFirst()
                .orElseThrow();
    }

    static List<Hint> hints() {
        return ALL.stream().map(p -> new Hint(p.id(), PASSWORD, describe(p))).toList();
    }

    private static LocalizedText describe(Person person) {
        var role = person.roles().iterator().next();
        String at = ", " + person.organisation().name();
        return switch (role) {
            case CASEWORKER -> new LocalizedText("caseworker" + at, "hulpverlener" + at);
            case TEAM_LEAD -> new LocalizedText("team lead" + at, "teamleider" + at);
            case PROCESS_DESIGNER -> new LocalizedText("process designer" + at, "procesontwerper" + at);
            case PRIVACY_OFFICER -> new LocalizedText("privacy officer" + at, "privacyfunctionaris" + at);
            case ADMINISTRATOR, ADMINISTRATOR_OF_ALL -> new LocalizedText("administrator" + at, "beheerder" + at);
        };
    }
}
