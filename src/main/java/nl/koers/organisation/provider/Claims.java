package nl.koers.organisation.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.people.Person;
import nl.koers.organisation.signin.SignInSettings;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Role;
import org.jspecify.annotations.Nullable;

/** What the identity provider says about somebody, in the words of Koers. */
record Claims(Map<String, Object> all, SignInSettings.Provider settings) {

    private static final int LONGEST_NAME = 100;

    Set<Role> roles() {
        var values = values(settings.roleClaim());
        return settings.roles().entrySet().stream()
                .filter(role -> role.getValue().stream().anyMatch(values::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Set<OrganisationId> organisations() {
        var values = values(settings.organisationClaim());
        return settings.organisations().entrySet().stream()
                .filter(organisation -> organisation.getValue().stream().anyMatch(values::contains))
                .map(organisation -> new OrganisationId(organisation.getKey()))
                .collect(Collectors.toSet());
    }

    /**
     * A user id after the claim that is configured for it: without what follows an @, and with hyphens for what an id may
     * not hold.
     *
     * @return empty text when nothing of it can be used
     */
    String userId() {
        var said = String.valueOf(Objects.requireNonNullElse(claim(settings.userIdClaim()), ""));
        var id = said.replaceAll("@.*", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[._-]+", "");
        var shortened = id.substring(0, Math.min(id.length(), 40));
        return shortened.matches(NewUser.ID_PATTERN) ? shortened : "";
    }

    String firstName() {
        return name("given_name");
    }

    String lastName() {
        return name("family_name");
    }

    /** Of mail; empty when the provider says none that can be used. */
    Optional<String> address() {
        return claim("email") instanceof String said && !said.isBlank() && Person.isAddress(said)
                ? Optional.of(said.strip())
                : Optional.empty();
    }

    private String name(String claim) {
        var said = claim(claim) instanceof String text ? text.strip() : "";
        return said.substring(0, Math.min(said.length(), LONGEST_NAME));
    }

    private Set<String> values(String claim) {
        var said = claim(claim);
        var values = said instanceof Collection<?> several ? several : said == null ? List.of() : List.of(said);
        return values.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** As it is called, dots and all; else level by level. */
    private @Nullable Object claim(String name) {
        if (all.containsKey(name)) {
            return all.get(name);
        }
        @Nullable Object found = all;
        for (String part : Arrays.asList(name.split("\\."))) {
            found = found instanceof Map<?, ?> level ? level.get(part) : null;
        }
        return found;
    }
}
