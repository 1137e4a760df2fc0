package nl.koers.safety;

import java.util.Comparator;
import java.util.List;
import nl.koers.partner.Partner;
import nl.koers.partner.PartnerService;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.shared.LifeDomain;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The partners that give shelter, for whoever has to find a place today. */
@Service
public class Shelters {

    private final PartnerService partners;

    Shelters(PartnerService partners) {
        this.partners = partners;
    }

    /**
     * Active partners for safety: those that agreed to give shelter before the funding is arranged first, then by name.
     * The same number of statements, however many there are.
     */
    @Transactional(readOnly = true)
    public List<Partner> all() {
        return partners.all().stream()
                .filter(Partner::active)
                .filter(partner -> partner.details().lifeDomains().contains(LifeDomain.SAFETY))
                .sorted(Comparator.comparing(partner -> !takesInBeforeFunding(partner)))
                .toList();
    }

    public static boolean takesInBeforeFunding(Partner partner) {
        return partner.details().agreements().stream()
                .anyMatch(agreement -> agreement.kind() == AgreementKind.SHELTER_BEFORE_FUNDING);
    }
}
