package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.koers.accesslog.AccessLook;
import nl.koers.accesslog.AccessPage;
import nl.koers.shared.ui.text.Dates;
import org.jspecify.annotations.Nullable;

/** Goes through the access log, some days at a time, to the first line there is; one page of it is kept. */
class LookPages extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Function<@Nullable Instant, AccessPage> pages;
    private final transient Consumer<List<AccessLook>> reader;
    private final Paragraph shown = new Paragraph();
    private final Button newer = new Button(text("privacy.log.newer"), click -> goBack());
    private final Button older = new Button(text("privacy.log.older"), click -> goOn());
    /** Where the pages before this one ended, this one's end on top. */
    private final transient Deque<Instant> ends = new ArrayDeque<>();

    private @Nullable Instant next;

    LookPages(Function<@Nullable Instant, AccessPage> pages, Consumer<List<AccessLook>> reader) {
        this.pages = pages;
        this.reader = reader;
        shown.getElement().setAttribute("role", "status");
        var buttons = new Div(newer, older);
        buttons.addClassNames("koers-privacy-filters", "koers-not-printed");
        add(shown, buttons);
        show(null);
    }

    private void goOn() {
        if (next != null) {
            ends.push(next);
            show(next);
        }
    }

    private void goBack() {
        ends.poll();
        show(ends.peek());
    }

    private void show(@Nullable Instant before) {
        var page = pages.apply(before);
        var looks = page.looks();
        next = page.older();
        newer.setEnabled(!ends.isEmpty());
        older.setEnabled(next != null);
        newer.setVisible(newer.isEnabled() || older.isEnabled());
        older.setVisible(newer.isVisible());
        shown.setText(
                looks.isEmpty()
                        ? text("privacy.log.none")
                        : text(
                                "privacy.log.shown",
                                looks.size(),
                                Dates.date(looks.get(looks.size() - 1).day()),
                                Dates.date(looks.get(0).day())));
        reader.accept(looks);
    }
}
