package nl.koers.safety.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import nl.koers.dossier.SectionService;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.SafetyPlan;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.dossier.ui.PaperPage;
import nl.koers.partner.Partner;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.safety.Shelters;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;

/** When it gets unsafe: the client's safety plan, and beside it who gives shelter, with the numbers to call. */
@Route(value = "trajectory/:code/safety-plan", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class SafetyPlanView extends PaperPage {

    private static final long serialVersionUID = 1L;

    private final transient SectionService sections;
    private final transient Shelters shelters;

    SafetyPlanView(ClientPages pages, SectionService sections, Shelters shelters) {
        super(pages);
        this.sections = sections;
        this.shelters = shelters;
    }

    static String address(TrajectoryCode code) {
        return "trajectory/" + code.value() + "/safety-plan";
    }

    @Override
    public String nameKey() {
        return "safetyPlan.name";
    }

    @Override
    protected void show(TrajectoryCode code) {
        var known = sections.read(code, DossierSection.SAFETY_PLAN);
        var changedAt = known.changedAt();
        var sheet = sheet(
                text("safetyPlan.name"),
                changedAt == null ? text("safetyPlan.none") : text("safetyPlan.changed", Dates.date(changedAt)));
        fill(sheet, known.content());
        add(
                ClientPages.back("trajectory/" + code.value(), text("dossier.back")),
                text("safetyPlan.explanation"),
                sheet,
                call("112", text("safetyPlan.emergency")),
                new Anchor("trajectory/" + code.value() + "/dossier", text("safetyPlan.change")));
        add(shelters());
    }

    /** What is needed first stands first. */
    private static void fill(Section sheet, SafetyPlan plan) {
        for (var part : List.of(
                labelled(text("dossier.safetyPlan.call"), plan.call()),
                labelled(text("dossier.safetyPlan.goTo"), plan.goTo()),
                labelled(text("dossier.safetyPlan.signs"), plan.signs()),
                labelled(text("dossier.safetyPlan.helps"), plan.helps()),
                labelled(text("dossier.safetyPlan.agreements"), plan.agreements()))) {
            part.ifPresent(sheet::add);
        }
    }

    private Section shelters() {
        var part = new Section(new H2(text("safetyPlan.shelters")));
        part.addClassName("koers-shelters");
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        shelters.all().forEach(partner -> list.add(shelter(partner)));
        if (list.getChildren().findAny().isEmpty()) {
            part.add(new Paragraph(text("safetyPlan.shelters.none")));
        } else {
            part.add(list);
        }
        return part;
    }

    private static ListItem shelter(Partner partner) {
        var details = partner.details();
        var name = new Anchor("partner/" + partner.id(), details.name());
        name.getElement().setAttribute("router-link", true);
        var places =
                new Span(String.join(" · ", details.regions().stream().sorted().toList()));
        places.addClassName("koers-secondary");
        var item = new ListItem(name, places);
        stopgap(partner).ifPresent(item::add);
        details.contactPersons().stream()
                .filter(person -> !person.phone().isEmpty())
                .findFirst()
                .ifPresent(person -> item.add(call(person)));
        if (!details.contact().phone().isEmpty()) {
            item.add(call(details.contact().phone(), details.contact().phone()));
        }
        return item;
    }

    private static Optional<Span> stopgap(Partner partner) {
        return partner.details().agreements().stream()
                .filter(agreement -> agreement.kind() == AgreementKind.SHELTER_BEFORE_FUNDING)
                .map(Agreement::words)
                .findFirst()
                .map(words -> new Span(
                        words.isEmpty()
                                ? text("partner.agreement.shelterBeforeFunding")
                                : text("safetyPlan.stopgap", text("partner.agreement.shelterBeforeFunding"), words)));
    }

    private static Anchor call(ContactPerson person) {
        return call(person.phone(), text("safetyPlan.call", person.name(), person.phone()));
    }

    private static Anchor call(String number, String words) {
        return new Anchor("tel:" + number.replaceAll("[^+0-9]", ""), words);
    }
}
