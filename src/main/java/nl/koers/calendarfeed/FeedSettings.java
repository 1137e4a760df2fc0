package nl.koers.calendarfeed;

import java.util.Set;
import java.util.stream.Collectors;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may have planned moments in a calendar elsewhere: nobody, until an organisation allows it.
 *
 * @param organisations ids of those that do
 */
@ConfigurationProperties("koers.calendar-feed")
record FeedSettings(@DefaultValue Set<String> organisations) {

    FeedSettings {
        organisations = Set.copyOf(organisations);
    }

    /** The actor, in those of their organisations that allow it. */
    Actor allowed(Actor actor) {
        return new Actor(
                actor.userId(),
                actor.roles(),
                actor.organisations().stream()
                        .filter(organisation -> organisations.contains(organisation.value()))
                        .collect(Collectors.<OrganisationId>toSet()));
    }
}
