package nl.koers.referral.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.koers.consent.Consent;
import nl.koers.consent.ConsentService;
import nl.koers.consent.GivenHow;
import nl.koers.consent.NewConsent;
import nl.koers.consent.Receiver;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.typing.TypingPlace;
import nl.koers.dossier.typing.TypingService;
import nl.koers.organisation.LetterSender;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.UserContacts;
import nl.koers.partner.PartnerService;
import nl.koers.plan.PlanService;
import nl.koers.plan.SupportNeed;
import nl.koers.referral.NewReferral;
import nl.koers.referral.Proposal;
import nl.koers.referral.Referral;
import nl.koers.referral.ReferralService;
import nl.koers.referral.ReferralState;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.UserNames;
import nl.koers.trajectory.TrajectoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what referrals are shown and begun with. */
@Component
class ReferralDesk {

    /** How many partners are proposed; who looks for another finds it in the directory. */
    private static final int PROPOSED = 50;

    private static final String TYPING = "newReferral";

    /**
     * What the page shows.
     *
     * @param alias what the client wants to be called
     * @param proposals whom to ask next, by the id of the referral that was the last of its need and came to nothing
     */
    record Shown(List<Referral> referrals, String alias, boolean handover, Map<UUID, List<Proposal>> proposals) {

        @Override
        public String toString() {
            return "Shown[content not shown]";
        }
    }

    /**
     * What the letter says beside the referral.
     *
     * @param sender who asks, and whom to call
     */
    record Letter(Referral referral, LetterSender sender) {}

    /**
     * What a referral can begin with.
     *
     * @param organisation of the client
     * @param asked all that were ever begun, newest first
     * @param languages of the client, best first
     */
    record Choices(OrganisationId organisation, List<SupportNeed> needs, List<Referral> asked, List<String> languages) {

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
    private final TypingPlace typing;
    private final TrajectoryService trajectories;
    private final UserContacts contacts;
    private final UserNames names;
    private final ObjectProvider<PartnerSaid> partnerSaid;
    private final Clock clock;

    ReferralDesk(
            ReferralService referrals,
            PlanService plans,
            ConsentService consents,
            PartnerService partners,
            DossierService dossier,
            TypingService typing,
            TrajectoryService trajectories,
            UserContacts contacts,
            UserNames names,
            ObjectProvider<PartnerSaid> partnerSaid,
            Clock clock) {
        this.referrals = referrals;
        this.plans = plans;
        this.consents = consents;
        this.partners = partners;
        this.dossier = dossier;
        this.typing = new TypingPlace(typing, TYPING);
        this.trajectories = trajectories;
        this.contacts = contacts;
        this.names = names;
        this.partnerSaid = partnerSaid;
        this.clock = clock;
    }

    /** What can be done with what a partner said. */
    List<PartnerSaid> partnerSaid() {
        return partnerSaid.orderedStream().toList();
    }

    /** In one transaction, so that what is opened is written down in one statement. */
    @Transactional
    public Shown read(TrajectoryCode code) {
        var all = referrals.of(code);
        var card = dossier.card(code);
        var needs = plans.openIds(code);
        var trajectory = trajectories.get(code);
        var seen = new HashSet<UUID>();
        var proposals = new HashMap<UUID, List<Proposal>>();
        for (var referral : all) {
            if (seen.add(referral.need())
                    && referral.state() == ReferralState.DECLINED
                    && needs.contains(referral.need())) {
                proposals.put(
                        referral.id(),
                        proposals(
                                trajectory.organisation(), referral.domain(), referral.need(), all, card.languages()));
            }
        }
        return new Shown(all, card.alias(), trajectory.isHandover(), proposals);
    }

    @Transactional
    public Choices choices(TrajectoryCode code) {
        return new Choices(
                trajectories.get(code).organisation(),
                plans.openNeeds(code),
                referrals.of(code),
                dossier.card(code).languages());
    }

    @Transactional
    public Letter letter(TrajectoryCode code, UUID id) {
        var referral = referrals.of(code).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("no such referral for this user"));
        var trajectory = trajectories.get(code);
        return new Letter(referral, contacts.sender(trajectory.organisation(), trajectory.caseworker()));
    }

    /** Whom to ask for a need. */
    List<Proposal> proposals(Choices choices, SupportNeed need) {
        return proposals(choices.organisation(), need.domain(), need.id(), choices.asked(), choices.languages());
    }

    private List<Proposal> proposals(
            OrganisationId organisation, LifeDomain domain, UUID need, List<Referral> asked, List<String> languages) {
        var region = partners.organisations().stream()
                .filter(own -> own.id().equals(organisation))
                .map(Organisation::region)
                .findFirst()
                .orElse("");
        return Proposal.of(
                partners.suggestions(organisation, domain, region, Set.copyOf(languages), PROPOSED),
                asked.stream().filter(referral -> referral.need().equals(need)).toList(),
                region,
                languages);
    }

    /** On which consents this partner can be told something. */
    List<Consent> consents(TrajectoryCode code, Proposal proposal) {
        return consents.holding(code, Receiver.partner(proposal.partner().id()));
    }

    @Transactional
    public void refer(TrajectoryCode code, NewReferral referral) {
        referrals.refer(code, referral);
        typing.forget(code);
    }

    /** On the ground of what the client said just now. */
    @Transactional
    public void refer(TrajectoryCode code, NewConsent given, Function<UUID, NewReferral> referral) {
        refer(code, referral.apply(consents.record(code, given)));
    }

    /**
     * Ends the referral, and the consent with it or not.
     *
     * @param consentToo how the client withdrew the consent that it goes by; null to keep that
     */
    @Transactional
    public void withdraw(Referral referral, @Nullable GivenHow consentToo) {
        referrals.withdraw(referral.trajectory(), referral.id());
        if (consentToo != null) {
            consents.withdraw(referral.trajectory(), referral.consent(), consentToo);
        }
    }

    /** What is typed for a new referral and not used yet. */
    TypingPlace typing() {
        return typing;
    }

    ReferralService referrals() {
        return referrals;
    }

    LocalDate today() {
        return Netherlands.today(clock);
    }
}
