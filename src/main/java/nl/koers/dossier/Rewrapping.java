package nl.koers.dossier;

import java.util.ArrayList;
import java.util.EnumSet;
import nl.koers.dossier.seal.TrajectoryKey;
import nl.koers.dossier.seal.WrappedKey;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts another wrapped key of a dossier in the place of the one that there is, and the search tokens with it: both stand
 * under the same master key and for the same organisation. Needs the lock on the dossier.
 */
@Component
class Rewrapping {

    private final JdbcClient jdbc;
    private final SectionStore sections;
    private final BlindIndex index;

    Rewrapping(JdbcClient jdbc, SectionStore sections, BlindIndex index) {
        this.jdbc = jdbc;
        this.sections = sections;
        this.index = index;
    }

    /** @param key opens what the tokens are made of */
    void put(TrajectoryCode code, OrganisationId organisation, WrappedKey wrapped, TrajectoryKey key, byte[] card) {
        jdbc.sql(
                        "update koers.dossier_key set master_key = :masterKey, wrapped_key = :wrapped where trajectory = :code")
                .param("masterKey", wrapped.masterKeyId())
                .param("wrapped", wrapped.wrapped())
                .param("code", code.value())
                .update();
        var tokens = new ArrayList<BlindIndex.Token>();
        tokens.add(index.of(
                wrapped.masterKeyId(), organisation, SectionService.content(key, code, DossierSection.CARD, card)));
        sections.find(code, DossierSection.REACH)
                .map(stored -> SectionService.content(key, code, DossierSection.REACH, stored.content()))
                .ifPresent(reach -> tokens.addAll(index.of(wrapped.masterKeyId(), organisation, reach)));
        sections.replaceTokens(code, EnumSet.allOf(BlindIndex.Kind.class), tokens);
    }
}
