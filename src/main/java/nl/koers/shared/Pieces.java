package nl.koers.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A stream as numbered pieces in the database. One piece at a time is in memory. That all of them are there, once and in
 * their order, is what the encryption checks.
 */
public final class Pieces {

    private static final int SIZE = 256 * 1024;

    private Pieces() {}

    /** Where pieces go. */
    public interface Sink {
        void write(int number, byte[] piece);
    }

    /** Where pieces come from. */
    public interface Source {
        /** Empty after the last one. */
        Optional<byte[]> read(int number);
    }

    /** Hands on each piece as soon as it is full, and what is left when it is closed. */
    public static final class Writer extends OutputStream {

        private final Sink sink;
        private final byte[] piece = new byte[SIZE];
        private int filled;
        private int number;

        public Writer(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int done = 0;
            while (done < length) {
                int part = Math.min(length - done, SIZE - filled);
                System.arraycopy(bytes, offset + done, piece, filled, part);
                filled += part;
                done += part;
                if (filled == SIZE) {
                    send();
                }
            }
        }

        private void send() {
            var full = new byte[filled];
            System.arraycopy(piece, 0, full, 0, filled);
            sink.write(number++, full);
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                send();
            }
        }
    }

    /** Asks for a piece when the one before was read. */
    public static final class Reader extends InputStream {

        private final Source source;
        private byte[] piece = new byte[0];
        private int position;
        private int number;

        public Reader(Source source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (position == piece.length) {
                var next = source.read(number);
                if (next.isEmpty()) {
                    return -1;
                }
                number++;
                piece = next.get();
                position = 0;
            }
            int part = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, bytes, offset, part);
            position += part;
            return part;
        }
    }
}
