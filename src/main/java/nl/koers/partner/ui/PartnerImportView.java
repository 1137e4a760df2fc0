package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.koers.organisation.Organisation;
import nl.koers.partner.ImportLine;
import nl.koers.partner.ImportPreview;
import nl.koers.partner.ImportResult;
import nl.koers.partner.PartnerImportService;
import nl.koers.partner.PartnerService;
import nl.koers.partner.table.ImportRefusedException;
import nl.koers.partner.table.ImportRefusedException.Reason;
import nl.koers.shared.ui.BoundedUpload;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.shared.ui.text.UploadTexts;

/** Takes partners from a file, in three steps: choose it, see what it would do, and see what it did. */
@Route(value = "partners/import", layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class PartnerImportView extends Section implements NamedView {

    private static final long serialVersionUID = 1L;

    private final transient PartnerImportService imports;
    private final ComboBox<Organisation> organisation = new ComboBox<>(text("partner.import.organisation"));
    private final Upload upload;
    private final Paragraph message = new Paragraph();
    private final Div step = new Div();

    PartnerImportView(PartnerService partners, PartnerImportService imports) {
        this.imports = imports;
        addClassName("koers-partner");
        var organisations = partners.organisations();
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(Organisation::name);
        organisation.setValue(organisations.get(0));
        organisation.setVisible(organisations.size() > 1);
        message.addClassName("koers-hint");
        message.getElement().setAttribute("role", "alert");
        upload = new Upload(new BoundedUpload(PartnerImportService.MOST_BYTES, this::show));
        upload.setMaxFiles(1);
        upload.setDropLabel(new Span(text("partner.import.drop")));
        upload.setUploadButton(new Button(text("partner.import.choose")));
        upload.setI18n(UploadTexts.of(
                text("partner.import.choose"), text("partner.import.refused.tooLarge"), text("partner.import.kind")));
        add(PartnerPage.back(), new H1(text(nameKey())), step);
        choose();
    }

    @Override
    public String nameKey() {
        return "partner.import.name";
    }

    private void choose() {
        message.setText("");
        var limits = new Paragraph(text("partner.import.limits", PartnerImportService.MOST_LINES));
        limits.addClassName("koers-secondary");
        step.removeAll();
        step.add(new Paragraph(text("partner.import.explanation")), limits, organisation, upload, message);
    }

    /** For the upload, which comes on a thread of its own. */
    ImportPreview read(byte[] file) {
        return imports.preview(organisation.getValue().id(), file, getLocale());
    }

    void refuse(ImportRefusedException refused) {
        upload.clearFileList();
        var reason = refused.reason();
        message.setText(
                reason == Reason.NOT_A_TABLE && refused.about().isEmpty()
                        ? text("partner.import.refused.noText")
                        : text("partner.import.refused." + reason.code(), refused.about()));
    }

    void show(ImportPreview preview) {
        upload.clearFileList();
        message.setText("");
        var lines = new ImportLines(preview.lines());
        var heading = heading("partner.import.preview");
        var summary = new Paragraph(text(
                "partner.import.summary",
                preview.of(ImportLine.Kind.NEW).size(),
                preview.of(ImportLine.Kind.CHANGE).size(),
                preview.of(ImportLine.Kind.SAME).size(),
                preview.of(ImportLine.Kind.ERROR).size()));
        summary.getElement().setAttribute("role", "status");
        var go = new Button("", click -> carryOut(preview, lines));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        lines.onChosen(number -> {
            go.setText(text("partner.import.do", number));
            go.setEnabled(number > 0);
        });
        var actions = new Div(go, new Button(text("partner.import.other"), click -> choose()));
        actions.addClassName("koers-buttons");
        step.removeAll();
        step.add(heading, summary);
        if (!preview.ignored().isEmpty()) {
            var ignored = new Paragraph(text("partner.import.ignored", String.join(", ", preview.ignored())));
            ignored.addClassName("koers-hint");
            step.add(ignored);
        }
        step.add(actions, lines);
        heading.getElement().callJsFunction("focus");
    }

    private void carryOut(ImportPreview preview, ImportLines lines) {
        show(imports.carryOut(preview, lines.alsoAdd()));
    }

    private void show(ImportResult result) {
        var heading = heading("partner.import.result");
        var done = new Paragraph(text("partner.import.done", result.added(), result.changed()));
        done.getElement().setAttribute("role", "status");
        step.removeAll();
        step.add(heading, done, new RouterLink(text("partner.import.toList"), PartnersView.class));
        leftOut("partner.import.leftOut", result.withErrors());
        leftOut("partner.import.leftOut.meanwhile", result.changedMeanwhile());
        leftOut("partner.import.leftOut.mayBeThere", result.mayBeThere());
        heading.getElement().callJsFunction("focus");
    }

    private void leftOut(String key, List<ImportLine> lines) {
        if (!lines.isEmpty()) {
            step.add(new H2(text(key)), ImportLines.plain(lines));
        }
    }

    private static H2 heading(String key) {
        var heading = new H2(text(key));
        heading.getElement().setAttribute("tabindex", "-1");
        return heading;
    }

    private Command show(byte[] file) {
        try {
            var preview = read(file);
            return () -> show(preview);
        } catch (ImportRefusedException e) {
            return () -> refuse(e);
        }
    }
}
