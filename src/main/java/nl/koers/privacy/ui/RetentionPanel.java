package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import nl.koers.privacy.retention.RetentionDue;
import nl.koers.privacy.retention.RetentionPeriod;
import nl.koers.privacy.retention.RetentionService;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.Dates;

/** How long dossiers are kept, and which ones end soon. */
class RetentionPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    private final transient PrivacyDesk desk;
    private final PrivacyGrid<RetentionDue> due = new PrivacyGrid<>(text("privacy.due"));
    private final Paragraph none = new Paragraph(text("privacy.due.none"));

    RetentionPanel(PrivacyDesk desk) {
        this.desk = desk;
        addClassName("koers-privacy-part");
        add(new H2(text("privacy.period")), new Paragraph(text("privacy.period.explanation")));
        desk.organisations().forEach(organisation -> add(period(organisation)));
        add(new H2(text("privacy.due")), new Paragraph(text("privacy.due.explanation")), none, due);
        due.show(text("privacy.code"), row -> row.trajectory().value());
        due.show(text("trajectories.caseworker"), row -> desk.nameOf(row.caseworker()));
        due.show(text("privacy.due.closed"), row -> Dates.date(row.closedAt()));
        due.show(text("privacy.due.end"), row -> Dates.date(row.erasedAt()));
        due.show(text("privacy.due.objection"), this::objection);
        reload();
    }

    private void reload() {
        due.setItems(
                query ->
                        desk
                                .retention
                                .due(query.getOffset(), Math.min(query.getLimit(), RetentionService.PAGE_MAX))
                                .stream(),
                query -> desk.retention.count(MOST));
        boolean any = desk.retention.count(1) > 0;
        due.setVisible(any);
        none.setVisible(!any);
    }

    private String objection(RetentionDue row) {
        var objection = row.objection();
        return objection == null
                ? ""
                : text(
                        "privacy.due.objectedBy",
                        text("privacy.objection." + objection.code()),
                        desk.nameOf(row.objectedBy()));
    }

    private Div period(OrganisationId organisation) {
        var months = new IntegerField(text("privacy.period.months"));
        months.setHelperText(desk.nameOf(organisation));
        months.setMin(RetentionPeriod.MONTHS_MIN);
        months.setMax(RetentionPeriod.MONTHS_MAX);
        months.setStepButtonsVisible(true);
        months.setManualValidation(true);
        months.setValue(desk.retention.period(organisation).months());
        months.setReadOnly(!desk.isPrivacyOfficer());
        var save = new Button(text("privacy.period.save"), click -> save(organisation, months));
        save.setVisible(desk.isPrivacyOfficer());
        var row = new Div(months, save);
        row.addClassName("koers-privacy-filters");
        return row;
    }

    private void save(OrganisationId organisation, IntegerField months) {
        var chosen = months.getValue();
        boolean wrong = chosen == null || chosen < RetentionPeriod.MONTHS_MIN || chosen > RetentionPeriod.MONTHS_MAX;
        months.setErrorMessage(
                wrong ? text("privacy.period.wrong", RetentionPeriod.MONTHS_MIN, RetentionPeriod.MONTHS_MAX) : "");
        months.setInvalid(wrong);
        if (wrong) {
            months.focus();
            return;
        }
        desk.retention.changePeriod(organisation, chosen);
        Notices.done(text("privacy.period.saved"));
        reload();
    }
}
