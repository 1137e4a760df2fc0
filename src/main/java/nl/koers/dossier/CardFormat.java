package nl.koers.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import nl.koers.shared.TrajectoryCode;

/**
 * The card as JSON inside its ciphertext. Has a mapper of its own, so that settings of the web layer never change what is
 * stored; what a newer version added is passed over.
 */
final class CardFormat {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // errors would quote the text
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private CardFormat() {}

    static String write(ClientCard card) {
        try {
            return JSON.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a card");
        }
    }

    static ClientCard read(TrajectoryCode code, String json) {
        try {
            return JSON.readValue(json, ClientCard.class);
        } catch (JsonProcessingException e) {
            throw new DamagedDossierException(code);
        }
    }
}
