package nl.koers.privacy.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopyZipTest {

    private static final int PIECE = 64 * 1024;

    /** However large the documents are: what went in has gone out but for a little. */
    @Test
    void nothingOfWhatIsZippedStaysInMemory() throws IOException {
        var out = new Counting();
        try (var zip = new CopyZip(out, "7KQ4-MZ9X-ABCD-EFGH-JKMN")) {
            zip.add("documents/001.pdf", content -> {
                var random = new Random(7);
                var piece = new byte[PIECE];
                long written = 0;
                for (int i = 0; i < 200; i++) {
                    // cannot be made smaller
                    random.nextBytes(piece);
                    content.write(piece);
                    written += PIECE;
                    assertThat(written - out.count).isLessThan(4L * PIECE);
                }
            });
        }
        assertThat(out.count).isGreaterThan(200L * PIECE);
    }

    private static final class Counting extends OutputStream {

        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
