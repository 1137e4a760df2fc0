package nl.koers.safety.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.dossier.section.SectionContent;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.dossier.ui.PaperPage;
import nl.koers.partner.ui.PlacesPanels;
import nl.koers.safety.RenewalService;
import nl.koers.safety.Shelters;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.PhoneLink;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;
import org.jspecify.annotations.Nullable;

/** When it gets unsafe: the client's safety plan, and beside it who gives shelter, with the numbers to call. */
@Route(value = "trajectory/:code/safety-plan", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class SafetyPlanView extends PaperPage {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "safety-plan";

    /** Of somebody who looks for a place first, and for the plan after that. */
    private static final String TO_SHELTERS = "shelter";

    private final transient DossierService dossier;
    private final transient SectionService sections;
    private final transient Shelters shelters;
    private final transient PlacesPanels places;
    private final transient RenewalService renewals;
    private @Nullable SheltersSection shown;
    private @Nullable Anchor change;

    SafetyPlanView(
            ClientPages pages,
            DossierService dossier,
            SectionService sections,
            Shelters shelters,
            PlacesPanels places,
            RenewalService renewals) {
        super(pages);
        this.dossier = dossier;
        this.sections = sections;
        this.shelters = shelters;
        this.places = places;
        this.renewals = renewals;
    }

    static String address(TrajectoryCode code) {
        return "trajectory/" + code.value() + "/" + PAGE;
    }

    /** The same page, at who gives shelter. */
    static String sheltersAddress(TrajectoryCode code) {
        return address(code) + "?" + TO_SHELTERS;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = null;
        change = null;
        super.beforeEnter(event);
        if (shown != null
                && event.getLocation().getQueryParameters().getParameters().containsKey(TO_SHELTERS)) {
            shown.focus();
        }
    }

    @Override
    public String nameKey() {
        return "safetyPlan.name";
    }

    @Override
    protected void show(TrajectoryCode code) {
        var known = sections.read(code, DossierSection.SAFETY_PLAN);
        var changedAt = known.changedAt();
        var sheet = sheet(text("safetyPlan.name"), date(known));
        fill(sheet, known.content());
        var emergency = PhoneLink.of("112", text("safetyPlan.emergency"));
        change = new Anchor(
                ClientPages.toChange(code, DossierSection.SAFETY_PLAN, PAGE),
                text(changedAt == null ? "safetyPlan.make" : "safetyPlan.change"));
        boolean toRenew = renewals.isToRenew(code);
        var header = header(code, text("client.who", dossier.card(code).alias(), code.value()));
        var actions = toRenew ? new Anchor[] {emergency} : new Anchor[] {emergency, change};
        if (known.content().equals(SafetyPlan.EMPTY)) {
            addNotForPaper(header, sheet, actions);
        } else {
            add(header, text("safetyPlan.explanation"), sheet, actions);
        }
        if (toRenew) {
            // above all that is printed
            addComponentAtIndex(1, new RenewalWarning(renewals, code, known.revision(), () -> again(code), change));
        }
        shown = new SheltersSection(shelters.of(code), places);
        add(shown);
    }

    private static String date(SectionContent<SafetyPlan> known) {
        var changedAt = known.changedAt();
        var lookedAt = known.lookedAt();
        if (changedAt == null) {
            return text("safetyPlan.none");
        }
        return lookedAt == null
                ? text("safetyPlan.changed", Dates.date(changedAt))
                : text("safetyPlan.looked", Dates.date(changedAt), Dates.date(lookedAt));
    }

    /** What had the focus is gone. */
    private void again(TrajectoryCode code) {
        reload(code);
        if (change != null) {
            change.focus();
        }
    }

    /** What is needed first stands first. */
    private static void fill(Section sheet, SafetyPlan plan) {
        for (var part : List.of(
                labelledWithNumbers(text("dossier.safetyPlan.call"), plan.call()),
                labelledWithNumbers(text("dossier.safetyPlan.goTo"), plan.goTo()),
                labelledWithNumbers(text("dossier.safetyPlan.signs"), plan.signs()),
                labelledWithNumbers(text("dossier.safetyPlan.helps"), plan.helps()),
                labelledWithNumbers(text("dossier.safetyPlan.agreements"), plan.agreements()))) {
            part.ifPresent(sheet::add);
        }
    }
}
