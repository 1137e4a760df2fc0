package nl.koers.plan.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.dossier.ui.PaperPage;
import nl.koers.plan.HelpBy;
import nl.koers.plan.Outcome;
import nl.koers.plan.SupportNeed;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The plan on paper, for the client: what was agreed, and nothing by which somebody else who finds it could tell where it
 * comes from. No steps of a scale, no code, no name of this application.
 */
@Route(value = "trajectory/:code/plan/paper", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class PlanPaperView extends PaperPage {

    private static final long serialVersionUID = 1L;

    private final transient PlanDesk desk;

    PlanPaperView(ClientPages pages, PlanDesk desk) {
        super(pages);
        this.desk = desk;
    }

    static String address(TrajectoryCode code) {
        return "trajectory/" + code.value() + "/plan/paper";
    }

    @Override
    public String nameKey() {
        return "plan.paper.name";
    }

    @Override
    protected void show(TrajectoryCode code) {
        var read = desk.paper(code);
        add(
                ClientPages.back("trajectory/" + code.value() + "/plan", text("plan.name")),
                text("plan.paper.explanation"),
                sheet(read));
    }

    private Section sheet(PlanDesk.Paper read) {
        var sheet = sheet(text("plan.paper.name"), Dates.date(desk.today()));
        var open = read.needs().stream()
                .filter(need -> need.open() && !need.goal().isEmpty())
                .toList();
        for (var domain : LifeDomain.values()) {
            var here = open.stream().filter(need -> need.domain() == domain).toList();
            if (!here.isEmpty()) {
                sheet.add(new H2(text("plan.paper.domain." + domain.code())), list(here, read.caseworker()));
            }
        }
        var reached = read.needs().stream()
                .filter(need -> need.outcome() == Outcome.MET && !need.goal().isEmpty())
                .toList();
        if (!reached.isEmpty()) {
            var list = new UnorderedList();
            reached.forEach(need -> list.add(new ListItem(need.goal())));
            sheet.add(new H2(text("plan.paper.reached")), list);
        }
        if (open.isEmpty() && reached.isEmpty()) {
            sheet.add(new Paragraph(text("plan.paper.nothing")));
        }
        return sheet;
    }

    private static UnorderedList list(List<SupportNeed> needs, String caseworker) {
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        for (var need : needs) {
            var goal = new Div(need.goal());
            goal.addClassName("koers-need-goal");
            var item = new ListItem(goal);
            item.addClassName("koers-sheet-need");
            labelled(text("plan.paper.steps"), need.steps()).ifPresent(item::add);
            labelled(text("plan.paper.who"), who(need.helpBy(), caseworker)).ifPresent(item::add);
            var reviewAt = need.reviewAt();
            if (reviewAt != null) {
                item.add(new Div(text("plan.paper.again", Dates.date(reviewAt))));
            }
            list.add(item);
        }
        return list;
    }

    private static String who(@Nullable HelpBy helpBy, String caseworker) {
        if (helpBy == null) {
            return "";
        }
        var own = caseworker.isEmpty() ? text("plan.paper.by.us") : caseworker;
        return switch (helpBy) {
            case OWN -> own;
            case PARTNER -> text("plan.paper.by.partner");
            case BOTH -> text("plan.paper.by.both", own);
        };
    }
}
