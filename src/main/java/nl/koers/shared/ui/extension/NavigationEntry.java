package nl.koers.shared.ui.extension;

import com.vaadin.flow.component.Component;
import java.util.Set;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the menu. Each feature contributes its own as a bean, so that the shell knows no feature.
 *
 * @param labelKey key of its name in the bundles
 * @param view the view it opens, or null when it opens {@code href}
 * @param href a page outside the views, such as Cockpit, opened in a tab of its own
 * @param roles who sees it; empty means everybody who is signed in
 * @param order position in the menu, low first
 * @param also the beginning of addresses of which it is the place as well; empty for none
 */
public record NavigationEntry(
        String labelKey,
        Symbol symbol,
        @Nullable Class<? extends Component> view,
        @Nullable String href,
        Set<Role> roles,
        int order,
        String also) {

    public NavigationEntry {
        if ((view == null) == (href == null)) {
            throw new IllegalArgumentException("either a view or an address");
        }
        roles = Set.copyOf(roles);
    }

    public static NavigationEntry view(
            String labelKey, Symbol symbol, Class<? extends Component> view, int order, Role... roles) {
        return new NavigationEntry(labelKey, symbol, view, null, Set.of(roles), order, "");
    }

    public static NavigationEntry page(String labelKey, Symbol symbol, String href, int order, Role... roles) {
        return new NavigationEntry(labelKey, symbol, null, href, Set.of(roles), order, "");
    }

    /** Where {@code /path} and all below it is open, the menu shows this entry, too. */
    public NavigationEntry alsoFor(String path) {
        return new NavigationEntry(labelKey, symbol, view, href, roles, order, path);
    }

    public boolean isFor(Set<Role> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }
}
