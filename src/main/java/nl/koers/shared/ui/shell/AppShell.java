package nl.koers.shared.ui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.Theme;

/**
 * What the page is before any view: theme, icon, and the open connection by which lists refresh themselves. All views
 * share one bundle: Vaadin finds what a view needs by following its classes, and does not see what features plug in.
 */
@LoadDependenciesOnStartup
@Push
@Theme("koers")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "icons/koers.svg", "any");
        settings.addMetaTag("robots", "noindex, nofollow");
        settings.addMetaTag("referrer", "no-referrer");
        settings.addMetaTag("theme-color", "#f6f7f7");
    }
}
