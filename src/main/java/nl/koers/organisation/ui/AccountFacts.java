package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import nl.koers.shared.access.Actor;

/** Who this is, and as what. */
class AccountFacts extends Paragraph {

    private static final long serialVersionUID = 1L;

    AccountFacts(String name, Actor actor) {
        addClassName("koers-secondary");
        setText(text(
                "account.who",
                name,
                actor.userId(),
                actor.roles().stream()
                        .sorted()
                        .map(role -> text("role." + role.group()))
                        .collect(Collectors.joining(", "))));
    }
}
