package nl.koers.organisation.ui.absence;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.absence.Absence;
import nl.koers.organisation.absence.AbsenceService;
import nl.koers.shared.Netherlands;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;

/** Who is away and who stands in, now and later. */
@Route(value = "absences", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class AbsenceView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    private final transient AbsenceService absences;
    private final transient OrganisationService organisations;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;
    private final Div list = new Div();

    AbsenceView(AbsenceService absences, OrganisationService organisations, CurrentActor currentActor, Clock clock) {
        this.absences = absences;
        this.organisations = organisations;
        this.currentActor = currentActor;
        this.clock = clock;
        var enter = new Button(text("absence.enter"), Symbol.ADD.create(), click -> enter());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new Header(new H1(text("absence.name")), enter);
        header.addClassName("koers-view-header");
        add(header, new Paragraph(text("absence.explanation")), list);
        reload();
    }

    @Override
    public String nameKey() {
        return "absence.name";
    }

    private void enter() {
        new AbsenceDialog(
                        absences,
                        organisations.organisations(),
                        currentActor.require().userId(),
                        Netherlands.today(clock),
                        this::reload)
                .open();
    }

    private void reload() {
        list.removeAll();
        var all = absences.notOver();
        if (all.isEmpty()) {
            list.add(new Paragraph(text("absence.none")));
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("koers-plain-list");
        all.forEach(absence -> lines.add(line(absence)));
        list.add(lines);
    }

    private String standIn(Absence absence) {
        var standIn = absence.standIn();
        return standIn == null ? text("absence.standIn.lead") : organisations.displayName(standIn);
    }

    private ListItem line(Absence absence) {
        var who = organisations.displayName(absence.userId());
        var standIn = standIn(absence);
        var first = Dates.date(absence.firstDay());
        var line = new ListItem(new Span(
                absence.firstDay().equals(absence.lastDay())
                        ? text("absence.line.oneDay", who, first, standIn)
                        : text("absence.line", who, first, Dates.date(absence.lastDay()), standIn)));
        if (absences.mayDecideFor(absence.userId())) {
            line.add(withdraw(absence, who));
        }
        return line;
    }

    private Component withdraw(Absence absence, String who) {
        var withdraw = new Button(text("absence.withdraw"), click -> askToWithdraw(absence, who));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        withdraw.setAriaLabel(text("absence.withdraw.of", who));
        return withdraw;
    }

    private void askToWithdraw(Absence absence, String who) {
        new SafeQuestion(
                        text("absence.withdraw.of", who),
                        absence.standIn() == null
                                ? text("absence.withdraw.explanation.lead")
                                : text("absence.withdraw.explanation", standIn(absence)),
                        text("absence.withdraw"),
                        () -> {
                            absences.withdraw(absence.id());
                            Notices.done(text("absence.withdrawn"));
                            reload();
                        })
                .open();
    }
}
