package nl.koers.organisation.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds (RFC 6238), as every authenticator app makes them. */
final class TimedCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final int STEP_SECONDS = 30;

    /** Clocks of telephones differ a little, and typing takes time. */
    private static final int STEPS_EITHER_WAY = 1;

    private TimedCodes() {}

    /** The step of time that the code belongs to; empty when it belongs to none that is near. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        var found = OptionalLong.empty();
        for (long step = present - STEPS_EITHER_WAY; step <= present + STEPS_EITHER_WAY; step++) {
            // no early way out: how long it takes says nothing
            if (MessageDigest.isEqual(at(step, secret).getBytes(US_ASCII), code.getBytes(US_ASCII))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String at(Instant time, byte[] secret) {
        return at(time.getEpochSecond() / STEP_SECONDS, secret);
    }

    private static String at(long step, byte[] secret) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "RAW"), Instant.ofEpochSecond(step * STEP_SECONDS), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("not a key", e);
        }
    }
}
