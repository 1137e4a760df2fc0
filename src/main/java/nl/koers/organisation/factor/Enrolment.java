package nl.koers.organisation.factor;

import io.nayuki.qrcodegen.QrCode;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.stream.Collectors;

/**
 * A new key on its way to an authenticator app. It counts only after a code has shown that it arrived
 * ({@link SecondFactors#confirm}).
 */
public final class Enrolment implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTERS = 32;
    private static final int QUIET_ZONE = 4;

    private final String userId;
    private final byte[] secret;

    /** @param secret 20 bytes */
    Enrolment(String userId, byte[] secret) {
        this.userId = userId;
        this.secret = secret.clone();
    }

    public String userId() {
        return userId;
    }

    byte[] secret() {
        return secret.clone();
    }

    /** The key in Base32, in groups of four, for whoever types it over. */
    public String keyAsText() {
        return key().replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** A QR code with the key, as an SVG document of black squares on white. */
    public String picture() {
        var code = QrCode.encodeText(address(), QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * QUIET_ZONE;
        var squares = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    squares.append("M%d,%dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        return """
               <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
               <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" fill="#000"/></svg>"""
                .formatted(size, size, squares);
    }

    /** As authenticator apps read it from the picture; everything not said here is their default. */
    String address() {
        return "otpauth://totp/Koers:%s?secret=%s&issuer=Koers".formatted(userId, key());
    }

    private String key() {
        var digits = new BigInteger(1, secret).toString(LETTERS);
        return ("0".repeat(LETTERS - digits.length()) + digits)
                .chars()
                .mapToObj(digit -> String.valueOf(BASE_32.charAt(Character.digit(digit, LETTERS))))
                .collect(Collectors.joining());
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Enrolment[" + userId + "]";
    }
}
