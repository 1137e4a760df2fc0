package nl.koers.shared.ui.screen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.koers.shared.access.Look;
import nl.koers.shared.access.Onlooker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers for each page that is open which clients are on it. Whatever is read of a dossier while a page is made or
 * refreshed counts as shown there until the page leads on to another view; no view has to say so.
 */
@Component
public class OpenScreens implements Onlooker, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** What stands on one page. */
    record Screen(Set<Look> opened, Set<Look> names) {

        Screen() {
            this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }

        void clear() {
            opened.clear();
            names.clear();
        }
    }

    private final transient Map<UI, Screen> screens = new ConcurrentHashMap<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            screens.put(ui, new Screen());
            ui.addDetachListener(detach -> screens.remove(ui));
            ui.addBeforeEnterListener(this::leadsOn);
        });
    }

    private void leadsOn(BeforeEnterEvent event) {
        var screen = screens.get(event.getUI());
        if (screen != null && !staysAsItIs(event)) {
            screen.clear();
        }
    }

    private static boolean staysAsItIs(BeforeEnterEvent event) {
        return event.getUI().getInternals().getActiveRouterTargetsChain().stream()
                .limit(1)
                .anyMatch(view -> view instanceof LivingScreen && view.getClass() == event.getNavigationTarget());
    }

    @Override
    public void sees(Collection<Look> looks, boolean onlyNames) {
        var screen = of(UI.getCurrent());
        if (screen != null) {
            (onlyNames ? screen.names() : screen.opened()).addAll(looks);
        }
    }

    /** For a {@link LivingScreen}: what was open on the page has been taken out of it. */
    public void nothingIsOpen() {
        var screen = of(UI.getCurrent());
        if (screen != null) {
            screen.opened().clear();
        }
    }

    private @Nullable Screen of(@Nullable UI ui) {
        return ui == null ? null : screens.get(ui);
    }

    /** The pages that are open now, by the session that they belong to. */
    Map<VaadinSession, List<UI>> bySession() {
        return screens.keySet().stream()
                .filter(ui -> ui.getSession() != null && !ui.isClosing())
                .collect(Collectors.groupingBy(UI::getSession));
    }

    Set<Look> opened(UI ui) {
        var screen = screens.get(ui);
        return screen == null ? Set.of() : Set.copyOf(screen.opened());
    }

    Set<Look> names(UI ui) {
        var screen = screens.get(ui);
        return screen == null ? Set.of() : Set.copyOf(screen.names());
    }

    /** The names in its list are about to be read again. */
    void namesGone(UI ui) {
        var screen = screens.get(ui);
        if (screen != null) {
            screen.names().clear();
        }
    }

    /** Nothing stands there any more. */
    void emptied(UI ui) {
        var screen = screens.get(ui);
        if (screen != null) {
            screen.clear();
        }
    }
}
