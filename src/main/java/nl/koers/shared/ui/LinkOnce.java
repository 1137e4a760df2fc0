package nl.koers.shared.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a link with a secret in it, once, to be copied. */
public class LinkOnce extends Dialog {

    private static final long serialVersionUID = 1L;

    /** @param path after the address of this installation, without a slash before it */
    public LinkOnce(String title, String explanation, String path) {
        setHeaderTitle(title);
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        var link = new TextField(text("link.label"));
        link.setReadOnly(true);
        link.setWidthFull();
        var copy = new Button(
                text("link.copy"),
                click -> UI.getCurrent().getPage().executeJs("navigator.clipboard.writeText($0)", link.getValue()));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(new Paragraph(explanation), link);
        form.addClassName("koers-dialog-form");
        add(form);
        getFooter().add(new Button(text("dialog.close"), click -> close()), copy);
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(url -> link.setValue(url.getProtocol() + "://" + url.getAuthority() + "/" + path));
    }
}
