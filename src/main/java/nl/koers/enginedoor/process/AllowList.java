package nl.koers.enginedoor.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.koers.organisation.signin.KoersPrincipal;
import nl.koers.shared.access.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The requests that the engine's own interfaces may get, each for the roles that need it. Everything else is denied.
 *
 * <p>A path is written as in the engine's documentation: {@code {id}} stands for an id that the engine made, which has a
 * digit in it, unlike the engine's words that may stand in the same place ({@code statistics}, {@code report}); every
 * other {@code {name}} for one segment, {@code **} at the end for anything.
 */
class AllowList implements AuthorizationManager<RequestAuthorizationContext> {

    private record Entry(Set<String> methods, Pattern path, Set<Role> roles) {}

    private final String base;
    private final List<Entry> entries = new ArrayList<>();

    AllowList(String base) {
        this.base = base;
    }

    /** @param methods such as {@code "GET POST"} */
    AllowList allow(Set<Role> roles, String methods, String... paths) {
        for (String path : paths) {
            var regex = Arrays.stream(path.split("(?<=/)|(?=/)"))
                    .map(AllowList::regex)
                    .reduce(Pattern.quote(base), String::concat);
            entries.add(new Entry(Set.of(methods.split(" ")), Pattern.compile(regex + "/?"), roles));
        }
        return this;
    }

    private static String regex(String part) {
        return switch (part) {
            case "**" -> ".*";
            case "{id}" -> "[^/]*\\d[^/]*";
            default -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part);
        };
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = EngineDoors.path(request);
        var allowed = entries.stream()
                .filter(entry -> entry.methods().contains(request.getMethod()))
                .filter(entry -> entry.path().matcher(path).matches())
                .anyMatch(entry -> hasOne(authentication.get(), entry.roles()));
        return new AuthorizationDecision(allowed);
    }

    private static boolean hasOne(Authentication authentication, Set<Role> roles) {
        return authentication.getPrincipal() instanceof KoersPrincipal principal
                && roles.stream().anyMatch(principal.roles()::contains);
    }
}
