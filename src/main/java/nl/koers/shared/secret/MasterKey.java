package nl.koers.shared.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Hkdf;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** A key of 32 bytes that shows itself to nobody who merely prints it. */
public final class MasterKey {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when this is not the base64 form of 32 bytes; its message does not repeat the text */
    public static MasterKey fromBase64(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("%d bytes instead of %d".formatted(bytes.length, BYTES));
        }
        return new MasterKey(bytes);
    }

    /** A copy, for the caller to keep or to wipe. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * A key for one purpose, by HKDF-SHA-256, so that what one purpose does says nothing about another.
     *
     * @param purpose part of what is stored: with another one, what stands under it cannot be read
     */
    public byte[] derive(String purpose, int size) {
        try {
            return Hkdf.computeHkdf("HmacSha256", bytes, new byte[0], purpose.getBytes(UTF_8), size);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot derive a key", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[hidden]";
    }
}
