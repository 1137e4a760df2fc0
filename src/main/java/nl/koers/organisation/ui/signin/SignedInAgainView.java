package nl.koers.organisation.ui.signin;

import static nl.koers.shared.ui.text.Texts.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.List;
import java.util.Map;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.extension.BroughtText;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Where somebody ends who signed in again in a tab of its own: to come back from a blank screen in another, or to bring what was
 * typed in another whose session had ended. That is handed over from page to page and stands nowhere in between
 * (docs/adr/0044-saved-means-saved.md).
 */
@Route("signed-in-again")
@PermitAll
class SignedInAgainView extends Main implements NamedView {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper MAPPER = new JsonMapper();

    private record Brought(String place, Map<String, String> words) {}

    private final transient ObjectProvider<BroughtText> keepers;
    private final Paragraph message = new Paragraph(text("signedInAgain.message"));

    SignedInAgainView(ObjectProvider<BroughtText> keepers) {
        this.keepers = keepers;
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
        var all = read(json);
        if (all.isEmpty()) {
            return;
        }
        boolean kept = all.stream()
                .allMatch(one -> keepers.stream().anyMatch(keeper -> keeper.keep(one.place(), one.words())));
        message.setText(text(kept ? "typing.brought" : "typing.notBrought"));
        if (kept) {
            getElement().executeJs("window.opener.koersKept(); window.close()");
        }
    }

    /** What another page of this application says; nothing where it says something else. */
    private static List<Brought> read(String json) {
        try {
            return List.of(MAPPER.readValue(json, Brought[].class));
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    @Override
    public String nameKey() {
        return "signedInAgain.heading";
    }
}
