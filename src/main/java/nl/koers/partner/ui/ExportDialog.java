package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import nl.koers.partner.PartnerImportService;

/** Gives all partners as a file for a spreadsheet. */
class ExportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient PartnerImportService imports;
    private final Checkbox forExcel = new Checkbox(text("partner.export.excel"), true);

    ExportDialog(PartnerImportService imports) {
        this.imports = imports;
        setHeaderTitle(text("partner.export"));
        setWidth("30rem");
        forExcel.setHelperText(text("partner.export.excel.help"));
        var form = new Div(new Paragraph(text("partner.export.explanation")), forExcel, download());
        form.addClassName("koers-dialog-form");
        add(form);
        getFooter().add(new Button(text("partner.close"), click -> close()));
    }

    /** Made when somebody takes it, on the thread of that request, which is signed in as well. */
    private Anchor download() {
        Locale language = PartnerWords.locale();
        var name = text("partner.csv.file");
        var handler = DownloadHandler.fromInputStream(request -> {
            var file = imports.export(language, forExcel.getValue());
            return new DownloadResponse(new ByteArrayInputStream(file), name, "text/csv; charset=utf-8", file.length);
        });
        var link = new Anchor(handler, text("partner.export.save"));
        link.getElement().setAttribute("download", name);
        return link;
    }
}
