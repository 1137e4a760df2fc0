package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralService;

/** Shows the link once, to be put into the letter or a mail. */
class LinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    LinkDialog(String token, Referral referral, Runnable afterwards) {
        setHeaderTitle(text("referral.link.title", referral.partnerName()));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        var link = new TextField(text("referral.link"));
        link.setReadOnly(true);
        link.setWidthFull();
        var copy = new Button(
                text("referral.link.copy"),
                click -> UI.getCurrent().getPage().executeJs("navigator.clipboard.writeText($0)", link.getValue()));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(new Paragraph(text("referral.link.explain", ReferralService.LINK_LASTS.toDays())), link);
        form.addClassName("koers-dialog-form");
        add(form);
        getFooter().add(new Button(text("dialog.close"), click -> close()), copy);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                afterwards.run();
            }
        });
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(url ->
                        link.setValue(url.getProtocol() + "://" + url.getAuthority() + "/partner-answer/" + token));
    }
}
