package nl.koers.referral.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.koers.consent.Consent;
import nl.koers.consent.ConsentService;
import nl.koers.dossier.DossierService;
import nl.koers.organisation.OrganisationService;
import nl.koers.partner.PartnerService;
import nl.koers.partner.PartnerSummary;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.referral.NewReferral;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.trajectory.TrajectoryService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what referrals are shown and begun with. */
@Component
class ReferralDesk {

    /** How many partners are proposed; who looks for another finds it in the directory. */
    private static final int PROPOSED = 50;

    /** @param alias what the client wants to be called */
    record Shown(List<Referral> referrals, String alias) {

        @Override
        public String toString() {
            return "Shown[content not shown]";
        }
    }

    /**
     * What the letter says beside the referral.
     *
     * @param organisation who asks
     * @param caseworker whom to call
     */
    record Letter(Referral referral, String organisation, String caseworker) {}

    /** What a referral can begin with. */
    record Choices(List<SupportNeed> needs, List<Consent> consents) {

        @Override
        public String toString() {
            return "Choices[content not shown]";
        }
    }

    private final ReferralService referrals;
    private final PlanService plans;
    private final ConsentService consents;
    private final PartnerService partners;
    private final DossierService dossier;
    private final TrajectoryService trajectories;
    private final OrganisationService organisations;
    private final UserNames names;
    private final Clock clock;

    ReferralDesk(
            ReferralService referrals,
            PlanService plans,
            ConsentService consents,
            PartnerService partners,
            DossierService dossier,
            TrajectoryService trajectories,
            OrganisationService organisations,
            UserNames names,
            Clock clock) {
        this.referrals = referrals;
        this.plans = plans;
        this.consents = consents;
        this.partners = partners;
        this.dossier = dossier;
        this.trajectories = trajectories;
        this.organisations = organisations;
        this.names = names;
        this.clock = clock;
    }

    /** In one transaction, so that what is opened is written down in one statement. */
    @Transactional
    public Shown read(TrajectoryCode code) {
        return new Shown(referrals.of(code), dossier.card(code).alias());
    }

    @Transactional
    public Choices choices(TrajectoryCode code) {
        var today = today();
        return new Choices(
                plans.of(code).needs().stream().filter(SupportNeed::open).toList(),
                consents.of(code).stream()
                        .filter(consent -> consent.status(today) == Consent.Status.LIVING)
                        .toList());
    }

    @Transactional
    public Letter letter(TrajectoryCode code, UUID id) {
        var referral = referrals.of(code).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("no such referral for this user"));
        var organisation = trajectories.get(code).organisation();
        return new Letter(
                referral,
                organisations.organisations().stream()
                        .filter(known -> known.id().equals(organisation))
                        .map(known -> known.name())
                        .findFirst()
                        .orElse(""),
                names.displayName(referral.askedBy()));
    }

    /** Active partners for a life domain, best first. */
    List<PartnerSummary> partners(LifeDomain domain) {
        var region = partners.ownRegions().stream().findFirst().orElse("");
        return partners.suggestions(domain, region, Set.of(), PROPOSED);
    }

    void refer(TrajectoryCode code, NewReferral referral) {
        referrals.refer(code, referral);
    }

    ReferralService referrals() {
        return referrals;
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }
}
