package nl.koers.notice.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.screen.LivingScreen;
import nl.koers.shared.ui.shell.MainLayout;

/** All that waits for the reader, newest first; each leads to where something can be done about it. */
@Route(value = NoticesView.PATH, layout = MainLayout.class)
@PermitAll
class NoticesView extends Section implements NamedView, LivingScreen {

    static final String PATH = "notices";

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;

    private final transient NoticeDesk desk;
    private final transient NoticeRound round;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph(text("notice.none"));
    private final Button all = new Button(text("notice.readAll"));
    private final Button more = new Button(text("notice.more"));
    private int pages = 1;

    NoticesView(NoticeDesk desk, NoticeRound round) {
        this.desk = desk;
        this.round = round;
        addClassName("koers-notices");
        list.addClassName("koers-plain-list");
        all.addClickListener(click -> {
            desk.readAll();
            reload();
            round.changed();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> {
            pages++;
            reload();
        });
        var header = new Header(new H1(text(nameKey())), all);
        header.addClassName("koers-view-header");
        add(header, new Paragraph(text("notice.explanation")), nothing, new Div(list, more));
        reload();
    }

    @Override
    public String nameKey() {
        return "notice.name";
    }

    @Override
    public void readNamesAnew() {
        reload();
    }

    /** One line more than is shown tells whether there is a next page. */
    private void reload() {
        int limit = pages * PAGE;
        var lines = desk.lines(limit + 1);
        show(lines.subList(0, Math.min(limit, lines.size())));
        more.setVisible(lines.size() > limit);
    }

    private void show(List<NoticeLine> lines) {
        list.removeAll();
        lines.forEach(line -> list.add(item(line)));
        nothing.setVisible(lines.isEmpty());
        all.setVisible(lines.stream().anyMatch(line -> !line.notice().read()));
    }

    private ListItem item(NoticeLine line) {
        var link = new Anchor(line.address(), line.words());
        link.getElement().setAttribute("router-link", true);
        link.getElement().addEventListener("click", click -> {
            desk.read(line.notice());
            round.changed();
        });
        var when = new Span(NoticeWords.since(line.notice()));
        when.addClassName("koers-secondary");
        var item = new ListItem(link, when);
        item.addClassName("koers-notice-item");
        if (!line.notice().read()) {
            var unread = new Span(text("notice.new"));
            unread.addClassName("koers-notice-new");
            item.addComponentAsFirst(unread);
        }
        return item;
    }
}
