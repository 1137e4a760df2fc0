package nl.koers.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;

/**
 * Tells when somebody rests in typing: a moment after the last change, and at once when the page is left or reloaded.
 * What it says about that is heard by a screen reader.
 */
public abstract class TypingRest extends Span {

    private static final long serialVersionUID = 1L;
    /** On top of the moment that a field waits before it sends what was typed. */
    private static final int REST_MILLIS = 400;
    /** An event of the element brings along what fields still wait to send; a call of a method would come before it. */
    private static final String RESTED = "koers-rested";

    protected TypingRest() {
        getElement().setAttribute("role", "status");
        getElement().addEventListener(RESTED, event -> keep());
    }

    /** What stands there now is to be kept, if it is not yet. */
    protected abstract void keep();

    /** Something was typed. */
    public final void typed() {
        getElement()
                .executeJs(
                        "clearTimeout(this.later); this.later = setTimeout(() => this.dispatchEvent(new Event($1)), $0)",
                        REST_MILLIS,
                        RESTED);
    }

    /** A field that sends what was typed only when it loses the focus does so then. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        """
                        if (this.leaving) return;
                        this.leaving = () => {
                          if (!this.isConnected) {
                            removeEventListener('beforeunload', this.leaving);
                            this.leaving = undefined;
                            return;
                          }
                          let field = document.activeElement;
                          while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
                          field?.blur();
                          this.dispatchEvent(new Event($0));
                        };
                        addEventListener('beforeunload', this.leaving);""",
                        RESTED);
    }
}
