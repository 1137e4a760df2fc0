package nl.koers.consent;

import java.util.UUID;
import nl.koers.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what is to be shared: a partner that a client is referred to, an organisation that a client is offered to, or
 * whomever the consent itself names.
 */
public record Receiver(@Nullable UUID partner, @Nullable OrganisationId organisation) {

    public static final Receiver NAMED = new Receiver(null, null);

    public static Receiver partner(UUID id) {
        return new Receiver(id, null);
    }

    public static Receiver organisation(OrganisationId id) {
        return new Receiver(null, id);
    }
}
