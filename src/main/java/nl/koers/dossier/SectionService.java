package nl.koers.dossier;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import nl.koers.accesslog.AccessAction;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.seal.ContentFormat;
import nl.koers.dossier.seal.Place;
import nl.koers.dossier.seal.TrajectoryKey;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Reach;
import nl.koers.dossier.section.SectionChangedException;
import nl.koers.dossier.section.SectionContent;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and changes the sections of a dossier, each as a whole. Who may not open the dossier, or may open it but not this
 * section, gets an {@link AccessDeniedException}; what cannot be decrypted gives an {@link nl.koers.dossier.seal.UnreadableDossierException}.
 */
@Service
@Transactional
public class SectionService {

    private final SectionStore store;
    private final DossierAccess access;
    private final BlindIndex index;
    private final Clock clock;

    SectionService(SectionStore store, DossierAccess access, BlindIndex index, Clock clock) {
        this.store = store;
        this.access = access;
        this.index = index;
        this.clock = clock;
    }

    public <T> SectionContent<T> read(TrajectoryCode code, DossierSection<T> section) {
        return read(access.open(code, section.part(), AccessAction.READ), section);
    }

    /**
     * @param revision that of the content which the change was made from
     * @return what stands there now
     * @throws SectionChangedException when somebody else changed it in between; nothing was changed
     */
    public <T> SectionContent<T> save(TrajectoryCode code, DossierSection<T> section, T content, int revision) {
        var opened = access.open(code, section.part(), AccessAction.CHANGED);
        var masterKeyId = store.lock(code, opened.dossier().organisation()).orElseThrow(DossierAccess::denied);
        var userId = opened.actor().userId();
        var now = clock.instant();
        byte[] ciphertext = opened.key().encrypt(ContentFormat.write(content), place(code, section));
        boolean blank = section != DossierSection.CARD && content.equals(section.empty());
        if (!store.save(code, section, ciphertext, blank, revision, userId, now)) {
            throw new SectionChangedException(section);
        }
        index(code, masterKeyId, opened.dossier().organisation(), content);
        return new SectionContent<>(content, revision + 1, userId, now, null);
    }

    /**
     * Somebody looked at it and it is still right. Nothing changes in it, also not for whoever changes it meanwhile.
     *
     * @param section any but the card
     * @param revision of the content that they looked at
     * @throws SectionChangedException when somebody changed it since; nothing was written down
     */
    public void confirm(TrajectoryCode code, DossierSection<?> section, int revision) {
        access.open(code, section.part(), AccessAction.CONFIRMED);
        if (!store.confirm(code, section, revision, clock.instant())) {
            throw new SectionChangedException(section);
        }
    }

    private void index(TrajectoryCode code, String masterKeyId, OrganisationId organisation, Object content) {
        if (content instanceof ClientCard card) {
            store.replaceTokens(
                    code, EnumSet.of(BlindIndex.Kind.ALIAS), List.of(index.of(masterKeyId, organisation, card)));
        } else if (content instanceof Reach reach) {
            store.replaceTokens(
                    code,
                    EnumSet.of(BlindIndex.Kind.PHONE, BlindIndex.Kind.E_MAIL),
                    index.of(masterKeyId, organisation, reach));
        }
    }

    private <T> SectionContent<T> read(DossierAccess.Opened opened, DossierSection<T> section) {
        var code = opened.dossier().code();
        return store.find(code, section)
                .map(stored -> new SectionContent<>(
                        content(opened.key(), code, section, stored.content()),
                        stored.revision(),
                        stored.changedBy(),
                        stored.changedAt(),
                        stored.lookedAt()))
                .orElseGet(() -> new SectionContent<>(section.empty(), 0, null, null, null));
    }

    static <T> T content(TrajectoryKey key, TrajectoryCode code, DossierSection<T> section, byte[] ciphertext) {
        return ContentFormat.read(code, key.decrypt(ciphertext, place(code, section)), section.type());
    }

    private static Place place(TrajectoryCode code, DossierSection<?> section) {
        return section == DossierSection.CARD ? Place.card(code) : Place.section(code, section.code());
    }
}
