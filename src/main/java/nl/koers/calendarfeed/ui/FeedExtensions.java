package nl.koers.calendarfeed.ui;

import java.util.Optional;
import nl.koers.calendarfeed.CalendarFeeds;
import nl.koers.shared.ui.PasswordQuestion;
import nl.koers.shared.ui.extension.AccountPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The link on the account page, where the organisation allows it. */
@Configuration(proxyBeanMethods = false)
class FeedExtensions {

    @Bean
    @Order(20)
    AccountPart ownCalendarFeed(CalendarFeeds feeds, PasswordQuestion question) {
        return actor -> feeds.areFor(actor) ? Optional.of(new FeedSection(feeds, question)) : Optional.empty();
    }
}
