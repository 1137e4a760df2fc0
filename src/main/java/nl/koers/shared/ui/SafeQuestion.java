package nl.koers.shared.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be undone. Whoever presses Enter without reading goes back. */
public class SafeQuestion extends ConfirmDialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param confirmText what is done, as a verb
     * @param confirmed what happens then
     */
    public SafeQuestion(String header, String message, String confirmText, Runnable confirmed) {
        setHeader(header);
        setText(message);
        setCancelable(true);
        setCancelText(text("dialog.cancel"));
        setConfirmText(confirmText);
        addConfirmListener(confirm -> confirmed.run());
    }

    @Override
    public void open() {
        super.open();
        getElement()
                .executeJs(
                        """
                        setTimeout(() => (this.querySelector('[slot="cancel-button"]')
                          ?? document.querySelector('vaadin-confirm-dialog-overlay [slot="cancel-button"]'))?.focus(), 50)""");
    }
}
