package nl.koers.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;

/**
 * Tells when somebody rests in typing: a moment after the last change, and at once when the page is left or reloaded. What it says about that is heard by a screen reader.
 */
public abstract class TypingRest extends Span {

    private static final long serialVersionUID = 1L;
    /** On top of the moment that a field waits before it sends what was typed. */
    private static final int REST_MILLIS = 400;

    protected TypingRest() {
        getElement().setAttribute("role", "status");
    }

    /** What stands there now is to be kept, if it is not yet. */
    protected abstract void keep();

    /** Something was typed. */
    public final void typed() {
        getElement()
                .executeJs(
                        "clearTimeout(this.later); this.later = setTimeout(() => this.$server.rested(), $0)",
                        REST_MILLIS);
    }

    @ClientCallable
    void rested() {
        keep();
    }

    /** A field hands over what was typed when it loses the focus. */
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
                          this.$server.rested();
                        };
                        addEventListener('beforeunload', this.leaving);""");
    }
}
