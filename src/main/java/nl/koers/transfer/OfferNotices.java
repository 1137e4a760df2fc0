package nl.koers.transfer;

import nl.koers.dossier.access.OfferStore;
import nl.koers.notice.NoticeSource;
import nl.koers.shared.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That another organisation offers a client, until somebody answers. Of the client nothing is told, not even the code. */
@Configuration(proxyBeanMethods = false)
class OfferNotices {

    @Bean
    NoticeSource clientOffered() {
        return new NoticeSource(
                "clientOffered",
                actor -> actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEAD),
                """
                select x.id as subject, null::text as trajectory, null::text as person, f.name as party,
                       null::date as day, x.state_since as since
                  from koers.transfer x
                  join koers.organisation f on f.id = x.from_organisation
                  join koers.consent c on c.id = x.consent
                 where x.state = 'offered' and
                """
                        + OfferStore.STANDS,
                "transfers");
    }
}
