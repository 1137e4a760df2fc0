package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.absence.Absence;
import nl.koers.organisation.ui.ColleagueWords;
import nl.koers.organisation.ui.NeverSignedInDialog;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;
import nl.koers.work.WorkConflictException;
import nl.koers.work.WorkItem;
import nl.koers.work.ui.LiveWork;
import nl.koers.work.ui.TaskAddress;
import org.jspecify.annotations.Nullable;

/** Today for the whole team, by colleague; what is ticked can be given to somebody else. */
@Route(value = "team-day", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class TeamDayView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    private final transient TeamDesk desk;
    private final ComboBox<Colleague> to = new ComboBox<>(text("teamDay.to"));
    private final Paragraph choose = new Paragraph();
    private final Div people = new Div();
    /** What is ticked, as it was shown. */
    private final transient Map<String, WorkItem> chosen = new LinkedHashMap<>();

    private transient TeamDesk.@Nullable Shown shown;

    TeamDayView(TeamDesk desk, LiveWork live) {
        this.desk = desk;
        to.setItemLabelGenerator(ColleagueWords::toGive);
        to.setItems(desk.caseworkers());
        to.setManualValidation(true);
        var give = new Button(text("teamDay.give"), click -> give());
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choose.getElement().setAttribute("role", "status");
        choose.addClassName("koers-secondary");
        var bar = new Div(to, give, choose);
        bar.addClassName("koers-team-day-give");
        add(new H1(text("teamDay.name")), new Paragraph(text("teamDay.explanation")), bar, people);
        live.follow(this, this::refresh);
        refresh();
    }

    @Override
    public String nameKey() {
        return "teamDay.name";
    }

    private void give() {
        to.setErrorMessage(text("teamDay.to.missing"));
        to.setInvalid(to.isEmpty());
        choose.setText(chosen.isEmpty() ? text("teamDay.choose") : text("teamDay.chosen", chosen.size()));
        if (to.isEmpty() || chosen.isEmpty()) {
            return;
        }
        NeverSignedInDialog.before(to.getValue(), this::giveAll);
    }

    private void giveAll() {
        try {
            desk.give(chosen.values(), to.getValue());
            Notices.done(text("teamDay.given", chosen.size(), to.getValue().displayName()));
            to.clear();
        } catch (WorkConflictException e) {
            Notices.problem(text("teamDay.conflict"));
        } catch (DossierClosedException e) {
            Notices.problem(text("closed.forTeam"));
        }
        chosen.clear();
        shown = null;
        refresh();
    }

    /** Leaves the page alone when nothing changed, so that nobody loses the place they were at. */
    private void refresh() {
        var now = desk.today();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        // what is gone or has changed hands is ticked no more
        chosen.values().retainAll(now.tasks());
        people.removeAll();
        now.people().forEach(person -> people.add(section(person)));
        countChosen();
    }

    private Section section(TeamDesk.Person person) {
        var section = new Section(new H2(person.name()));
        section.addClassName("koers-team-day-person");
        var absence = person.absence();
        if (absence != null) {
            section.add(secondary(away(absence)));
        }
        section.add(secondary(person.counted()));
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        person.tasks().forEach(task -> list.add(line(task, person.mayGive())));
        person.moments()
                .forEach(moment -> list.add(new ListItem(
                        new Span(text("teamDay.line", moment.alias(), MomentWords.what(moment.checkIn()))),
                        secondary(text("teamDay.planned")))));
        section.add(list);
        return section;
    }

    private String away(Absence absence) {
        var standIn = absence.standIn();
        return text(
                "teamDay.away",
                Dates.date(absence.lastDay()),
                standIn == null ? text("absence.standIn.lead") : desk.nameOf(standIn));
    }

    private ListItem line(TeamDesk.Task task, boolean mayGive) {
        var item = task.item();
        var what = text("teamDay.line", task.alias(), task.name());
        var line = new ListItem();
        if (mayGive) {
            var tick = new Checkbox(what, chosen.containsKey(item.taskId()));
            tick.addValueChangeListener(change -> {
                if (change.getValue()) {
                    chosen.put(item.taskId(), item);
                } else {
                    chosen.remove(item.taskId());
                }
                countChosen();
            });
            line.add(tick);
        } else {
            line.add(new Span(what));
        }
        var open = new Anchor(TaskAddress.href(item.taskId()), text("teamDay.open"));
        open.getElement().setAttribute("router-link", true);
        open.setAriaLabel(text("teamDay.open.of", what));
        line.add(secondary(task.due()), open);
        return line;
    }

    private void countChosen() {
        choose.setText(chosen.isEmpty() ? "" : text("teamDay.chosen", chosen.size()));
    }

    private static Component secondary(String words) {
        var span = new Span(words);
        span.addClassName("koers-secondary");
        return span;
    }
}
