package nl.koers.safety;

import java.util.Comparator;
import java.util.List;
import nl.koers.partner.FreePlaces;
import nl.koers.partner.Partner;
import nl.koers.partner.PartnerService;
import nl.koers.partner.PlacesService;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.TrajectoryCode;
import nl.koers.trajectory.TrajectoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partners that give shelter, for whoever has to find a place today. */
@Service
public class Shelters {

    /** @param places null when nobody was told how many are free */
    public record Shelter(Partner partner, @Nullable FreePlaces places) {

        /** Where nothing is known of whom it is for, it is worth a call; minors go to whoever is there for minors. */
        public boolean isFor(ServedGroup group) {
            var groups = partner.details().groups();
            return groups.contains(group)
                    || group != ServedGroup.MINORS && (groups.isEmpty() || groups.contains(ServedGroup.EVERYONE));
        }
    }

    /**
     * @param minor whether a place for somebody under 18 is looked for: all that is known here of the groups a client belongs to
     */
    public record Found(List<Shelter> shelters, boolean minor) {}

    private final PartnerService partners;
    private final PlacesService places;
    private final TrajectoryService trajectories;

    Shelters(PartnerService partners, PlacesService places, TrajectoryService trajectories) {
        this.partners = partners;
        this.places = places;
        this.trajectories = trajectories;
    }

    /**
     * Active partners for safety of the client's organisation: those that agreed to give shelter before the funding is arranged first, then the others that
     * give shelter, then by name.
     * The same number of statements, however many there are.
     */
    @Transactional(readOnly = true)
    public Found of(TrajectoryCode code) {
        // who works for two organisations sees the partners of both, and the client is of one
        var trajectory = trajectories.get(code);
        var organisation = trajectory.organisation();
        var told = places.known();
        var shelters = partners.all().stream()
                .filter(Partner::active)
                .filter(partner -> partner.organisation().equals(organisation))
                .filter(partner -> partner.details().lifeDomains().contains(LifeDomain.SAFETY)
                        || partner.details().givesShelter())
                .sorted(Comparator.comparing((Partner partner) -> !takesInBeforeFunding(partner))
                        .thenComparing(partner -> !partner.details().givesShelter()))
                .map(partner -> new Shelter(partner, told.get(partner.id())))
                .toList();
        return new Found(shelters, trajectory.isHandover());
    }

    public static boolean takesInBeforeFunding(Partner partner) {
        return partner.details().agreements().stream()
                .anyMatch(agreement -> agreement.kind() == AgreementKind.SHELTER_BEFORE_FUNDING);
    }
}
