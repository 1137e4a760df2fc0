package nl.koers.shared.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something that cannot be undone. Whoever presses Enter without reading goes back. */
public class SafeQuestion extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String MESSAGE = "koers-question";

    private final Button back = new Button(text("dialog.cancel"), click -> goBack());
    private transient Runnable wentBack = () -> {};

    /**
     * @param confirmText what is done, as a verb
     * @param confirmed what happens then
     */
    public SafeQuestion(String header, String message, String confirmText, Runnable confirmed) {
        this(header, new Paragraph(message), confirmText, confirmed);
    }

    /** @param message also more than words */
    public SafeQuestion(String header, Component message, String confirmText, Runnable confirmed) {
        setHeaderTitle(header);
        setMaxWidth("32rem");
        setCloseOnOutsideClick(false);
        // Escape
        addDialogCloseActionListener(close -> goBack());
        if (message.getId().isEmpty()) {
            message.setId(MESSAGE);
        }
        add(message);
        back.focus();
        back.getElement().setAttribute("aria-describedby", message.getId().orElseThrow());
        var confirm = way(confirmText, confirmed);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(back, confirm);
    }

    /** Calls the way back by another name, and hears of it. */
    public SafeQuestion orBack(String backText, Runnable whenGoneBack) {
        back.setText(backText);
        wentBack = whenGoneBack;
        return this;
    }

    /** Offers a third way. */
    public SafeQuestion or(String otherText, Runnable other) {
        getFooter().addComponentAtIndex(1, way(otherText, other));
        return this;
    }

    private Button way(String words, Runnable gone) {
        return new Button(words, click -> {
            close();
            gone.run();
        });
    }

    private void goBack() {
        close();
        wentBack.run();
    }
}
