package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import nl.koers.referral.PartnerAnswer;
import nl.koers.referral.PartnerLinks;
import nl.koers.referral.PartnerLinks.Invitation;
import nl.koers.shared.access.LinkThrottle;
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
    private final Span words = new Span();
    private final H1 heading = new H1(new Image("icons/koers.svg", ""), words);
    private final AnswerFields answer =
            new AnswerFields("partnerAnswer.answer", "partnerAnswer.", PartnerAnswer.values());
    private String token = "";

    PartnerAnswerView(PartnerLinks links, LinkThrottle throttle) {
        this.links = links;
        this.throttle = throttle;
        addClassName("koers-front-page");
        heading.getElement().setAttribute("tabindex", "-1");
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
        var found = throttle.admits(address) ? links.find(token) : Optional.<Invitation>empty();
        if (found.isEmpty()) {
            throttle.missed(address);
            say("partnerAnswer.none");
        } else if (found.get().answer() != null) {
            say("partnerAnswer.done");
        } else {
            ask(found.get());
        }
    }

    private void ask(Invitation invitation) {
        var reference = new Paragraph(text("partnerAnswer.reference", invitation.reference()));
        reference.addClassName("koers-secondary");
        var send =
                new Button(text("partnerAnswer.send"), click -> answer.given().ifPresent(this::send));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show(
                "partnerAnswer.heading",
                new Paragraph(text("partnerAnswer.asks", invitation.organisation())),
                reference,
                answer,
                send);
    }

    private void send(AnswerFields.Given given) {
        say(links.answer(token, given.answer(), given.reason()) ? "partnerAnswer.thanks" : "partnerAnswer.none");
        heading.getElement().callJsFunction("focus");
    }

    private void say(String key) {
        show(key, new Paragraph(text(key + ".message")));
    }

    private void show(String key, Component... content) {
        words.setText(text(key));
        page.removeAll();
        page.add(heading);
        page.add(content);
    }
}
