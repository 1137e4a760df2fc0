package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.koers.organisation.absence.Away;
import nl.koers.shared.ui.text.Dates;
import nl.koers.trajectory.Trajectory;
import nl.koers.transfer.CaseworkerChange;

/** The client's caseworker, a change, and every change so far. */
class CaseworkerPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient HelpDesk desk;

    CaseworkerPanel(Trajectory trajectory, HelpDesk desk, Runnable afterwards) {
        this.desk = desk;
        addClassName("koers-help-part");
        var caseworker = trajectory.caseworker();
        add(
                new H2(text("whoHelps.caseworker")),
                new Paragraph(
                        caseworker == null
                                ? text("whoHelps.caseworker.none")
                                : text("whoHelps.caseworker.is", desk.nameOf(caseworker))));
        if (caseworker != null) {
            desk.absences
                    .awayToday(trajectory.organisation(), caseworker)
                    .ifPresent(away -> add(new Paragraph(who(away))));
        }
        if (desk.caseworkers.mayChange(trajectory)) {
            add(new Button(
                    text("whoHelps.change"), click -> new CaseworkerDialog(trajectory, desk, afterwards).open()));
        }
        var changes = new UnorderedList();
        changes.addClassNames("koers-plain-list", "koers-changes");
        desk.caseworkers.changes(trajectory.code()).forEach(change -> changes.add(line(change)));
        if (changes.getChildren().findAny().isPresent()) {
            add(changes);
        }
    }

    private String who(Away away) {
        var until = Dates.date(away.lastDay());
        return away.standIn() == null
                ? text("whoHelps.away.lead", until)
                : text("whoHelps.away", until, desk.nameOf(away.standIn()));
    }

    private ListItem line(CaseworkerChange change) {
        var previous = change.previous();
        var what = previous == null
                ? text("whoHelps.changed.first", Dates.date(change.changedAt()), desk.nameOf(change.caseworker()))
                : text(
                        "whoHelps.changed",
                        Dates.date(change.changedAt()),
                        desk.nameOf(previous),
                        desk.nameOf(change.caseworker()));
        var why = new Span(text(
                "whoHelps.changed.why",
                text("whoHelps.reason." + change.reason().code()),
                desk.nameOf(change.changedBy())));
        why.addClassName("koers-secondary");
        var line = new ListItem(new Span(what), why);
        if (change.handedOverAt() == null && previous != null) {
            line.add(new Span(text("whoHelps.introducing.short", desk.nameOf(previous))));
        }
        return line;
    }
}
