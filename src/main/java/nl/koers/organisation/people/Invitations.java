package nl.koers.organisation.people;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import nl.koers.organisation.people.PeopleImport.Invited;
import nl.koers.shared.BackgroundWork;
import nl.koers.shared.access.CurrentActor;
import org.springframework.stereotype.Service;

/**
 * Mails the links of many who got an account, while the administrator's page goes on: a mail server takes its time for each. One
 * that does not go out keeps nobody else from theirs.
 */
@Service
public class Invitations {

    /** What became of the mail to one of them. */
    public enum Outcome {
        SENT,
        NOT_SENT,
        /** The link was used meanwhile, or is not the administrator's to mail any more. */
        NOT_NEEDED
    }

    private final AccountAdministration administration;
    private final AccountLinks links;
    private final LinkMail mail;
    private final CurrentActor currentActor;
    private final BackgroundWork work = new BackgroundWork("invitations");

    Invitations(AccountAdministration administration, AccountLinks links, LinkMail mail, CurrentActor currentActor) {
        this.administration = administration;
        this.links = links;
        this.mail = mail;
        this.currentActor = currentActor;
    }

    /**
     * Begins in a moment, in the name of the acting administrator.
     *
     * @param told hears of each, on another thread
     * @return false when too much waits: it has to be asked again
     */
    public boolean mail(List<Invited> invited, Locale language, BiConsumer<Invited, Outcome> told) {
        var actor = currentActor.require();
        return work.soon(() -> currentActor.runAs(actor, () -> mailEach(invited, language, told)));
    }

    private void mailEach(List<Invited> invited, Locale language, BiConsumer<Invited, Outcome> told) {
        boolean noServer = false;
        for (var one : invited) {
            if (!isNeeded(one)) {
                told.accept(one, Outcome.NOT_NEEDED);
                continue;
            }
            // without a server each of them would wait as long as the first
            var failure = noServer
                    ? null
                    : mail.invite(one.userId(), one.token(), language).orElse(null);
            noServer = noServer || failure != null && failure.concernsAll();
            told.accept(one, noServer || failure != null ? Outcome.NOT_SENT : Outcome.SENT);
        }
    }

    private boolean isNeeded(Invited one) {
        return administration.mayChange(one.userId())
                && links.userOf(one.token()).filter(one.userId()::equals).isPresent();
    }

    @PreDestroy
    void stop() {
        work.stop();
    }
}
