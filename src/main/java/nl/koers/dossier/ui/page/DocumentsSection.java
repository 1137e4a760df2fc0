package nl.koers.dossier.ui.page;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.koers.dossier.document.Document;
import nl.koers.dossier.document.DocumentRefusedException;
import nl.koers.dossier.document.DocumentService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.UploadTexts;

/** Letters and other papers that have to be kept: to be added, taken along and deleted, never shown inside the page. */
class DocumentsSection extends FoldingSection {

    private static final long serialVersionUID = 1L;

    private final transient DocumentService documents;
    private final transient UserNames names;
    private final TrajectoryCode code;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph message = new Paragraph();
    private final Paragraph advice = new Paragraph();
    private final Upload upload;

    DocumentsSection(DossierDesk desk, DocumentService documents, UserNames names, TrajectoryCode code) {
        super(desk, "dossier.section.documents");
        this.documents = documents;
        this.names = names;
        this.code = code;
        list.addClassNames("koers-plain-list", "koers-documents");
        message.getElement().setAttribute("role", "alert");
        message.addClassName("koers-problem");
        advice.setText(text("dossier.documents.help"));
        advice.addClassName("koers-secondary");
        upload = new Upload(new Receiver());
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes("application/pdf", "image/png", "image/jpeg", "image/webp");
        upload.setDropLabel(new Span(text("dossier.documents.drop")));
        var choose = new Button(text("dossier.documents.add"));
        upload.setUploadButton(choose);
        upload.setI18n(UploadTexts.of(
                text("dossier.documents.add"), text("dossier.documents.tooLarge"), text("dossier.documents.kind")));
        upload.addFileRejectedListener(
                rejected -> refused(rejected.getFileName(), DocumentRefusedException.Reason.KIND));
        prepare();
    }

    @Override
    void prepare() {
        body().add(list, message, upload, advice);
    }

    @Override
    void load() {
        show(documents.of(code));
    }

    private void show(List<Document> all) {
        list.removeAll();
        all.forEach(document -> list.add(item(document)));
        if (all.isEmpty()) {
            var none = new ListItem(text("dossier.documents.none"));
            none.addClassName("koers-secondary");
            list.add(none);
        }
    }

    private ListItem item(Document document) {
        var name = document.name().isBlank() ? text("dossier.documents.unnamed") : document.name();
        var download = new Anchor(DocumentDownload.address(document.id()), name);
        download.setRouterIgnore(true);
        download.getElement().setAttribute("aria-label", text("dossier.documents.download", name));
        var facts = new Span(text(
                "dossier.documents.facts",
                document.type().code().toUpperCase(Locale.ROOT),
                size(document.size()),
                Dates.date(document.addedAt()),
                names.displayName(document.author())));
        facts.addClassName("koers-secondary");
        var delete = new Button(text("dossier.documents.delete"), click -> askToDelete(document, name));
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        delete.setAriaLabel(text("dossier.documents.delete.of", name));
        var item = new ListItem(new Div(download, facts), delete);
        item.addClassName("koers-document");
        return item;
    }

    private String size(long bytes) {
        return bytes < 1024 * 1024
                ? text("dossier.documents.kilobytes", Math.max(1, bytes / 1024))
                : text("dossier.documents.megabytes", bytes / 1024.0 / 1024.0);
    }

    private void askToDelete(Document document, String name) {
        new SafeQuestion(
                        text("dossier.documents.delete.question"),
                        text("dossier.documents.delete.message", name),
                        text("dossier.documents.delete"),
                        () -> {
                            documents.delete(code, document.id());
                            Notices.done(text("dossier.documents.deleted"));
                            load();
                            focusTitle();
                        })
                .open();
    }

    private void added() {
        upload.clearFileList();
        message.setText("");
        Notices.done(text("dossier.documents.added"));
        load();
    }

    private void refused(String name, DocumentRefusedException.Reason reason) {
        upload.clearFileList();
        var why =
                switch (reason) {
                    case KIND -> text("dossier.documents.kind");
                    case EMPTY -> text("dossier.documents.empty");
                    case TOO_LARGE -> text("dossier.documents.tooLarge");
                    case TOO_MANY -> text("dossier.documents.tooMany");
                };
        message.setText(name.isBlank() ? why : text("dossier.documents.refused", name, why));
    }

    /** Encrypts what comes in while it comes in. Runs on the request's own thread, without holding the page. */
    private final class Receiver implements UploadHandler {

        private static final long serialVersionUID = 1L;

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            var ui = event.getUI();
            try (var content = event.getInputStream()) {
                documents.add(code, event.getFileName(), content);
                ui.access(DocumentsSection.this::added);
            } catch (DocumentRefusedException e) {
                ui.access(() -> refused(event.getFileName(), e.reason()));
            }
        }

        /** How large it may be is looked at while it is being encrypted; errors of the library would name the file. */
        @Override
        public long getRequestSizeMax() {
            return -1;
        }

        @Override
        public long getFileSizeMax() {
            return -1;
        }
    }
}
