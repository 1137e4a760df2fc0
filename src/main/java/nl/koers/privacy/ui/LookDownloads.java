package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.function.Supplier;
import nl.koers.privacy.look.LookList;

/** The access log to take along: as a table and on paper, made when somebody takes it, who may at that moment. */
class LookDownloads extends Div {

    private static final long serialVersionUID = 1L;

    private interface Writer {
        void write(LookList list, DownloadEvent event) throws IOException;
    }

    private final transient Supplier<LookList> taken;

    /**
     * @param taken looks whether it may be taken, and writes down that it was
     * @param titleKey of the paper
     * @param introductionKey of the paper, below its title
     */
    LookDownloads(Supplier<LookList> taken, String titleKey, String introductionKey) {
        this.taken = taken;
        addClassNames("koers-privacy-filters", "koers-not-printed");
        var title = text(titleKey);
        var introduction = text(introductionKey);
        add(
                link("privacy.log.table", "privacy.log.table.file", "text/csv; charset=utf-8", (list, event) -> {
                    list.writeTable(event.getOutputStream());
                }),
                link("privacy.log.paper", "privacy.log.paper.file", "application/pdf", (list, event) -> {
                    list.writePaper(title, introduction, event.getOutputStream());
                }));
    }

    private Anchor link(String nameKey, String fileKey, String type, Writer writer) {
        var file = text(fileKey);
        DownloadHandler handler = event -> {
            var list = taken.get();
            event.setFileName(file);
            event.setContentType(type);
            event.getResponse().setHeader("Cache-Control", "no-store");
            writer.write(list, event);
        };
        var link = new Anchor(handler, text(nameKey));
        link.getElement().setAttribute("download", file);
        return link;
    }
}
