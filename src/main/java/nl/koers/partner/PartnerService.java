package nl.koers.partner;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.OrganisationService;
import nl.koers.partner.Coverage.Count;
import nl.koers.partner.Coverage.Place;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.PartnerRules;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations to which clients are referred. A partner belongs to the organisation that keeps it: its caseworkers
 * and team leads see and change it, nobody else does. For everybody else every method throws
 * {@link AccessDeniedException}, in the same way as for a partner that does not exist.
 */
@Service
@Transactional
public class PartnerService {

    private final PartnerStore store;
    private final OrganisationService organisations;
    private final AnswerTimes answerTimes;
    private final CurrentActor currentActor;
    private final Clock clock;

    PartnerService(
            PartnerStore store,
            OrganisationService organisations,
            AnswerTimes answerTimes,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.answerTimes = answerTimes;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Two statements, however many partners there are. */
    @Transactional(readOnly = true)
    public List<PartnerSummary> list(PartnerFilter filter, PartnerOrder order, int offset, int limit) {
        return measured(store.list(filter, order, colleague().organisationIds(), offset, limit));
    }

    /** As above, of one of the user's organisations: such as that of a client for whom somebody chooses a partner. */
    @Transactional(readOnly = true)
    public List<PartnerSummary> list(
            OrganisationId organisation, PartnerFilter filter, PartnerOrder order, int offset, int limit) {
        requireMember(organisation);
        return measured(store.list(filter, order, List.of(organisation.value()), offset, limit));
    }

    @Transactional(readOnly = true)
    public int count(PartnerFilter filter) {
        return store.count(filter, colleague().organisationIds());
    }

    @Transactional(readOnly = true)
    public Partner get(UUID id) {
        return find(id, colleague());
    }

    /** Empty while it gave too few answers to tell. */
    @Transactional(readOnly = true)
    public Optional<AnswerTime> answerTime(UUID id) {
        find(id, colleague());
        return Optional.ofNullable(answerTimes.of(List.of(id)).get(id));
    }

    /** Everything about every partner, by name, also of those that are not active: for a list that somebody takes along. */
    @Transactional(readOnly = true)
    public List<Partner> all() {
        return store.all(colleague().organisationIds());
    }

    /**
     * Active partners for a life domain, best first:
     *
     * <ol>
     *   <li>those that are not for minors only: a client who is known to be one goes to the youth chain at once;
     *   <li>those that work in the region, before those elsewhere, which stay in sight since shelter is often looked for
     *       in another region on purpose;
     *   <li>those where at least one of the languages is spoken;
     *   <li>those that are specialised in the sector, then those that know something of it (Regioplan 2021, ch. 3.2:
     *       a partner's lack of knowledge is one of the barriers);
     *   <li>those with a fixed contact person;
     *   <li>the others by name.
     * </ol>
     *
     * <p>An earlier line of this list outweighs all later ones. Two statements.
     *
     * @param organisation that of the client, one of the user's
     * @param languages the client's, as ISO 639-1 codes; empty when that does not matter
     */
    @Transactional(readOnly = true)
    public List<PartnerSummary> suggestions(
            OrganisationId organisation, LifeDomain lifeDomain, String region, Set<String> languages, int limit) {
        requireMember(organisation);
        return measured(store.suggestions(lifeDomain, region, languages, organisation, limit));
    }

    /** For each life domain in each region; the same three statements, however many partners there are. */
    @Transactional(readOnly = true)
    public Coverage coverage() {
        var actor = colleague();
        var counted = store.coverage(actor.organisationIds()).stream()
                .collect(Collectors.toMap(
                        cell -> new Place(cell.region(), cell.lifeDomain()),
                        cell -> new Count(cell.all(), cell.own())));
        var own = ownRegions();
        return new Coverage(
                Stream.concat(own.stream(), organisations.regions().stream())
                        .distinct()
                        .toList(),
                own.size(),
                counted);
    }

    /** Where partners can work, by name. */
    @Transactional(readOnly = true)
    public List<String> regions() {
        colleague();
        return organisations.regions();
    }

    /** The organisations that the user may keep partners for. */
    @Transactional(readOnly = true)
    public List<Organisation> organisations() {
        var actor = colleague();
        return organisations.organisations().stream()
                .filter(organisation -> actor.belongsTo(organisation.id()))
                .toList();
    }

    /** The regions of the user's organisations. */
    @Transactional(readOnly = true)
    public List<String> ownRegions() {
        return organisations().stream().map(Organisation::region).distinct().toList();
    }

    /** Partners that may be the one of this name; a suggestion, nothing keeps anybody from having both. */
    @Transactional(readOnly = true)
    public List<Lookalike> lookalikes(
            OrganisationId organisation, String name, String phone, String email, @Nullable UUID without) {
        requireMember(organisation);
        return name.isBlank()
                ? List.of()
                : Lookalikes.among(store.reached(organisation)).of(name, phone, email, without);
    }

    /**
     * @throws InvalidPartnerException when the details break {@link PartnerRules}
     */
    public UUID create(OrganisationId organisation, PartnerDetails details) {
        return add(organisation, details, true);
    }

    UUID add(OrganisationId organisation, PartnerDetails details, boolean active) {
        var actor = requireMember(organisation);
        requireValid(details, Set.of());
        var id = UUID.randomUUID();
        store.insert(id, organisation, details, active, actor.userId(), clock.instant());
        return id;
    }

    /**
     * @param revision of the partner that the change began from
     * @throws PartnerChangedException when a colleague changed it since
     * @throws InvalidPartnerException when the details break {@link PartnerRules}
     */
    public void save(UUID id, int revision, PartnerDetails details) {
        requireReplaced(replace(id, revision, details, get(id).active()));
    }

    /**
     * Nobody is referred there any more, or people are again. A partner is never deleted: clients were referred to it.
     *
     * @throws PartnerChangedException when a colleague changed it since
     */
    public void setActive(UUID id, int revision, boolean active) {
        requireReplaced(replace(id, revision, get(id).details(), active));
    }

    /** @return false when a colleague changed it since */
    boolean replace(UUID id, int revision, PartnerDetails details, boolean active) {
        var actor = colleague();
        requireValid(details, find(id, actor).details().regions());
        return store.update(id, revision, details, active, actor.organisationIds(), actor.userId(), clock.instant());
    }

    private static void requireReplaced(boolean replaced) {
        if (!replaced) {
            throw new PartnerChangedException();
        }
    }

    /** A region that the partner has already may have got another name since. */
    private void requireValid(PartnerDetails details, Set<String> formerRegions) {
        var regions = new HashSet<>(organisations.regions());
        regions.addAll(formerRegions);
        var problems = PartnerRules.problems(details, regions);
        if (!problems.isEmpty()) {
            throw new InvalidPartnerException(problems);
        }
    }

    private List<PartnerSummary> measured(List<PartnerSummary> partners) {
        var times = answerTimes.of(partners.stream().map(PartnerSummary::id).toList());
        return partners.stream()
                .map(partner -> partner.with(times.get(partner.id())))
                .toList();
    }

    private Partner find(UUID id, Actor actor) {
        return store.find(id, actor.organisationIds())
                .orElseThrow(() -> new AccessDeniedException("no such partner for this user"));
    }

    private Actor requireMember(OrganisationId organisation) {
        colleague();
        return currentActor.requireMemberOf(organisation);
    }

    private Actor colleague() {
        return currentActor.requireAny(Role.CASEWORKER, Role.TEAM_LEAD);
    }
}
