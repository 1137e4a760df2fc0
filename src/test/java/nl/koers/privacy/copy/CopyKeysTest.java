package nl.koers.privacy.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopyKeysTest {

    private static final UUID COPY = UUID.fromString("7f1b0a52-52a5-4a8e-9d0c-0f9d3b0c2a11");
    private static final byte[] SALT = new byte[CopyCipher.SALT_LENGTH];
    private static final String PASSWORD = "7KQ4-MZ9X-ABCD-EFGH-JKMN";

    @Test
    void koersMakesTheKeyInSixHundredThousandRounds() throws IOException {
        var sealed = sealed(new CopyKeys(600_000), PASSWORD);

        assertThat(new CopyKeys()
                        .cipher(COPY, PASSWORD, SALT)
                        .decrypting(new ByteArrayInputStream(sealed))
                        .readAllBytes())
                .asString(UTF_8)
                .isEqualTo("told");
    }

    @Test
    void howThePasswordIsSpelledDoesNotMatterAndAnotherOneDoes() throws IOException {
        var keys = new CopyKeys(1);
        var sealed = sealed(keys, PASSWORD);

        assertThat(keys.cipher(COPY, "7kq4 mz9xabcd-efghjkmn", SALT)
                        .decrypting(new ByteArrayInputStream(sealed))
                        .readAllBytes())
                .asString(UTF_8)
                .isEqualTo("told");
        assertThatThrownBy(() -> keys.cipher(COPY, "7KQ4-MZ9X-ABCD-EFGH-JKMP", SALT)
                        .decrypting(new ByteArrayInputStream(sealed))
                        .readAllBytes())
                .isInstanceOf(IOException.class);
    }

    private static byte[] sealed(CopyKeys keys, String password) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = keys.cipher(COPY, password, SALT).encrypting(bytes)) {
            out.write("told".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
