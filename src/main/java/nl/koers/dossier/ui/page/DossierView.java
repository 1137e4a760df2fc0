package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.koers.dossier.document.DocumentService;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.ui.ClientPage;
import nl.koers.dossier.ui.ClientPages;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.shell.MainLayout;

/**
 * One client's dossier. A page of its own, apart from the course: with the client at the table it shows what is about
 * them and nothing else, and a section opens only when it is needed.
 */
@Route(value = "trajectory/:code/dossier", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class DossierView extends ClientPage implements BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private final transient DossierDesk desk;
    private final transient DocumentService documents;
    private final transient UserNames names;
    private final H1 alias = new H1();
    private List<SectionPanel<?>> sections = List.of();
    private String toChange = "";
    private String then = "";

    DossierView(ClientPages pages, DossierDesk desk, DocumentService documents, UserNames names) {
        super(pages);
        this.desk = desk;
        this.documents = documents;
        this.names = names;
        alias.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    public String nameKey() {
        return "dossier.name";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sections = List.of();
        toChange = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ClientPages.CHANGE)
                .orElse("");
        then = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ClientPages.THEN)
                .filter(page -> page.matches("[a-z-]+"))
                .orElse("");
        super.beforeEnter(event);
    }

    @Override
    protected void show(TrajectoryCode code) {
        var card = new CardSection(desk, code, this::showAlias);
        var reach = new ReachSection(desk, code);
        sections = List.of(
                card,
                reach,
                new HouseholdSection(desk, code),
                new DateOfBirthSection(desk, code),
                new SafetyPlanSection(desk, code),
                new SafetySection(desk, code));
        var known = desk.read(code, DossierSection.CARD);
        showAlias(known.content());
        var typing = desk.placesWithTyping(code);
        var least = new Paragraph(text("dossier.least"));
        least.addClassName("koers-secondary");
        add(header(code, alias, code.value()), least);
        sections.forEach(this::add);
        add(new DocumentsSection(desk, documents, names, code));
        card.open(known);
        reach.open();
        sections.stream().filter(section -> typing.contains(section.code())).forEach(FoldingSection::open);
        sections.stream()
                .filter(section -> section.code().equals(toChange))
                .forEach(section -> section.change(() -> goBack(code)));
    }

    private void goBack(TrajectoryCode code) {
        if (!then.isEmpty()) {
            UI.getCurrent().navigate("trajectory/" + code.value() + "/" + then);
        }
    }

    private void showAlias(ClientCard card) {
        alias.setText(card.alias());
    }

    /** What is typed and not saved is there when the reader comes back. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        keepTyping();
    }

    private void keepTyping() {
        sections.forEach(SectionPanel::keepTyping);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        sections = List.of();
        super.onDetach(event);
    }
}
