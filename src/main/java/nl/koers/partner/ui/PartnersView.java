package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import nl.koers.partner.PartnerImportService;
import nl.koers.partner.PartnerService;
import nl.koers.shared.ui.KeyStrokes;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/** The directory: who helps with what, where, in which language. */
@Route(value = PartnersView.PATH, layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class PartnersView extends Section implements NamedView, BeforeEnterObserver {

    static final String PATH = "partners";

    private static final long serialVersionUID = 1L;
    private static final int NARROW = 800;

    private final PartnerFilters filters;
    private final PartnerList list;
    private final Div nothing = new Div();
    private final Paragraph why = new Paragraph();
    private final Button widen = new Button(text("partner.none.widen"));
    private @Nullable Registration resized;

    PartnersView(PartnerService partners, PartnerImportService imports) {
        filters = new PartnerFilters(partners.regions());
        list = new PartnerList(partners, this::counted);
        filters.onChange(this::filter);
        addClassName("koers-list-page");
        var add = new Button(text("partner.add"), Symbol.ADD.create(), click -> addPartner());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new Header(new H1(text("partner.name")), add);
        header.addClassName("koers-view-header");
        var export = new Button(text("partner.export"), click -> new ExportDialog(imports).open());
        export.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var pages = new Div(
                new RouterLink(text("partner.coverage"), CoverageView.class),
                new RouterLink(text("partner.import"), PartnerImportView.class),
                export);
        pages.addClassName("koers-partner-pages");
        widen.addClickListener(click -> filters.widen());
        widen.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        nothing.add(why, widen);
        nothing.addClassName("koers-nothing-found");
        nothing.getElement().setAttribute("role", "status");
        nothing.setVisible(false);
        var results = new Div(list, nothing);
        results.addClassName("koers-list-results");
        var keys = new KeyStrokes().on("/", filters::focusSearch).on("n", this::addPartner);
        add(header, pages, filters, results, keys);
    }

    @Override
    public String nameKey() {
        return "partner.name";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        list.show(filters.filter(), filters.order());
    }

    /** The address keeps the filters for the way back. */
    private void filter() {
        list.show(filters.filter(), filters.order());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(PATH, filters.query())));
    }

    private void counted(int found) {
        filters.showCount(found);
        list.setVisible(found > 0);
        nothing.setVisible(found == 0);
        why.setText(text(filters.isNarrow() ? "partner.none.found" : "partner.none"));
        widen.setVisible(filters.isNarrow());
    }

    private void addPartner() {
        getUI().ifPresent(ui -> ui.navigate(NewPartnerView.class));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        resized = page.addBrowserWindowResizeListener(size -> fit(size.getWidth()));
    }

    private void fit(int width) {
        list.asCards(width < NARROW);
        filters.folded(width < NARROW);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resized != null) {
            resized.remove();
            resized = null;
        }
        super.onDetach(event);
    }
}
