package nl.koers.calendarfeed.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.calendarfeed.CalendarFeeds;
import nl.koers.calendarfeed.Feed;
import nl.koers.shared.ui.LinkOnce;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.PasswordQuestion;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.shared.ui.extension.AccountSection;
import nl.koers.shared.ui.text.Dates;

/** The secret link for a calendar elsewhere: make it, see it once, renew it, revoke it. */
class FeedSection extends AccountSection {

    private static final long serialVersionUID = 1L;

    private final transient CalendarFeeds feeds;
    private final transient PasswordQuestion question;

    FeedSection(CalendarFeeds feeds, PasswordQuestion question) {
        super(text("account.feed"));
        this.feeds = feeds;
        this.question = question;
        refresh();
    }

    private void refresh() {
        var why = new Paragraph(text("account.feed.why"));
        feeds.own()
                .ifPresentOrElse(
                        feed -> show(
                                why,
                                state(feed),
                                actions(
                                        button("account.feed.renew", this::renew),
                                        button("account.feed.revoke", this::revoke))),
                        () -> show(why, actions(button("account.feed.make", () -> ask("account.feed.make")))));
    }

    private static Paragraph state(Feed feed) {
        var used = feed.lastUsedAt();
        var state = new Paragraph(text("account.feed.made", Dates.date(feed.createdAt())) + " "
                + (used == null ? text("account.feed.neverUsed") : text("account.feed.used", Dates.dateAndTime(used))));
        state.addClassName("koers-secondary");
        return state;
    }

    private static Button button(String key, Runnable action) {
        return new Button(text(key), click -> action.run());
    }

    private void renew() {
        new SafeQuestion(
                        text("account.feed.renew"),
                        text("account.feed.renew.sure"),
                        text("account.feed.renew"),
                        () -> ask("account.feed.renew"))
                .open();
    }

    private void ask(String titleKey) {
        question.askBefore(text(titleKey), text("account.tokens.password"), () -> {
            new LinkOnce(text("account.feed.new"), text("account.feed.once"), feeds.make()).open();
            refresh();
        });
    }

    private void revoke() {
        new SafeQuestion(
                        text("account.feed.revoke"),
                        text("account.feed.revoke.sure"),
                        text("account.feed.revoke"),
                        () -> {
                            feeds.revoke();
                            Notices.done(text("account.feed.revoked"));
                            refresh();
                        })
                .open();
    }
}
