package nl.koers.shared.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:a:b:c, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "2001:db8:1:2::1, 2001:0db8:0001:0002:0:0:0:1, true",
        "fe80::1%1, fe80::2, true",
        "192.0.2.1, 192.0.2.2, false",
        "::ffff:192.0.2.1, 192.0.2.1, true",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2, false",
        "no:address, no:other, false",
        "unknown, unknown, true",
    })
    void addressesOfOneNetworkAreOne(String some, String other, boolean same) {
        assertThat(Networks.of(some).equals(Networks.of(other))).isEqualTo(same);
    }
}
