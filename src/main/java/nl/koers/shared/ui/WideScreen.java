package nl.koers.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Whether the window has room for a table; without it, lists show the same as cards. */
public final class WideScreen {

    private static final int NARROW = 800;

    private WideScreen() {}

    /** @param fit is told whether the window is narrow, as soon as that is known and whenever it changes size */
    public static void watch(Component part, Consumer<Boolean> fit) {
        part.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            page.retrieveExtendedClientDetails(details -> fit.accept(details.getWindowInnerWidth() < NARROW));
            var resized = page.addBrowserWindowResizeListener(size -> fit.accept(size.getWidth() < NARROW));
            part.addDetachListener(detached -> {
                detached.unregisterListener();
                resized.remove();
            });
        });
    }
}
