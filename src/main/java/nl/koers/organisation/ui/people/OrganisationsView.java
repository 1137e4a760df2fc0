package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.people.AccountAdministration;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.shell.MainLayout;

/** For administrators: the organisations that they have to do with; who administers all makes another one. */
@Route(value = "organisations", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
class OrganisationsView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    private final transient OrganisationService organisations;
    private final transient AccountAdministration administration;
    private final UnorderedList list = new UnorderedList();

    OrganisationsView(OrganisationService organisations, AccountAdministration administration) {
        this.organisations = organisations;
        this.administration = administration;
        addClassName("koers-narrow-page");
        list.addClassName("koers-plain-list");
        add(new H1(text("organisations.name")), new Paragraph(text("organisations.why")));
        if (!administration.isBound()) {
            var create = new Button(text("organisations.create"), Symbol.ADD.create(), click -> new OrganisationDialog(
                            organisations, this::done)
                    .open());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(AccountSection.actions(create));
        }
        add(list);
        refresh();
    }

    @Override
    public String nameKey() {
        return "organisations.name";
    }

    private void refresh() {
        list.removeAll();
        administration.organisations().stream().map(this::item).forEach(list::add);
    }

    private ListItem item(Organisation organisation) {
        var name = new Span(organisation.name());
        name.addClassName("koers-line-name");
        var facts = new Span(organisation.region() + " · " + organisation.id());
        facts.addClassName("koers-secondary");
        var change = new Button(
                text("organisations.change"),
                click -> new OrganisationDialog(organisations, organisation, this::done).open());
        change.setAriaLabel(text("organisations.change") + ", " + organisation.name());
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var item = new ListItem(new Div(name, facts), AccountSection.actions(change));
        item.addClassName("koers-line");
        return item;
    }

    private void done() {
        Notices.done(text("users.done"));
        refresh();
    }
}
