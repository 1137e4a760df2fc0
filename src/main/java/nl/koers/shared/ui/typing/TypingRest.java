package nl.koers.shared.ui.typing;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;

/**
 * Keeps what is typed around it: a moment after somebody rests in typing, now and then while somebody does not, and at once
 * when the page is left or reloaded. The browser says with the first key that it is not kept yet, and that it is only for
 * exactly what was confirmed here; who leaves the page in between is asked. A screen reader hears it.
 */
@Tag("koers-typing")
@JsModule("./koers-typing.ts")
public abstract class TypingRest extends HtmlContainer {

    private static final long serialVersionUID = 1L;
    /** An event of the element brings along what fields still wait to send; a call of a method would come before it. */
    private static final String RESTED = "koers-rested";

    private static final String UP_TO = "event.detail";

    protected TypingRest() {
        getElement().setAttribute("role", "status");
        getElement().setProperty("unsaved", text("typing.unsaved"));
        getElement().setProperty("ended", text("typing.ended"));
        getElement().addEventListener(RESTED, this::rested).addEventData(UP_TO);
    }

    /**
     * @param typing has this in it, and every field whose content it keeps
     * @param place where the words are kept that have a {@link #name}; empty where none have
     */
    public final void keepsWhatIsIn(Component typing, String... place) {
        typing.getElement().setAttribute("data-typing", true);
        getElement().setProperty("place", String.join("/", place));
    }

    /** The words in this field can be brought along by {@link nl.koers.shared.ui.extension.BroughtText}, under this name. */
    public static void name(Component field, String name) {
        field.getElement().setAttribute("data-typed", name);
    }

    /**
     * What stands there now is to be kept, if it is not yet.
     *
     * @return whether it is kept now
     */
    protected abstract boolean keep();

    private void rested(DomEvent event) {
        if (keep()) {
            getElement().executeJs("this.confirm($0)", event.getEventData().getNumber(UP_TO));
        }
    }

    /** What stands there now need not be kept. */
    protected final void beginAnew() {
        getElement().executeJs("this.begin()");
    }

    /** Something changed, maybe not by a key: looks again whether all is kept. */
    public final void typed() {
        getElement().executeJs("this.restart()");
    }
}
