package nl.koers.organisation.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.koers.organisation.signin.SignInSettings;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.secret.MasterKey;
import nl.koers.shared.secret.UnderMasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Second factors: setting up, checking, replacing and resetting. Whoever checks counts the attempts: nothing here makes
 * a guesser wait.
 */
@Service
@Transactional
public class SecondFactors implements UnderMasterKey {

    /**
     * What a user sees of their own second factor.
     *
     * @param isRequired whether a role asks for it
     * @param since when it was set up; empty when it is not
     */
    public record Status(boolean isRequired, Optional<Instant> since, int recoveryCodesLeft) {}

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;

    private final SecondFactorStore store;
    private final SecretBox box;
    private final SignInSettings settings;
    private final CurrentActor currentActor;
    private final Clock clock = Clock.systemUTC();

    SecondFactors(SecondFactorStore store, MasterKey master, SignInSettings settings, CurrentActor currentActor) {
        this.store = store;
        this.box = new SecretBox(master);
        this.settings = settings;
        this.currentActor = currentActor;
    }

    /** Whether the password alone is not enough: a role asks for more, or the user set up a second factor. */
    @Transactional(readOnly = true)
    public boolean isNeeded(String userId, Set<Role> roles) {
        return isRequired(roles) || isSetUp(userId);
    }

    @Transactional(readOnly = true)
    public boolean isSetUp(String userId) {
        return store.find(userId).isPresent();
    }

    private boolean isRequired(Set<Role> roles) {
        return settings.secondFactor().roles().stream().anyMatch(roles::contains);
    }

    /** A new key, kept nowhere yet. */
    public Enrolment begin(String userId) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Enrolment(userId, secret);
    }

    /**
     * Makes the key count from now on, in place of an earlier one.
     *
     * @param code what the app shows
     * @return new recovery codes, which nobody can read again; empty when the code is wrong
     */
    public Optional<List<String>> confirm(Enrolment enrolment, String code) {
        var step = TimedCodes.stepOf(digits(code), enrolment.secret(), clock.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        var userId = enrolment.userId();
        store.save(userId, box.seal(userId, enrolment.secret()), step.getAsLong());
        return Optional.of(newRecoveryCodes(userId));
    }

    /** Whether this is a code of the app or a recovery code, neither used before. Uses it up. */
    public boolean accept(String userId, String code) {
        var row = store.find(userId);
        if (row.isEmpty()) {
            return false;
        }
        if (!digits(code).matches("\\d{6}")) {
            return store.useRecoveryCode(userId, RecoveryCodes.hash(userId, code));
        }
        try {
            var step =
                    TimedCodes.stepOf(digits(code), box.open(userId, row.get().secret()), clock.instant());
            return step.isPresent() && store.useStep(userId, step.getAsLong());
        } catch (IllegalStateException e) {
            LOG.error("the second factor of {} cannot be read: {}", userId, e.getMessage());
            return false;
        }
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    /** Of the acting user. */
    @Transactional(readOnly = true)
    public Status own() {
        var actor = currentActor.require();
        return new Status(
                isRequired(actor.roles()),
                store.find(actor.userId()).map(SecondFactorStore.Row::setUpAt),
                store.recoveryCodesLeft(actor.userId()));
    }

    /**
     * For the acting user, in place of those there were.
     *
     * @throws AccessDeniedException when no second factor is set up
     */
    public List<String> renewOwnRecoveryCodes() {
        var userId = currentActor.require().userId();
        if (!isSetUp(userId)) {
            throw new AccessDeniedException("no second factor");
        }
        return newRecoveryCodes(userId);
    }

    /** @throws AccessDeniedException when a role of the acting user asks for it */
    public void removeOwn() {
        var actor = currentActor.require();
        if (isRequired(actor.roles())) {
            throw new AccessDeniedException("the role asks for a second factor");
        }
        store.delete(actor.userId());
    }

    /** For administrators, when somebody lost the telephone and the recovery codes: set up anew at the next sign-in. */
    public void reset(String userId) {
        var actor = currentActor.requireAny(Role.ADMINISTRATOR);
        if (store.delete(userId)) {
            LOG.info("{} reset the second factor of {}", actor.userId(), userId);
        }
    }

    @Override
    public void rewrap(MasterKey previous) {
        var old = new SecretBox(previous);
        store.underMaster(old.masterKeyId())
                .forEach(row ->
                        store.reseal(row.userId(), box.seal(row.userId(), old.open(row.userId(), row.secret()))));
    }

    @Override
    @Transactional(readOnly = true)
    public long remaining() {
        return store.countUnderAnotherMasterThan(box.masterKeyId());
    }

    private List<String> newRecoveryCodes(String userId) {
        var codes = RecoveryCodes.create();
        store.replaceRecoveryCodes(
                userId,
                codes.stream().map(code -> RecoveryCodes.hash(userId, code)).toList());
        return codes;
    }
}
