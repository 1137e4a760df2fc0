package nl.koers.organisation.people;

import jakarta.annotation.PreDestroy;
import java.util.Locale;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.provider.ProviderAccounts;
import nl.koers.organisation.signin.SignInSettings;
import nl.koers.shared.BackgroundWork;
import nl.koers.shared.mail.MailDelivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who does not know the password any more asks for a link by mail. Whoever asks learns nothing: neither the answer
 * nor the time that it takes says whether there is such an account. A second step stays needed at the sign-in.
 */
@Service
public class ForgottenPassword {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPassword.class);

    private final SignInSettings settings;
    private final MailDelivery delivery;
    private final UserDirectory directory;
    private final ProviderAccounts providerAccounts;
    private final AccountLinks links;
    private final LinkMail mail;
    private final TransactionTemplate transaction;
    private final BackgroundWork work = new BackgroundWork("forgotten passwords");

    ForgottenPassword(
            SignInSettings settings,
            MailDelivery delivery,
            UserDirectory directory,
            ProviderAccounts providerAccounts,
            AccountLinks links,
            LinkMail mail,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.delivery = delivery;
        this.directory = directory;
        this.providerAccounts = providerAccounts;
        this.links = links;
        this.mail = mail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there are passwords here at all, and a mail server. */
    public boolean canBeAnswered() {
        return settings.local() && delivery.isOpen();
    }

    /**
     * Sees to it in a moment; does nothing where it cannot be answered.
     *
     * @return false when too many wait for an answer, whoever asks: it has to be asked again
     */
    public boolean ask(String userId, Locale language) {
        return !canBeAnswered() || !userId.matches(NewUser.ID_PATTERN) || work.soon(() -> answer(userId, language));
    }

    /** @return whether a mail went out */
    boolean answer(String userId, Locale language) {
        boolean signsInHere = directory
                .find(userId)
                .filter(account -> !account.roles().isEmpty())
                .filter(account -> !providerAccounts.isOne(userId))
                .isPresent();
        if (!signsInHere || !mail.canReach(userId)) {
            return false;
        }
        // committed before the mail goes: a mail server may take its time
        var token = transaction.execute(status -> links.makeAskedFor(userId).orElse(""));
        if (token == null || token.isEmpty()) {
            return false;
        }
        var failure = mail.answer(userId, token, language);
        failure.ifPresent(why -> LOG.warn("The link for the password of {} did not go out: {}", userId, why));
        return failure.isEmpty();
    }

    @PreDestroy
    void stop() {
        work.stop();
    }
}
