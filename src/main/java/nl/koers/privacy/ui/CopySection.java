package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.InputStream;
import java.util.Locale;
import nl.koers.privacy.copy.ClientCopy;
import nl.koers.privacy.copy.CopyRefusedException;
import nl.koers.privacy.copy.CopyService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.Dates;
import nl.koers.shared.ui.text.Texts;
import org.springframework.security.access.AccessDeniedException;

/** A client's own copy: asks for it, shows how far it is, and hands it over for its password. */
class CopySection extends Section {

    private static final long serialVersionUID = 1L;

    private static final int POLL = 2000;

    private final transient CopyService copies;
    private final TrajectoryCode code;
    private final Div place = new Div();

    CopySection(CopyService copies, TrajectoryCode code) {
        this.copies = copies;
        this.code = code;
        place.addClassName("koers-privacy-part");
        add(new H2(text("copy.name")), new Paragraph(text("copy.explanation")), place);
        addAttachListener(attached -> {
            var looking = attached.getUI().addPollListener(poll -> refresh());
            addDetachListener(detached -> {
                detached.unregisterListener();
                looking.remove();
                attached.getUI().setPollInterval(-1);
            });
            refresh();
        });
    }

    private void refresh() {
        var copy = copies.of(code);
        boolean making = copy.map(ClientCopy::state)
                .filter(ClientCopy.State.MAKING::equals)
                .isPresent();
        getUI().ifPresent(ui -> ui.setPollInterval(making ? POLL : -1));
        place.removeAll();
        copy.ifPresent(this::show);
        if (!making) {
            place.add(ask());
        }
    }

    private void show(ClientCopy copy) {
        switch (copy.state()) {
            case MAKING -> {
                var progress = new ProgressBar(0, 100, copy.progress());
                progress.getElement().setAttribute("aria-label", text("copy.making"));
                place.add(new Paragraph(text("copy.making")), progress);
            }
            case FAILED -> place.add(new Paragraph(text("copy.failed")));
            case READY -> {
                place.add(new Paragraph(text("copy.ready", Dates.dateAndTime(copy.goneAt()))));
                if (copies.isMine(copy)) {
                    place.add(open(copy));
                }
            }
        }
    }

    private Div ask() {
        var language = new Select<Locale>();
        language.setLabel(text("copy.language"));
        language.setItems(Texts.DUTCH, Texts.ENGLISH);
        language.setItemLabelGenerator(item -> text("copy.language." + item.getLanguage()));
        language.setValue(Texts.DUTCH);
        var ask = new Button(text("copy.ask"), click -> {
            try {
                var promised = copies.request(code, language.getValue());
                showOnce(promised.password());
                refresh();
            } catch (AccessDeniedException e) {
                Notices.problem(text("copy.notYours"));
            }
        });
        return row(language, ask);
    }

    private static void showOnce(String password) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(text("copy.password.once"));
        var shown = new Span(password);
        shown.addClassName("koers-password");
        dialog.add(new Paragraph(text("copy.password.explanation")), shown);
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.getFooter().add(new Button(text("copy.password.noted"), click -> dialog.close()));
        dialog.open();
    }

    private Div open(ClientCopy copy) {
        var password = new TextField(text("copy.password"));
        password.setAutocomplete(Autocomplete.OFF);
        password.setManualValidation(true);
        var open = new Button(text("copy.open"));
        var row = row(password, open);
        open.addClickListener(click -> {
            try {
                var content = copies.open(copy.id(), password.getValue());
                row.removeAll();
                row.add(download(copy, content));
            } catch (CopyRefusedException e) {
                password.setErrorMessage(text("copy.refused." + e.why().code()));
                password.setInvalid(true);
                password.focus();
            } catch (AccessDeniedException e) {
                Notices.problem(text("copy.notYours"));
            }
        });
        return row;
    }

    /** Its address is a random one of this page; the file's name says nothing. */
    private Anchor download(ClientCopy copy, InputStream content) {
        var handler = DownloadHandler.fromInputStream(request -> {
                    copies.give(copy.id());
                    request.getResponse().setHeader("Cache-Control", "no-store");
                    return new DownloadResponse(content, "copy.zip", "application/zip", -1);
                })
                .whenComplete(whole -> {
                    if (whole) {
                        copies.taken(copy.id());
                        getUI().ifPresent(ui -> ui.access(this::showTaken));
                    }
                });
        var link = new Anchor(handler, text("copy.save"));
        link.getElement().setAttribute("download", "copy.zip");
        return link;
    }

    private void showTaken() {
        place.removeAll();
        place.add(new Paragraph(text("copy.saved")), ask());
    }

    private static Div row(com.vaadin.flow.component.Component... parts) {
        var row = new Div(parts);
        row.addClassName("koers-privacy-filters");
        return row;
    }
}
