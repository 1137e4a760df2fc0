package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import nl.koers.partner.Coverage;
import nl.koers.partner.PartnerService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.shell.MainLayout;

/** Where clients can be referred to and where not: partners per region and life domain, as numbers. */
@Route(value = "partners/coverage", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class CoverageView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    CoverageView(PartnerService partners) {
        var coverage = partners.coverage();
        add(
                PartnerPage.back(),
                new H1(text(nameKey())),
                new Paragraph(text("partner.coverage.explanation")),
                new Paragraph(text("partner.coverage.links")));
        coverage.regions().subList(0, coverage.own()).forEach(region -> add(gaps(coverage, region)));
        var scrolling = new Div(table(coverage));
        scrolling.addClassName("koers-coverage");
        // what scrolls can be scrolled by keyboard, and has a name
        scrolling.getElement().setAttribute("tabindex", "0");
        scrolling.getElement().setAttribute("role", "region");
        scrolling.getElement().setAttribute("aria-label", text("partner.coverage.table"));
        add(scrolling);
    }

    @Override
    public String nameKey() {
        return "partner.coverage.name";
    }

    private static Paragraph gaps(Coverage coverage, String region) {
        var gaps = coverage.gaps(region);
        var words = new Paragraph(
                gaps.isEmpty()
                        ? text("partner.coverage.noGaps", region)
                        : text("partner.coverage.gaps", region, PartnerWords.lifeDomains(gaps)));
        words.addClassName("koers-hint");
        return words;
    }

    private static NativeTable table(Coverage coverage) {
        var table = new NativeTable();
        table.setCaptionText(text("partner.coverage.table"));
        var titles = table.getHead().addRow();
        titles.add(header("col", text("partner.coverage.region")));
        for (var lifeDomain : LifeDomain.values()) {
            titles.add(header("col", PartnerWords.of(lifeDomain)));
        }
        var regions = coverage.regions();
        for (int i = 0; i < regions.size(); i++) {
            row(table.getBody().addRow(), coverage, regions.get(i), i < coverage.own());
        }
        return table;
    }

    private static void row(NativeTableRow row, Coverage coverage, String region, boolean own) {
        row.add(header("row", own ? text("partner.coverage.own", region) : region));
        if (own) {
            row.addClassName("koers-coverage-own");
        }
        for (var lifeDomain : LifeDomain.values()) {
            row.add(cell(coverage, region, lifeDomain));
        }
    }

    private static NativeTableCell cell(Coverage coverage, String region, LifeDomain lifeDomain) {
        var count = coverage.of(region, lifeDomain);
        if (count.all() == 0) {
            var none = new NativeTableCell(text("partner.coverage.none"));
            none.addClassName("koers-coverage-none");
            return none;
        }
        var number = String.valueOf(count.all());
        if (count.own() == 0) {
            return new NativeTableCell(new Span(number));
        }
        var link = new RouterLink(number, PartnersView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of("domain", lifeDomain.code(), "region", region)));
        link.getElement().setAttribute("aria-label", text("partner.coverage.cell", count.all(), count.own()));
        return new NativeTableCell(link);
    }

    private static NativeTableHeaderCell header(String scope, String words) {
        var header = new NativeTableHeaderCell(words);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
