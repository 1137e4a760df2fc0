package nl.koers.dossier.section;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "'  Éva ', eva",
        "ÉVA, eva",
        "Anna   Maria, anna maria",
        "'Anna\u00a0Maria', anna maria",
        "Łucja, lucja",
        "Şirin, sirin",
        "İpek, ipek",
        "Yıldız, yildiz",
        "Đorđe, dorde",
        "STRAẞE, strasse",
        "Mai\u200bke, maike",
        "'\t', ''",
    })
    void whatIsTypedIsComparedWithoutCaseAccentsAndSurplusSpaces(String typed, String normalised) {
        assertThat(AliasSpelling.of(typed)).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({"มาลี, มาลา", "Eva, Ева", "Anna Maria, Annamaria"})
    void differentNamesStayDifferent(String one, String another) {
        assertThat(AliasSpelling.of(one)).isNotEqualTo(AliasSpelling.of(another));
    }
}
