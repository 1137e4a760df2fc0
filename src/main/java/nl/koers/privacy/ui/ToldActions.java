package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import nl.koers.privacy.told.ErasureNotice;
import nl.koers.privacy.told.ErasureNotice.NotPossible;
import nl.koers.shared.Netherlands;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.SafeQuestion;

/** What can be done about one who was told something: take the letter, and say that they were asked or cannot be. */
class ToldActions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PrivacyDesk desk;
    private final transient ErasureNotice notice;
    private final transient Runnable afterwards;

    ToldActions(PrivacyDesk desk, ErasureNotice notice, Runnable afterwards) {
        this.desk = desk;
        this.notice = notice;
        this.afterwards = afterwards;
        addClassName("koers-privacy-filters");
        add(letter(), button("told.asked", this::asked));
        if (notice.notPossible() == null) {
            add(button("told.notPossible", this::askWhy));
        }
    }

    private Button button(String key, Runnable act) {
        var button = new Button(text(key), click -> act.run());
        button.setAriaLabel(text(key) + ": " + ToldWords.recipient(notice.told()));
        return button;
    }

    private void asked() {
        desk.told.asked(notice.id());
        Notices.done(text("told.asked.done"));
        afterwards.run();
    }

    private void askWhy() {
        var why = new Select<NotPossible>();
        why.setLabel(text("told.why"));
        why.setItems(NotPossible.values());
        why.setItemLabelGenerator(item -> text("told.why." + item.code()));
        why.setValue(NotPossible.NOTHING_SHARED);
        var message = new Div(new Paragraph(ToldWords.line(notice.told())), why);
        new SafeQuestion(text("told.notPossible"), message, text("told.why.keep"), () -> {
                    desk.told.notPossible(notice.id(), why.getValue());
                    Notices.done(text("told.notPossible.done"));
                    afterwards.run();
                })
                .open();
    }

    /** Made when somebody takes it; neither its address nor its name says anything. */
    private Anchor letter() {
        var name = text("told.letter.file");
        var letter = ToldLetter.of(notice, Netherlands.today(desk.clock));
        var handler = DownloadHandler.fromInputStream(event -> {
            desk.told.letterTaken(notice.id());
            var pdf = letter.pdf(desk.sender(notice.organisation()));
            event.getResponse().setHeader("Cache-Control", "no-store");
            return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
        });
        var link = new Anchor(handler, text("told.letter.take"));
        link.getElement().setAttribute("download", name);
        link.getElement()
                .setAttribute("aria-label", text("told.letter.take") + ": " + ToldWords.recipient(notice.told()));
        return link;
    }
}
