package nl.koers.testing.server;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, into which somebody typed the key from the screen. */
public class Authenticator {

    private static final Pattern KEY = Pattern.compile("[A-Z2-7]{4}( [A-Z2-7]{4}){7}");
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SecretKeySpec key;

    private Authenticator(String text) {
        var number = text.replace(" ", "")
                .chars()
                .mapToObj(letter -> BigInteger.valueOf(BASE_32.indexOf(letter)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).add(digit));
        var bytes = new byte[20];
        byte[] magnitude = number.toByteArray();
        int length = Math.min(magnitude.length, bytes.length);
        System.arraycopy(magnitude, magnitude.length - length, bytes, bytes.length - length, length);
        key = new SecretKeySpec(bytes, "RAW");
    }

    public static boolean isKeyOn(String screen) {
        return KEY.matcher(screen).find();
    }

    public static Authenticator withKeyOn(String screen) {
        var found = KEY.matcher(screen);
        if (!found.find()) {
            throw new AssertionError("no key in " + screen);
        }
        return new Authenticator(found.group());
    }

    public String code() {
        return codeAt(Instant.now());
    }

    /** What it will show in half a minute, which the server takes as well. */
    public String nextCode() {
        return codeAt(Instant.now().plusSeconds(30));
    }

    private String codeAt(Instant time) {
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, time);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
