package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import nl.koers.organisation.token.AccessToken;
import nl.koers.organisation.token.AccessTokens;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.PasswordQuestion;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.text.Dates;

/** Access tokens for Camunda Modeler and other tools: make one, see it once, revoke it. */
class TokensSection extends AccountSection {

    private static final long serialVersionUID = 1L;

    private final AccessTokens tokens;
    private final PasswordQuestion question;

    TokensSection(AccessTokens tokens, PasswordQuestion question) {
        super(text("account.tokens"));
        this.tokens = tokens;
        this.question = question;
        refresh();
    }

    private void refresh() {
        var own = tokens.own();
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        own.forEach(token -> list.add(item(token)));
        var make = new Button(text("account.tokens.make"), click -> ask());
        make.setVisible(own.size() < AccessTokens.MOST);
        show(new Paragraph(text("account.tokens.why")), list, actions(make));
    }

    private void ask() {
        question.askBefore(text("account.tokens.make"), text("account.tokens.password"), this::openMake);
    }

    private ListItem item(AccessToken token) {
        var name = new Span(token.name());
        name.addClassName("koers-line-name");
        var times = new Span(text("account.tokens.times", Dates.date(token.createdAt()), Dates.date(token.expiresAt()))
                + " "
                + token.lastUsedAt()
                        .map(moment -> text("account.tokens.used", Dates.dateAndTime(moment)))
                        .orElseGet(() -> text("account.tokens.neverUsed")));
        times.addClassName("koers-secondary");
        var revoke = new Button(text("account.tokens.revoke"), click -> {
            tokens.revokeOwn(token.id());
            Notices.done(text("account.tokens.revoked"));
            refresh();
        });
        revoke.addThemeVariants(ButtonVariant.LUMO_SMALL);
        revoke.setAriaLabel(text("account.tokens.revokeNamed", token.name()));
        var item = new ListItem(new Div(name, times), revoke);
        item.addClassName("koers-line");
        return item;
    }

    private void openMake() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(text("account.tokens.make"));
        dialog.setWidth("28rem");
        var name = new TextField(text("account.tokens.name"));
        name.setHelperText(text("account.tokens.name.help"));
        name.setMaxLength(AccessTokens.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutofocus(true);
        var make = new Button(text("account.tokens.make"), click -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(text("open.required"));
                name.setInvalid(true);
            } else {
                dialog.close();
                showOnce(tokens.create(name.getValue()));
                refresh();
            }
        });
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickShortcut(Key.ENTER).listenOn(dialog);
        var form = new Div(name);
        form.addClassName("koers-dialog-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(text("dialog.cancel"), click -> dialog.close()), make);
        dialog.open();
    }

    private static void showOnce(String token) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(text("account.tokens.new"));
        dialog.setWidth("28rem");
        dialog.setCloseOnOutsideClick(false);
        var shown = new Code(token);
        shown.addClassName("koers-secret");
        dialog.add(new Paragraph(text("account.tokens.once")), shown);
        dialog.getFooter().add(new Button(text("shell.close"), click -> dialog.close()));
        dialog.open();
    }
}
