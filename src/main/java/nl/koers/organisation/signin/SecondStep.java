package nl.koers.organisation.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.koers.organisation.factor.Enrolment;
import nl.koers.organisation.factor.SecondFactors;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The second step of signing in. Until it is done nobody is signed in: that the password was right stands beside the
 * security context, not in it, so every door stays as closed as for a stranger
 * (docs/adr/0020-nobody-is-signed-in-before-the-second-factor.md).
 */
@Component
public class SecondStep {

    /** Under which a session keeps recovery codes until they were shown: a {@code List} of text. */
    public static final String NEW_RECOVERY_CODES = "koers.newRecoveryCodes";

    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ATTRIBUTE = SecondStep.class.getName();

    /** @param enrolment null for somebody whose second factor is set up already */
    private record Pending(String userId, String passwordMark, @Nullable Enrolment enrolment, long since)
            implements Serializable {}

    private final SecondFactors secondFactors;
    private final UserDirectory directory;
    private final SignInThrottle throttle;
    private final PassingTime nanoTime;

    SecondStep(SecondFactors secondFactors, UserDirectory directory, SignInThrottle throttle, PassingTime nanoTime) {
        this.secondFactors = secondFactors;
        this.directory = directory;
        this.throttle = throttle;
        this.nanoTime = nanoTime;
    }

    /**
     * After the right password. In a session with a new id, or in a new one when somebody is signed in: what is open
     * there, perhaps behind a blank screen, is not for whoever comes next.
     */
    public void begin(HttpServletRequest request, SecondFactorNeededException needed) {
        var account = needed.account();
        if (isSignedIn(request.getSession())) {
            request.getSession().invalidate();
        }
        var session = request.getSession();
        request.changeSessionId();
        var enrolment = secondFactors.isSetUp(account.userId()) ? null : secondFactors.begin(account.userId());
        session.setAttribute(
                ATTRIBUTE, new Pending(account.userId(), account.passwordMark(), enrolment, nanoTime.getAsLong()));
    }

    /** Whether somebody who gave the right password not long ago still has to take this step. */
    public boolean isAwaited(@Nullable Object attribute) {
        return attribute instanceof Pending pending && !isOver(pending);
    }

    /** The key that is to be set up in this step; empty when that was done before. */
    public Optional<Enrolment> enrolment(@Nullable Object attribute) {
        return attribute instanceof Pending pending ? Optional.ofNullable(pending.enrolment()) : Optional.empty();
    }

    /** Under which the session keeps what the two methods above ask for. */
    public static String attribute() {
        return ATTRIBUTE;
    }

    /**
     * @param code of the app, or a recovery code
     * @throws BadCredentialsException when it is wrong, too late or too soon after others
     */
    Authentication complete(@Nullable HttpSession session, String code) {
        if (session == null
                || !(session.getAttribute(ATTRIBUTE) instanceof Pending pending)
                || isOver(pending)
                || isSignedIn(session)) {
            throw new BadCredentialsException("no password before");
        }
        var account = directory
                .find(pending.userId())
                .filter(found -> !found.roles().isEmpty())
                .filter(found -> found.passwordMark().equals(pending.passwordMark()));
        if (account.isEmpty() || !throttle.admitsCode(pending.userId())) {
            throw new BadCredentialsException("refused");
        }
        if (!isRight(pending, code, session)) {
            throw new BadCredentialsException("wrong code");
        }
        throttle.codeSucceeded(pending.userId());
        session.removeAttribute(ATTRIBUTE);
        return SignIn.authenticated(account.get());
    }

    private boolean isRight(Pending pending, String code, HttpSession session) {
        var enrolment = pending.enrolment();
        if (enrolment == null) {
            return secondFactors.accept(pending.userId(), code);
        }
        if (secondFactors.isSetUp(pending.userId())) {
            // meanwhile, in another browser: that one counts
            return false;
        }
        var codes = secondFactors.confirm(enrolment, code);
        codes.ifPresent(some -> session.setAttribute(NEW_RECOVERY_CODES, List.copyOf(some)));
        return codes.isPresent();
    }

    private static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(Sessions.ATTRIBUTE) != null;
    }

    private boolean isOver(Pending pending) {
        return nanoTime.getAsLong() - pending.since() > PATIENCE.toNanos();
    }
}
