package nl.koers.shared.ui.screen;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nl.koers.shared.BackgroundWork;
import nl.koers.shared.access.Look;
import nl.koers.shared.access.OpenLooks;
import nl.koers.shared.access.SessionRights;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.blank.BlankScreen;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Takes from pages that are open what whoever looks at them may not see any more: every few seconds it asks the database, so
 * that it does not matter on which node the right was taken away, or whether it ended by itself (docs/adr/0032).
 */
@org.springframework.stereotype.Component
public class ScreenWatch implements DisposableBean {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** @param session the id by which all nodes know it */
    private record SignedIn(Authentication who, Optional<UUID> session) {}

    private final OpenScreens screens;
    private final OpenLooks looks;
    private final SessionRights rights;
    private final BackgroundWork work = new BackgroundWork("screen-watch");
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Map<VaadinSession, String> marks = Collections.synchronizedMap(new WeakHashMap<>());
    private final Set<VaadinSession> ended = ConcurrentHashMap.newKeySet();
    private volatile boolean started;

    ScreenWatch(OpenScreens screens, OpenLooks looks, SessionRights rights) {
        this.screens = screens;
        this.looks = looks;
        this.rights = rights;
    }

    /** Without a web server nobody looks. */
    @EventListener(WebServerInitializedEvent.class)
    void start() {
        started = true;
        work.every(PAUSE, PAUSE, this::look);
    }

    @Override
    public void destroy() {
        work.stop();
    }

    /** Something changed that often ends a right: to be looked at before the next turn. */
    public void lookSoon() {
        if (started && asked.compareAndSet(false, true)) {
            boolean taken = work.soon(() -> {
                asked.set(false);
                look();
            });
            if (!taken) {
                // the next turn looks
                asked.set(false);
            }
        }
    }

    /** Runs in the page, in the name and with the rights of whoever looks at it at this moment. */
    public static void refresh(UI ui, Command refresh) {
        ui.access(() -> {
            var session = ui.getSession();
            var who = session == null
                    ? null
                    : SessionIdentity.of(session)
                            .orElse(SecurityContextHolder.getContext().getAuthentication());
            if (who != null) {
                SessionIdentity.runAs(who, () -> refresh(refresh));
            }
        });
    }

    private static void refresh(Command refresh) {
        try {
            refresh.execute();
        } catch (AccessDeniedException e) {
            // the right went since the page was looked at last; the next look, in seconds, takes the page away and says
            // why
        }
    }

    /** One statement for the accounts of all sessions, and one for all that stands on the pages of a session. */
    public void look() {
        closeEnded();
        var open = screens.bySession();
        var signedIn = signedIn(open.keySet());
        var ids = signedIn.values().stream()
                .flatMap(person -> person.session().stream())
                .collect(Collectors.toSet());
        var now = rights.marks(ids);
        signedIn.forEach((session, person) -> look(session, List.copyOf(open.get(session)), person, now));
    }

    /** Read once, before the database is asked: who signs in meanwhile was not asked for, and has the next turn. */
    private static Map<VaadinSession, SignedIn> signedIn(Collection<VaadinSession> sessions) {
        var signedIn = new HashMap<VaadinSession, SignedIn>();
        for (var session : sessions) {
            SessionIdentity.of(session)
                    .ifPresent(who -> signedIn.put(session, new SignedIn(who, SessionIdentity.idOf(session))));
        }
        return signedIn;
    }

    private void look(VaadinSession session, List<UI> pages, SignedIn person, Map<UUID, String> now) {
        var who = person.who();
        var mark = person.session().isEmpty() ? "" : now.get(person.session().get());
        if (mark == null) {
            // unless somebody signed in anew in it meanwhile
            if (SessionIdentity.idOf(session).equals(person.session())) {
                end(session, pages);
            }
            return;
        }
        var present = who;
        if (!mark.equals(marks.get(session))) {
            var renewed = rights.ofNow(who);
            if (renewed.isEmpty()) {
                end(session, pages);
                return;
            }
            marks.put(session, mark);
            present = renewed.get();
        }
        if (present == who) {
            takeAwayWhatClosed(pages, who);
        } else {
            SessionIdentity.renew(session, present);
            for (var page : pages) {
                beginAnew(page, "screen.rights");
            }
        }
    }

    private void takeAwayWhatClosed(List<UI> pages, Authentication who) {
        var shown = new HashSet<Look>();
        pages.forEach(page -> {
            shown.addAll(screens.opened(page));
            shown.addAll(screens.names(page));
        });
        if (shown.isEmpty()) {
            return;
        }
        SessionIdentity.runAs(who, () -> {
            var closed = looks.closed(shown);
            for (var page : pages) {
                if (isOneOf(screens.opened(page), closed)) {
                    beginAnew(page, "screen.closed");
                } else if (isOneOf(screens.names(page), closed)) {
                    readNamesAnew(page);
                }
            }
        });
    }

    private static boolean isOneOf(Set<Look> shown, Collection<Look> closed) {
        return closed.stream().anyMatch(shown::contains);
    }

    private void readNamesAnew(UI page) {
        refresh(page, () -> {
            var view = view(page);
            if (view instanceof LivingScreen living) {
                screens.namesGone(page);
                living.readNamesAnew();
            } else {
                beginAnewNow(page);
            }
        });
    }

    /** The page is made once more, as it is for the rights of this moment, and says why. */
    private void beginAnew(UI page, String why) {
        refresh(page, () -> {
            beginAnewNow(page);
            Notices.problem(text(why));
        });
    }

    private void beginAnewNow(UI page) {
        empty(page);
        page.refreshCurrentRoute(true);
    }

    /** Dialogs and notices go as well: they may tell of the same client. */
    private void empty(UI page) {
        screens.emptied(page);
        BlankScreen.dropWhatIsKept(page);
        var chain = page.getInternals().getActiveRouterTargetsChain();
        page.getChildren()
                .filter(child -> !(child instanceof BlankScreen) && !chain.contains(child))
                .toList()
                .forEach(Component::removeFromParent);
        if (!chain.isEmpty()) {
            chain.get(0).getElement().removeFromParent();
        }
    }

    private static Object view(UI page) {
        var chain = page.getInternals().getActiveRouterTargetsChain();
        return chain.isEmpty() ? page : chain.get(0);
    }

    /** Nothing of it stays on the screen, which leads to signing in; what is next asked of the session is asked by a stranger. */
    private void end(VaadinSession session, List<UI> pages) {
        marks.remove(session);
        SessionIdentity.forget(session);
        session.access(() -> {
            for (var page : pages) {
                empty(page);
                page.getPage().setLocation("login");
            }
        });
        ended.add(session);
    }

    /** A turn later, when the pages have heard of it: with the session the connection goes by which they do. */
    private void closeEnded() {
        for (var session : List.copyOf(ended)) {
            ended.remove(session);
            session.access(() -> {
                var http = session.getSession();
                // unless somebody signed in again at once
                if (http != null && SessionIdentity.of(session).isEmpty()) {
                    http.invalidate();
                }
            });
        }
    }
}
