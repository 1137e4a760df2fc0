package nl.koers.organisation.ui.signin;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.koers.shared.ui.NamedView;

/** Where somebody ends who signed in again in a tab of its own, to come back from a blank screen in another. */
@Route("signed-in-again")
@PermitAll
class SignedInAgainView extends Main implements NamedView {

    private static final long serialVersionUID = 1L;

    SignedInAgainView() {
        addClassName("koers-front-page");
        add(new Div(
                new H1(new Image("icons/koers.svg", ""), new Span(text("signedInAgain.heading"))),
                new Paragraph(text("signedInAgain.message")),
                new Anchor("", text("error.back"))));
    }

    @Override
    public String nameKey() {
        return "signedInAgain.heading";
    }
}
