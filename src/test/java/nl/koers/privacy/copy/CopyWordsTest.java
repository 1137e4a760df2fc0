package nl.koers.privacy.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Koers itself may say in a client's copy, whatever is in the dossier. */
class CopyWordsTest {

    /** Families of texts that a copy chooses from by a code. */
    private static final List<String> SAID = List.of(
            "barrier.",
            "channel.",
            "checkIn.reason.",
            "consent.how.",
            "consent.kind.",
            "consent.purpose.",
            "copy.contact.",
            "copy.part.",
            "copy.planning.",
            "copy.profile.",
            "dossier.doNot.",
            "dossier.kind.",
            "firstQuestion.",
            "helpBy.",
            "lifeDomain.",
            "needState.",
            "outcome.",
            "privacy.action.",
            "privacy.part.",
            "privacy.reason.",
            "referral.declineReason.",
            "referral.state.",
            "signal.kind.",
            "signal.origin.",
            "signal.reason.",
            "signal.response.",
            "step.",
            "transfer.state.",
            "whoHelps.reason.");

    /** As the system or colleagues say it; to the client it is you, and in Dutch never the formal word. */
    private static final Pattern NOT_TO_A_CLIENT = Pattern.compile(
            "(?iu)\\b(cliënt|client|kaart|card|taak|task|concept|draft|inzagelogboek|access log|partner-link|u|uw)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void itIsSaidToTheClient(String language) {
        var texts = ResourceBundle.getBundle("i18n/messages", Locale.forLanguageTag(language));
        var said = texts.keySet().stream()
                .filter(key -> SAID.stream().anyMatch(key::startsWith))
                .map(key -> "copy.you." + key)
                .map(key -> texts.containsKey(key) ? key : key.substring("copy.you.".length()))
                .toList();

        assertThat(said).hasSizeGreaterThan(150);
        assertThat(said)
                .filteredOn(key -> NOT_TO_A_CLIENT.matcher(texts.getString(key)).find())
                .isEmpty();
    }
}
