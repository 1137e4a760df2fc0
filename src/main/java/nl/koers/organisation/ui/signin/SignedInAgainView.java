package nl.koers.organisation.ui.signin;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
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
import nl.koers.shared.ui.typing.TypedKeeper;

/**
 * Where somebody ends who signed in again in a tab of its own: to come back from a blank screen in another, or to bring what was
 * typed in another whose session had ended. That is handed over from page to page and stands nowhere in between
 * (docs/adr/0044-saved-means-saved.md).
 */
@Route("signed-in-again")
@PermitAll
class SignedInAgainView extends Main implements NamedView {

    private static final long serialVersionUID = 1L;

    private final transient TypedKeeper words;
    private final Paragraph message = new Paragraph(text("signedInAgain.message"));

    SignedInAgainView(TypedKeeper words) {
        this.words = words;
        addClassName("koers-front-page");
        add(new Div(
                new H1(new Image("icons/koers.svg", ""), new Span(text("signedInAgain.heading"))),
                message,
                new Anchor("", text("error.back"))));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs("return JSON.stringify(window.opener?.koersUnsaved?.() ?? [])")
                .then(String.class, this::bring);
    }

    private void bring(String json) {
        switch (words.keep(json)) {
            case NOTHING_BROUGHT -> {}
            case NOT_KEPT -> message.setText(text("typing.notBrought"));
            case KEPT -> {
                message.setText(text("typing.brought"));
                getElement().executeJs("window.opener.koersKept(); window.close()");
            }
        }
    }

    @Override
    public String nameKey() {
        return "signedInAgain.heading";
    }
}
