package nl.koers.organisation.people;

import nl.koers.organisation.process.UserDirectory;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.mail.MailRoom;
import nl.koers.testing.MailServer;
import org.springframework.context.ApplicationContext;

/** For tests of mailed links, in an application without a mail server. */
public final class InvitationRoom {

    private InvitationRoom() {}

    public static Invitations to(MailServer server, ApplicationContext context) {
        return new Invitations(
                context.getBean(AccountAdministration.class),
                context.getBean(AccountLinks.class),
                new LinkMail(MailRoom.to(server), context.getBean(UserDirectory.class)),
                context.getBean(CurrentActor.class));
    }
}
