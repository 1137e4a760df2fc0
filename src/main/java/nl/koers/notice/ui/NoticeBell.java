package nl.koers.notice.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import nl.koers.notice.NoticeService;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.Symbol;

/** The way to the notices, with how many are unread: counted anew with every page, after each thing that its reader did, and every minute. */
class NoticeBell extends Anchor {

    private static final long serialVersionUID = 1L;

    private final transient NoticeDesk desk;
    private final Span count = new Span();

    NoticeBell(NoticeDesk desk, NoticeRound round) {
        super(NoticesView.PATH);
        this.desk = desk;
        getElement().setAttribute("router-link", true);
        addClassName("koers-bell");
        count.addClassName("koers-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        add(Symbol.BELL.create(), count);
        setTitle(text("notice.name"));
        round.follow(this);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var navigation = event.getUI().addAfterNavigationListener(navigated -> recount());
        var done = Notices.onDone(event.getUI(), this::recount);
        addDetachListener(detach -> {
            detach.unregisterListener();
            navigation.remove();
            done.remove();
        });
    }

    void recount() {
        int unread = desk.unread();
        count.setText(unread < NoticeService.MANY ? String.valueOf(unread) : NoticeService.MANY - 1 + "+");
        count.setVisible(unread > 0);
        setAriaLabel(NoticeWords.bell(unread, NoticeService.MANY));
    }
}
