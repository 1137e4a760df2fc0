package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.koers.partner.Partner;
import nl.koers.partner.PartnerChangedException;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.PartnerField;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;
import org.springframework.security.access.AccessDeniedException;

/** One partner, to be read and to be changed in its place. */
@Route(value = "partners/:id", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class PartnerView extends PartnerPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PartnerService partners;
    private final transient UserNames names;
    private final transient PlacesPanels places;

    PartnerView(PartnerService partners, UserNames names, PlacesPanels places) {
        this.partners = partners;
        this.names = names;
        this.places = places;
    }

    static RouteParameters parameters(UUID id) {
        return new RouteParameters("id", id.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("id")
                .flatMap(PartnerView::id)
                .ifPresentOrElse(this::show, this::explainThatThereIsNone);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(UUID id) {
        try {
            read(partners.get(id));
        } catch (AccessDeniedException e) {
            explainThatThereIsNone();
        }
    }

    private H1 read(Partner partner) {
        forgetForm();
        removeAll();
        var name = new H1(partner.details().name());
        name.getElement().setAttribute("tabindex", "-1");
        var edit = new Button(text("partner.edit"), click -> edit(partner.id()));
        edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var use = new Button(text(partner.active() ? "partner.deactivate" : "partner.activate"));
        use.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        use.addClickListener(click -> {
            if (partner.active()) {
                askToDeactivate(partner);
            } else {
                setActive(partner, true);
            }
        });
        var actions = new Div(edit, use);
        actions.addClassName("koers-buttons");
        var header = new Header(name, actions);
        header.addClassName("koers-view-header");
        add(back(), header);
        if (!partner.active()) {
            var inactive = new Paragraph(text("partner.isInactive"));
            inactive.addClassName("koers-hint");
            add(inactive);
        }
        if (partner.active() && partner.details().givesShelter()) {
            add(places.panel(partner.id(), partner.details().name()));
        }
        var changed = new Paragraph(text(
                "partner.changed", names.displayName(partner.changedBy()), Dates.dateAndTime(partner.changedAt())));
        changed.addClassName("koers-secondary");
        add(
                new PartnerFacts(
                        partner.details(), partners.answerTime(partner.id()).orElse(null)),
                changed);
        return name;
    }

    /** Begins with what is saved now, which may be more than the page shows. */
    private void edit(UUID id) {
        var partner = partners.get(id);
        removeAll();
        add(back(), new H1(partner.details().name()));
        var editing = new Editing(partner);
        showForm(editing.form);
    }

    private void readAgain(UUID id) {
        read(partners.get(id)).getElement().callJsFunction("focus");
    }

    private void askToDeactivate(Partner partner) {
        new SafeQuestion(
                        text("partner.deactivate.question", partner.details().name()),
                        text("partner.deactivate.explanation"),
                        text("partner.deactivate"),
                        () -> setActive(partner, false))
                .open();
    }

    private void setActive(Partner partner, boolean active) {
        try {
            partners.setActive(partner.id(), partner.revision(), active);
            Notices.done(text(active ? "partner.activated" : "partner.deactivated"));
        } catch (PartnerChangedException e) {
            Notices.problem(text("partner.changedMeanwhile"));
        }
        readAgain(partner.id());
    }

    /** The same words for a partner that is not there and for one of another organisation. */
    private void explainThatThereIsNone() {
        removeAll();
        var none = new Div(
                new H1(text("partner.none.here")),
                new Paragraph(text("partner.none.here.message")),
                new Anchor(PartnersView.PATH, text("partner.import.toList")));
        none.addClassName("koers-error-page");
        add(none);
    }

    /** A change from its beginning until it is saved. */
    private final class Editing {

        private final UUID id;
        private final PartnerForm form;
        private int revision;

        Editing(Partner partner) {
            id = partner.id();
            revision = partner.revision();
            form = new PartnerForm(
                    partner.details(),
                    partners.regions(),
                    (name, phone, email) -> partners.lookalikes(partner.organisation(), name, phone, email, id),
                    this::save,
                    () -> readAgain(id));
        }

        private void save(PartnerDetails details) {
            try {
                partners.save(id, revision, details);
                Notices.done(text("partner.saved"));
                readAgain(id);
            } catch (PartnerChangedException e) {
                explain(partners.get(id), details);
            }
        }

        private void explain(Partner theirs, PartnerDetails mine) {
            var different = theirs.details().differencesFrom(mine);
            var words = new Div(
                    new Paragraph(text(
                            "partner.conflict",
                            names.displayName(theirs.changedBy()),
                            Dates.dateAndTime(theirs.changedAt()),
                            different.stream().map(PartnerWords::of).collect(Collectors.joining(", ")))),
                    PartnerFacts.words(theirs.details(), different.toArray(PartnerField[]::new)));
            form.explainConflict(
                    words,
                    () -> {
                        revision = theirs.revision();
                        form.save();
                    },
                    () -> readAgain(id));
        }
    }
}
