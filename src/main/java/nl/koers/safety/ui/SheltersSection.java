package nl.koers.safety.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import nl.koers.partner.Partner;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.ui.PlacesPanels;
import nl.koers.safety.Shelters.Shelter;

/** Who gives shelter: the numbers to call, what was agreed, and how many places there were when somebody was told last. */
class SheltersSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PlacesPanels places;
    private final H2 heading = new H2(text("safetyPlan.shelters"));

    SheltersSection(List<Shelter> shelters, PlacesPanels places) {
        this.places = places;
        addClassName("koers-shelters");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        if (shelters.isEmpty()) {
            add(new Paragraph(text("safetyPlan.shelters.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        shelters.forEach(shelter -> list.add(item(shelter)));
        add(list);
    }

    void focus() {
        heading.getElement().callJsFunction("focus");
    }

    private ListItem item(Shelter shelter) {
        var partner = shelter.partner();
        var details = partner.details();
        var name = new Anchor("partners/" + partner.id(), details.name());
        name.getElement().setAttribute("router-link", true);
        var regions =
                new Span(String.join(" · ", details.regions().stream().sorted().toList()));
        regions.addClassName("koers-secondary");
        var item = new ListItem(name, regions);
        stopgap(partner).ifPresent(item::add);
        details.contactPersons().stream()
                .filter(person -> !person.phone().isEmpty())
                .findFirst()
                .ifPresent(person -> item.add(call(person)));
        if (!details.contact().phone().isEmpty()) {
            item.add(call(details.contact().phone(), details.contact().phone()));
        }
        if (details.givesShelter()) {
            item.add(places.panel(partner.id(), details.name(), shelter.places()));
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

    static Anchor call(String number, String words) {
        return new Anchor("tel:" + number.replaceAll("[^+0-9]", ""), words);
    }
}
