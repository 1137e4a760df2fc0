package nl.koers.safety.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.partner.Partner;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.partner.ui.PlacesPanels;
import nl.koers.safety.Shelters;
import nl.koers.safety.Shelters.Shelter;
import nl.koers.shared.ui.PhoneLink;

/** Who gives shelter: the numbers to call, what was agreed, and how many places there were when somebody was told last. */
class SheltersSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PlacesPanels places;
    private final H2 heading = new H2(text("safetyPlan.shelters"));

    private final transient List<Shelter> shelters;
    private final Select<ServedGroup> group = new Select<>();
    private final Div found = new Div();

    SheltersSection(Shelters.Found found, PlacesPanels places) {
        this.places = places;
        this.shelters = found.shelters();
        addClassName("koers-shelters");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        if (shelters.isEmpty()) {
            add(new Paragraph(text("safetyPlan.shelters.none")));
            return;
        }
        group.setLabel(text("safetyPlan.shelters.for"));
        group.setItems(groups());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption(text("safetyPlan.shelters.for.all"));
        group.setItemLabelGenerator(
                item -> item == null ? text("safetyPlan.shelters.for.all") : text("partner.group." + item.code()));
        if (found.minor()) {
            group.setValue(ServedGroup.MINORS);
        }
        group.addValueChangeListener(change -> show());
        add(group, this.found);
        show();
    }

    /** What is chosen is kept nowhere: to which groups a client belongs need not be written down. */
    private static List<ServedGroup> groups() {
        return Stream.of(ServedGroup.values())
                .filter(each -> each != ServedGroup.EVERYONE)
                .toList();
    }

    /** Those that fit first; the others stay within reach. */
    private void show() {
        var chosen = group.getValue();
        Predicate<Shelter> fits = shelter -> chosen == null || shelter.isFor(chosen);
        var fitting = shelters.stream().filter(fits).toList();
        var others = shelters.stream().filter(fits.negate()).toList();
        found.removeAll();
        found.add(fitting.isEmpty() ? new Paragraph(text("safetyPlan.shelters.noneFor")) : list(fitting));
        if (!others.isEmpty()) {
            found.add(new Details(text("safetyPlan.shelters.others", others.size()), list(others)));
        }
    }

    private UnorderedList list(List<Shelter> shown) {
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        shown.forEach(shelter -> list.add(item(shelter)));
        return list;
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
        var served = details.groups().stream()
                .sorted()
                .map(each -> text("partner.group." + each.code()))
                .collect(Collectors.joining(", "));
        if (!served.isEmpty()) {
            item.add(new Span(text("safetyPlan.shelters.groups", served)));
        }
        stopgap(partner).ifPresent(item::add);
        details.contactPersons().stream()
                .filter(person -> !person.phone().isEmpty())
                .findFirst()
                .ifPresent(person -> item.add(call(person)));
        if (!details.contact().phone().isEmpty()) {
            item.add(PhoneLink.of(details.contact().phone()));
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
        return PhoneLink.of(person.phone(), text("safetyPlan.call", person.name(), person.phone()));
    }
}
