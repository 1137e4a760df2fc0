package nl.koers.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessReason;
import nl.koers.accesslog.AccessSubject;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.access.DossierStore;
import nl.koers.dossier.access.StoredDossier;
import nl.koers.dossier.seal.ContentFormat;
import nl.koers.dossier.seal.DamagedDossierException;
import nl.koers.dossier.seal.KeyVault;
import nl.koers.dossier.seal.Place;
import nl.koers.dossier.seal.TrajectoryKey;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.ClientAliases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what could identify a client and what a client told, encrypted under a key per trajectory. Open to who
 * needs to know, as {@link nl.koers.dossier.access.NeedToKnow} has it: a colleague for whom the dossier is closed gets a
 * {@link nl.koers.dossier.access.DossierClosedException}, anybody else an {@link AccessDeniedException}, and a trajectory of another organisation
 * looks the same as none. What is read or changed is written down in the access log, in the same transaction. Content
 * that cannot be decrypted gives an {@link nl.koers.dossier.seal.UnreadableDossierException}. No exception, log line or {@code toString} holds
 * content.
 *
 * <p>Here are the dossier itself and finding it; {@link SectionService}, {@link nl.koers.dossier.journal.EntryService} and {@link nl.koers.dossier.document.DocumentService}
 * have what is in it.
 */
@Service
@Transactional
public class DossierService implements ClientAliases {

    private static final Logger LOG = LoggerFactory.getLogger(DossierService.class);

    private final DossierStore store;
    private final DossierAccess access;
    private final KeyVault vault;
    private final SectionStore sections;
    private final BlindIndex index;
    private final AccessLog log;
    private final Clock clock;

    DossierService(
            DossierStore store,
            SectionStore sections,
            DossierAccess access,
            KeyVault vault,
            BlindIndex index,
            AccessLog log,
            Clock clock) {
        this.store = store;
        this.sections = sections;
        this.access = access;
        this.vault = vault;
        this.index = index;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes the dossier of a trajectory that has just been opened in this organisation.
     *
     * @throws IllegalStateException when the trajectory has one already
     */
    public void create(TrajectoryCode code, OrganisationId organisation, ClientCard card) {
        if (!access.actor().belongsTo(organisation)) {
            throw DossierAccess.denied();
        }
        var made = vault.create(code, organisation);
        byte[] ciphertext = made.key().encrypt(ContentFormat.write(card), Place.card(code));
        if (!insert(new StoredDossier(code, organisation, made.wrapped(), ciphertext))) {
            access.open(code, AccessSubject.CARD, AccessAction.READ);
            throw new IllegalStateException("the trajectory has a dossier already");
        }
        sections.replaceTokens(
                code,
                EnumSet.of(BlindIndex.Kind.ALIAS),
                List.of(index.of(made.wrapped().masterKeyId(), organisation, card)));
        log.record(organisation, code, AccessSubject.CARD, AccessAction.ADDED, null);
    }

    private boolean insert(StoredDossier dossier) {
        try {
            return store.insert(dossier, clock.instant());
        } catch (DataIntegrityViolationException e) {
            // no such trajectory in this organisation
            throw DossierAccess.denied();
        }
    }

    public ClientCard card(TrajectoryCode code) {
        var opened = access.open(code, AccessSubject.CARD, AccessAction.READ);
        return card(opened.dossier(), opened.key());
    }

    /**
     * Lets through only who the dossier is open to, and writes down what for: for what is done to a client outside the
     * dossier, such as a change of course.
     *
     * @return why it is open to the user
     * @throws AccessDeniedException when there is no such trajectory in the user's organisations
     * @throws nl.koers.dossier.access.DossierClosedException when the dossier is not open to the user
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AccessReason requireOpen(TrajectoryCode code, AccessSubject part, AccessAction action) {
        return access.open(code, part, action).reason();
    }

    /**
     * Why the dossier is open to the user, to offer what can be done with it; empty when it is not. Nothing is read, so
     * nothing is written down.
     */
    @Transactional(readOnly = true)
    public Optional<AccessReason> reason(TrajectoryCode code) {
        return access.reason(code, AccessSubject.DOSSIER);
    }

    /**
     * The aliases for a page of a list, in one statement. A trajectory whose dossier is not open to the user is left out,
     * and so is one whose card is damaged: it must not close the list of all others.
     */
    @Override
    @Transactional(readOnly = true)
    public Map<TrajectoryCode, String> aliases(Collection<TrajectoryCode> codes) {
        access.actor();
        if (codes.isEmpty()) {
            return Map.of();
        }
        var aliases = new HashMap<TrajectoryCode, String>();
        for (var dossier : access.openForNames(codes)) {
            try {
                aliases.put(dossier.code(), card(dossier, access.key(dossier)).alias());
            } catch (DamagedDossierException e) {
                LOG.error("The card of {} is damaged or out of place", dossier.code());
            }
        }
        return Map.copyOf(aliases);
    }

    /**
     * Finds clients by what somebody typed in a search field: an alias as in {@link #findByAlias}, a telephone number or an
     * e-mail address as in {@link #findByContactDetail}, a code, or several of these, since some names are valid codes.
     */
    public Set<TrajectoryCode> find(String typed) {
        var found = new LinkedHashSet<>(findByAlias(typed));
        found.addAll(findByContactDetail(typed));
        TrajectoryCode.parse(typed)
                .filter(code -> store.find(code, access.actor()).isPresent())
                .ifPresent(found::add);
        return found;
    }

    /**
     * The trajectories whose whole alias is what was typed, whatever its case, accents and surplus spaces; newest first.
     * Also those that are not open to the user, so that a client who stands at the door is found by any colleague; each
     * one is written down.
     */
    public List<TrajectoryCode> findByAlias(String typed) {
        var actor = access.actor();
        if (typed.strip().length() > ClientCard.ALIAS_MAX_LENGTH) {
            return List.of();
        }
        var tokens = new ArrayList<byte[]>();
        for (var organisation : actor.organisations()) {
            tokens.addAll(index.aliasTokens(organisation, typed));
        }
        return tokens.isEmpty() ? List.of() : access.recordFound(store.findByToken(tokens, actor), actor);
    }

    /**
     * The trajectories that have what was typed, a telephone number in any spelling or an e-mail address, among their
     * contact details; newest first. Also those that are not open to the user, as with {@link #findByAlias}.
     */
    public List<TrajectoryCode> findByContactDetail(String typed) {
        var actor = access.actor();
        if (typed.strip().length() > ContactDetail.VALUE_MAX_LENGTH) {
            return List.of();
        }
        var tokens = new ArrayList<byte[]>();
        for (var organisation : actor.organisations()) {
            tokens.addAll(index.contactTokens(organisation, typed));
        }
        return tokens.isEmpty() ? List.of() : access.recordFound(store.findByToken(tokens, actor), actor);
    }

    private static ClientCard card(StoredDossier dossier, TrajectoryKey key) {
        return SectionService.content(key, dossier.code(), DossierSection.CARD, dossier.card());
    }
}
