package nl.koers.partner.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.koers.partner.FreePlaces;
import nl.koers.partner.PlacesService;
import nl.koers.shared.Netherlands;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Free places wherever a partner that gives shelter is shown, also on pages of other rooms. */
@Component
public class PlacesPanels {

    private final PlacesService places;
    private final Clock clock;

    PlacesPanels(PlacesService places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /**
     * @param name of the partner
     * @param known null when nothing was told yet
     */
    public PlacesPanel panel(UUID partner, String name, @Nullable FreePlaces known) {
        return new PlacesPanel(partner, name, known, this);
    }

    PlacesPanel panel(UUID partner, String name) {
        return panel(partner, name, places.known().get(partner));
    }

    FreePlaces note(UUID partner, int free) {
        return places.note(partner, free);
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }
}
