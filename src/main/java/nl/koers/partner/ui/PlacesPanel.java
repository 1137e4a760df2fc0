package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.UUID;
import nl.koers.partner.FreePlaces;
import nl.koers.shared.ui.FieldProblem;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** How many places a partner has free, when that was told, and one click away what somebody was told just now. */
public class PlacesPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final UUID partner;
    private final String name;
    private final transient PlacesPanels panels;
    private transient @Nullable FreePlaces known;

    PlacesPanel(UUID partner, String name, @Nullable FreePlaces known, PlacesPanels panels) {
        this.partner = partner;
        this.name = name;
        this.known = known;
        this.panels = panels;
        addClassName("koers-places");
        read();
    }

    private Button read() {
        removeAll();
        add(new Span(words()));
        var places = known;
        if (places != null && places.mayHaveChanged(panels.today())) {
            var old = new Span(text("partner.places.old"));
            old.addClassName("koers-secondary");
            add(old);
        }
        var note = new Button(text("partner.places.note"), click -> ask());
        note.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        note.setAriaLabel(text("partner.places.note.of", name));
        add(note);
        return note;
    }

    private String words() {
        var places = known;
        return places == null
                ? text("partner.places.unknown")
                : text("partner.places.told", places.free(), new Moments(panels.today()).dayAndMonth(places.toldOn()));
    }

    private void ask() {
        removeAll();
        var free = new IntegerField(text("partner.places.free"));
        free.setHelperText(text("partner.places.full"));
        free.setManualValidation(true);
        free.setStepButtonsVisible(true);
        free.setMin(0);
        free.setMax(FreePlaces.MOST);
        var save = new Button(text("partner.places.save"), click -> save(free));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setAriaLabel(text("partner.places.save.of", name));
        save.addClickShortcut(Key.ENTER).listenOn(free);
        var cancel = new Button(text("dialog.cancel"), click -> read().focus());
        var actions = new Div(save, cancel);
        actions.addClassName("koers-buttons");
        add(free, actions);
        free.focus();
    }

    private void save(IntegerField field) {
        var free = field.getValue();
        if (free == null || free < 0 || free > FreePlaces.MOST) {
            FieldProblem.say(field, text("partner.places.number", FreePlaces.MOST));
            field.focus();
            return;
        }
        try {
            known = panels.note(partner, free);
            Notices.done(text("partner.places.saved"));
        } catch (AccessDeniedException e) {
            Notices.problem(text("partner.none.here.message"));
        }
        read().focus();
    }
}
