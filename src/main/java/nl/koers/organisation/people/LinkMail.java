package nl.koers.organisation.people;

import java.util.Locale;
import java.util.Optional;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.shared.mail.Mail;
import nl.koers.shared.mail.MailDelivery;
import nl.koers.shared.mail.MailDelivery.NotSent;
import nl.koers.shared.mail.MailFailure;
import nl.koers.shared.ui.text.Texts;
import org.springframework.stereotype.Component;

/** Mails a link by which somebody chooses a password, to the address of the account. */
@Component
class LinkMail {

    private final MailDelivery delivery;
    private final UserDirectory directory;

    LinkMail(MailDelivery delivery, UserDirectory directory) {
        this.delivery = delivery;
        this.directory = directory;
    }

    boolean canReach(String userId) {
        return delivery.isOpen() && !directory.person(userId).address().isEmpty();
    }

    /** To somebody who can be reached. Empty when the mail server took it. */
    Optional<MailFailure> invite(String userId, String token, Locale language) {
        var body = Texts.in(language, "welcome.mail.invited", userId, link(token), AccountLinks.LIFETIME.toDays());
        return send(userId, language, body);
    }

    /** As above, to somebody who asked for it. */
    Optional<MailFailure> answer(String userId, String token, Locale language) {
        return send(userId, language, Texts.in(language, "welcome.mail.askedFor", userId, link(token)));
    }

    private Optional<MailFailure> send(String userId, Locale language, String body) {
        var subject = Texts.in(language, "welcome.mail.subject");
        return delivery.send(new Mail(directory.person(userId).address(), language, subject, body))
                .map(NotSent::failure);
    }

    private String link(String token) {
        return delivery.link() + AccountLinks.path(token);
    }
}
