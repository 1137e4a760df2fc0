package nl.koers.consent.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.koers.consent.Consent;
import nl.koers.consent.Consent.Status;
import nl.koers.consent.Purpose;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.ui.ClientPage;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.Dates;
import org.jspecify.annotations.Nullable;

/** What one client agreed to be shared, and what is shared on the ground of it. */
@Route(value = "trajectory/:code/consent", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class ConsentView extends ClientPage {

    private static final long serialVersionUID = 1L;

    private final transient ConsentDesk desk;
    private final transient DossierService dossier;
    private final H1 heading = new H1(text("consent.name"));
    private final UnorderedList list = new UnorderedList();
    private @Nullable TrajectoryCode shown;

    ConsentView(ClientPages pages, ConsentDesk desk, DossierService dossier) {
        super(pages);
        this.desk = desk;
        this.dossier = dossier;
        heading.getElement().setAttribute("tabindex", "-1");
        list.addClassNames("koers-plain-list", "koers-items");
    }

    @Override
    public String nameKey() {
        return "consent.name";
    }

    @Override
    protected void show(TrajectoryCode code) {
        shown = code;
        var card = dossier.card(code);
        var explanation = new Paragraph(text("consent.explanation"));
        explanation.addClassName("koers-secondary");
        var record = new Button(text("consent.record"), click -> new ConsentDialog(desk, code, this::refresh).open());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(header(code, heading, text("client.who", card.alias(), code.value())), explanation, record, list);
        list(desk.consents().of(code));
    }

    private void list(List<Consent> all) {
        list.removeAll();
        all.forEach(consent -> list.add(item(consent)));
        if (all.isEmpty()) {
            var none = new ListItem(text("consent.none"));
            none.addClassName("koers-secondary");
            list.add(none);
        }
    }

    private ListItem item(Consent consent) {
        var party = new Span(ConsentWords.party(consent.party()));
        party.addClassName("koers-item-name");
        var status = new Span(status(consent));
        status.addClassName("koers-badge");
        status.setClassName("koers-badge-ending", consent.status(desk.today()) != Status.LIVING);
        var what = new Span(text(
                "consent.what",
                ConsentWords.kind(getLocale(), consent.party()),
                text("consent.purpose." + consent.purpose().code())));
        var facts = new Span(text(
                "consent.facts",
                text("consent.how." + consent.givenHow().code()),
                Dates.date(consent.givenOn()),
                desk.nameOf(consent.recordedBy())));
        facts.addClassName("koers-secondary");
        var item = new ListItem(new Div(party, status), what);
        item.addClassName("koers-item");
        if (!consent.scope().isEmpty()) {
            item.add(new Paragraph(consent.scope()));
        }
        item.add(facts, actions(consent));
        return item;
    }

    private String status(Consent consent) {
        var withdrawnAt = consent.withdrawnAt();
        if (withdrawnAt != null) {
            return text("consent.withdrawn", Dates.date(withdrawnAt));
        }
        boolean living = consent.status(desk.today()) == Status.LIVING;
        return text(living ? "consent.living" : "consent.over", Dates.date(consent.validUntil()));
    }

    private Div actions(Consent consent) {
        var actions = new Div();
        if (consent.status(desk.today()) != Status.LIVING) {
            return actions;
        }
        switch (consent.sharing()) {
            case NONE -> actions.add(begin(consent));
            case ABOUT_TO -> actions.add(new Span(text("consent.aboutTo")));
            case GOING_ON ->
                actions.add(
                        new Span(text("consent.goingOn")),
                        action("consent.stop", consent, () -> ask(consent, SharingStep.STOP)));
        }
        actions.add(action("consent.withdraw", consent, () -> ask(consent, SharingStep.WITHDRAW)));
        return actions;
    }

    /** A referral or a transfer begins elsewhere, as soon as it is said which partner or organisation is meant. */
    private Component[] begin(Consent consent) {
        if (consent.needsItsParty()) {
            var words = new Paragraph(text("consent.inWords"));
            words.addClassName("koers-secondary");
            return consent.purpose() == Purpose.REFERRAL
                    ? new Component[] {
                        words,
                        action("consent.nameParty", consent, () -> new NamePartyDialog(desk, consent, this::refresh)
                                .open())
                    }
                    : new Component[] {words};
        }
        return consent.purpose() == Purpose.REFERRAL || consent.purpose() == Purpose.TRANSFER
                ? new Component[0]
                : new Component[] {action("consent.share", consent, () -> ask(consent, SharingStep.SHARE))};
    }

    private static Button action(String key, Consent consent, Runnable act) {
        var button = new Button(text(key), click -> act.run());
        button.setAriaLabel(text(key + ".of", ConsentWords.party(consent.party())));
        return button;
    }

    private void ask(Consent consent, SharingStep step) {
        new SharingDialog(desk.consents(), consent, step, this::refresh).open();
    }

    private void refresh() {
        if (shown != null) {
            list(desk.consents().of(shown));
            heading.getElement().callJsFunction("focus");
        }
    }
}
