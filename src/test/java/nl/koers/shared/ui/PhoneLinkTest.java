package nl.koers.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneLinkTest {

    @ParameterizedTest
    @CsvSource({
        "030-000 12 34,         tel:0300001234",
        "+31 (0)30 000 12 34,   tel:+31300001234",
        "+31 030 000 12 34,     tel:+31300001234",
        "(030) 000 12 34,       tel:0300001234",
        "112,                   tel:112"
    })
    void aNumberIsDialledWithoutWhatIsOnlyWritten(String written, String address) {
        assertThat(PhoneLink.of(written).getHref()).isEqualTo(address);
        assertThat(PhoneLink.of(written, "Bel").getText()).isEqualTo("Bel");
    }
}
