package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.time.Clock;
import java.util.List;
import nl.koers.accesslog.AccessHistory;
import nl.koers.organisation.Colleague;
import nl.koers.organisation.LetterSender;
import nl.koers.organisation.OrganisationService;
import nl.koers.organisation.UserContacts;
import nl.koers.privacy.AccessLogService;
import nl.koers.privacy.copy.CopyService;
import nl.koers.privacy.erasure.Erasure;
import nl.koers.privacy.erasure.ErasureService;
import nl.koers.privacy.retention.RetentionService;
import nl.koers.privacy.told.ToldService;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screens of privacy ask for, in one place. */
@Component
class PrivacyDesk {

    final AccessLogService log;
    final AccessHistory history;
    final RetentionService retention;
    final ErasureService erasures;
    final CopyService copies;
    final ToldService told;
    final Clock clock;
    private final OrganisationService organisations;
    private final UserContacts contacts;
    private final UserNames names;
    private final CurrentActor currentActor;

    PrivacyDesk(
            AccessLogService log,
            AccessHistory history,
            RetentionService retention,
            ErasureService erasures,
            CopyService copies,
            ToldService told,
            OrganisationService organisations,
            UserContacts contacts,
            UserNames names,
            CurrentActor currentActor,
            Clock clock) {
        this.log = log;
        this.history = history;
        this.retention = retention;
        this.erasures = erasures;
        this.copies = copies;
        this.told = told;
        this.organisations = organisations;
        this.contacts = contacts;
        this.names = names;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    boolean isPrivacyOfficer() {
        return currentActor.require().is(Role.PRIVACY_OFFICER);
    }

    /** Of the acting user, in a fixed order. */
    List<OrganisationId> organisations() {
        return currentActor.require().organisationIds().stream()
                .map(OrganisationId::new)
                .toList();
    }

    String nameOf(OrganisationId id) {
        return organisations.organisations().stream()
                .filter(organisation -> organisation.id().equals(id))
                .map(organisation -> organisation.name())
                .findFirst()
                .orElse(id.value());
    }

    /** Of a letter that the acting user takes. */
    LetterSender sender(OrganisationId organisation) {
        return contacts.sender(organisation, currentActor.require().userId());
    }

    List<Colleague> colleagues() {
        return organisations().stream()
                .flatMap(organisation -> organisations.colleagues(organisation).stream())
                .distinct()
                .toList();
    }

    UserNames names() {
        return names;
    }

    String nameOf(@Nullable String userId) {
        if (userId == null) {
            return "";
        }
        return Erasure.BY_ITSELF.equals(userId) ? text("privacy.itself") : names.displayName(userId);
    }
}
