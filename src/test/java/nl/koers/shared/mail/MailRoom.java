package nl.koers.shared.mail;

import java.time.Clock;
import nl.koers.testing.MailServer;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** For tests of what writes mails, in an application without a mail server. */
public final class MailRoom {

    private MailRoom() {}

    public static MailDelivery to(MailServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailDelivery(
                beans.getBeanProvider(JavaMailSender.class),
                new MailSettings(MailServer.FROM),
                "127.0.0.1",
                MailServer.PUBLIC_URL,
                Clock.systemUTC());
    }
}
