package nl.koers.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06-12345678",
                "06 12 34 56 78",
                "(06) 123 456 78",
                "+31612345678",
                "+31 6 12345678",
                "+31 (0)6 1234 5678",
                "+31 06 12345678",
                "0031612345678",
                "0031-(0)6-12345678",
                "31612345678",
                "06\u00a012345678",
                "06\u201112345678",
                "０６１２３４５６７８",
                "٠٦١٢٣٤٥٦٧٨",
                "tel: 06.12.34.56.78",
            })
    void aTelephoneNumberHasOneSpelling(String typed) {
        assertThat(ContactSpelling.phone(typed)).contains("+31612345678");
    }

    @ParameterizedTest
    @CsvSource({"+40 712 345 678, +40712345678", "0040712345678, +40712345678", "030-2345678, +31302345678"})
    void otherCountriesAndFixedLinesAreToldApart(String typed, String spelling) {
        assertThat(ContactSpelling.phone(typed)).contains(spelling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Roos", "12345", "K7Q-4MZ-9", "roos@example.org", "06", "06 1234 call first", "@roos", ""})
    void whatIsNoTelephoneNumberIsNotTakenForOne(String typed) {
        assertThat(ContactSpelling.phone(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Roos@Example.org", " roos@example.org ", "mailto:roos@example.org", "ROOS@EXAMPLE.ORG"})
    void anEMailAddressHasOneSpelling(String typed) {
        assertThat(ContactSpelling.email(typed)).contains("roos@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Roos", "roos @example.org", "@roos", "roos@", "a@b@c"})
    void whatIsNoEMailAddressIsNotTakenForOne(String typed) {
        assertThat(ContactSpelling.email(typed)).isEmpty();
    }
}
