package nl.koers.caseload.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.function.Consumer;
import nl.koers.caseload.Client;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.ClientAction;
import nl.koers.trajectory.Trajectory;
import nl.koers.trajectory.Trajectory.Status;
import org.jspecify.annotations.Nullable;

/** The ways to go on that fit where the course is now. */
class CourseActions extends Div {

    private static final long serialVersionUID = 1L;

    private record Offer(List<CourseAction> actions, List<ClientAction> added, Status status) {}

    private final Runnable onNote;
    private final Consumer<CourseAction> onChosen;
    private final transient List<ClientAction> added;
    private final transient Consumer<ClientAction> onAdded;
    private transient @Nullable Offer offered;

    /**
     * @param added what other features offer
     * @param onAdded called when one of these was chosen
     */
    CourseActions(
            Runnable onNote,
            Consumer<CourseAction> onChosen,
            List<ClientAction> added,
            Consumer<ClientAction> onAdded) {
        this.onNote = onNote;
        this.onChosen = onChosen;
        this.added = added;
        this.onAdded = onAdded;
        addClassName("koers-course-actions");
    }

    /** Nothing is offered that could not be done. */
    static boolean isOfferedFor(Trajectory trajectory, ClientAction action) {
        return trajectory.status() != Status.HANDED_OVER && (!trajectory.isHandover() || action.duringHandover());
    }

    /** Leaves alone what stays the same: a menu that somebody has opened would close. */
    void show(Client client) {
        var trajectory = client.trajectory();
        var offer = new Offer(
                CourseAction.offeredFor(client),
                added.stream()
                        .filter(action -> isOfferedFor(trajectory, action))
                        .toList(),
                trajectory.status());
        if (offer.equals(offered)) {
            return;
        }
        offered = offer;
        removeAll();
        add(new Button(text("journal.write"), Symbol.NOTE.create(), click -> onNote.run()));
        offer.added()
                .forEach(action -> add(
                        new Button(text(action.nameKey()), action.symbol().create(), click -> onAdded.accept(action))));
        var turns = new MenuBar();
        turns.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(text("shell.more")));
        turns.addThemeVariants(MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        var menu = turns.addItem(text("course.turn"), text("course.turn")).getSubMenu();
        for (CourseAction action : offer.actions()) {
            if (action.turnsTheCourse()) {
                menu.addItem(action.words("name"), click -> onChosen.accept(action));
            } else {
                add(new Button(action.words("name"), click -> onChosen.accept(action)));
            }
        }
        if (!menu.getItems().isEmpty()) {
            add(turns);
        } else if (trajectory.status() == Status.OPEN) {
            add(hint(trajectory.isHandover() ? "course.beingHandedOver" : "course.ending"));
        } else if (trajectory.status() == Status.HANDED_OVER) {
            add(hint("course.handedOver"));
        }
    }

    private static Component hint(String key) {
        var hint = new Paragraph(text(key));
        hint.addClassName("koers-secondary");
        return hint;
    }
}
