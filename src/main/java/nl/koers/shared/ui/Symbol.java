package nl.koers.shared.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.icon.Icon;

/** The icons of the interface. A small set of our own: an icon always stands beside its word or has a label. */
public enum Symbol {
    TASKS,
    TRAJECTORIES,
    CALENDAR,
    PARTNERS,
    TEAM,
    COCKPIT,
    MODELS,
    PRIVACY,
    ORGANISATION,
    INDICATORS,
    BELL,
    BLANK,
    HELP,
    SIGN_OUT,
    ADD,
    SEARCH,
    CLOSE,
    CHECK,
    CLOCK,
    NOTE,
    SIGNAL,
    PERSON,
    STAND_IN,
    RELEASE,
    NEXT,
    BACK,
    LOCK,
    PATH;

    /** The symbol as a component, hidden from assistive technology. */
    public Icon create() {
        var icon = new SymbolIcon(name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    @JsModule("./koers-icons.ts")
    private static final class SymbolIcon extends Icon {

        private static final long serialVersionUID = 1L;

        SymbolIcon(String name) {
            super("koers", name);
        }
    }
}
