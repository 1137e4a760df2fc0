package nl.koers.referral.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.koers.referral.DeclineReason;
import nl.koers.referral.LinkThrottle;
import nl.koers.referral.PartnerAnswer;
import nl.koers.referral.PartnerLinks;
import nl.koers.referral.PartnerLinks.Invitation;
import nl.koers.shared.ui.NamedView;

/**
 * Where a partner without an account answers once. It tells who asks and a reference, and nothing about the client; a link
 * that does not work looks the same whether it was used, is old or never was.
 */
@Route("partner-answer/:token")
@AnonymousAllowed
class PartnerAnswerView extends Main implements NamedView, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PartnerLinks links;
    private final transient LinkThrottle throttle;
    private final Div page = new Div();
    private final H1 heading = new H1(new Image("icons/koers.svg", ""), new Span(text("partnerAnswer.heading")));
    private final RadioButtonGroup<PartnerAnswer> answer = new RadioButtonGroup<>(text("partnerAnswer.answer"));
    private final ComboBox<DeclineReason> reason = new ComboBox<>(text("partnerAnswer.reason"));
    private String token = "";

    PartnerAnswerView(PartnerLinks links, LinkThrottle throttle) {
        this.links = links;
        this.throttle = throttle;
        addClassName("koers-sign-in");
        heading.getElement().setAttribute("tabindex", "-1");
        answer.setItems(PartnerAnswer.values());
        answer.setItemLabelGenerator(item -> text("partnerAnswer." + item.code()));
        answer.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        answer.setRequiredIndicatorVisible(true);
        answer.setManualValidation(true);
        answer.addValueChangeListener(change -> reason.setVisible(change.getValue() == PartnerAnswer.DECLINED));
        reason.setItems(DeclineReason.values());
        reason.setItemLabelGenerator(item -> text("referral.declineReason." + item.code()));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setVisible(false);
        reason.setWidthFull();
        add(page);
    }

    @Override
    public String nameKey() {
        return "partnerAnswer.name";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        var address = VaadinRequest.getCurrent().getRemoteAddr();
        var found = throttle.admits(address) ? links.find(token) : java.util.Optional.<Invitation>empty();
        if (found.isEmpty()) {
            throttle.missed(address);
            say("partnerAnswer.none", "partnerAnswer.none.message");
        } else if (found.get().answer() != null) {
            say("partnerAnswer.done", "partnerAnswer.done.message");
        } else {
            ask(found.get());
        }
    }

    private void ask(Invitation invitation) {
        var reference = new Paragraph(text("partnerAnswer.reference", invitation.reference()));
        reference.addClassName("koers-secondary");
        var send = new Button(text("partnerAnswer.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show(new Paragraph(text("partnerAnswer.asks", invitation.organisation())), reference, answer, reason, send);
    }

    private void send() {
        var given = answer.getValue();
        answer.setErrorMessage(text("form.error.required"));
        answer.setInvalid(given == null);
        boolean why = given != PartnerAnswer.DECLINED || reason.getValue() != null;
        reason.setErrorMessage(text("form.error.required"));
        reason.setInvalid(!why);
        if (given == null) {
            answer.getElement().callJsFunction("focus");
        } else if (!why) {
            reason.focus();
        } else if (links.answer(token, given, given == PartnerAnswer.DECLINED ? reason.getValue() : null)) {
            say("partnerAnswer.thanks", "partnerAnswer.thanks.message");
        } else {
            say("partnerAnswer.none", "partnerAnswer.none.message");
        }
    }

    private void say(String key, String messageKey) {
        var said = new Paragraph(text(key));
        said.addClassName("koers-answer-said");
        show(said, new Paragraph(text(messageKey)));
        heading.getElement().callJsFunction("focus");
    }

    private void show(Component... content) {
        page.removeAll();
        page.add(heading);
        page.add(content);
    }
}
