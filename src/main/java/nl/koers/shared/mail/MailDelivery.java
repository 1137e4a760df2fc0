package nl.koers.shared.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server. Nobody is told more than the kind of a failure. */
@Component
public class MailDelivery {

    /**
     * How it did not go.
     *
     * @param forGood whether another attempt would fail as well
     */
    public record NotSent(MailFailure failure, boolean forGood) {

        /** Whether it is about the mail server and not about this mail. */
        public boolean concernsAll() {
            return failure.concernsAll();
        }
    }

    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final String host;
    private final String publicUrl;
    private final Clock clock;

    MailDelivery(
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            @Value("${spring.mail.host:}") String host,
            @Value("${koers.public-url:}") String publicUrl,
            Clock clock) {
        this.server = server;
        this.settings = settings;
        this.host = host;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Whether there is a mail server at all; an empty setting is none. */
    public boolean isOpen() {
        return !host.isBlank();
    }

    /** Where a mail leads: the address of this installation, with a slash at its end. */
    public String link() {
        return publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
    }

    /** Takes as long as the mail server, so not within a transaction. Empty when the mail server took it. */
    public Optional<NotSent> send(Mail mail) {
        var sender = server.getObject();
        MimeMessage message = sender.createMimeMessage();
        try {
            write(message, mail);
        } catch (AddressException e) {
            return Optional.of(new NotSent(MailFailure.ADDRESS, true));
        } catch (MessagingException e) {
            return Optional.of(new NotSent(MailFailure.REFUSED, true));
        }
        try {
            sender.send(message);
            return Optional.empty();
        } catch (MailAuthenticationException e) {
            return Optional.of(new NotSent(MailFailure.SIGN_IN, false));
        } catch (MailException e) {
            return Optional.of(reason(e));
        }
    }

    private void write(MimeMessage message, Mail mail) throws MessagingException {
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(single(settings.from()));
        helper.setTo(single(mail.address()));
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        helper.setSentDate(Date.from(clock.instant()));
        // no answer from whoever is away, and none expected (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", mail.language().getLanguage());
    }

    /** @throws AddressException when it is anything but one plain address, such as one with a line break in it */
    static InternetAddress single(String address) throws AddressException {
        if (!address.matches("[\\x21-\\x7e]+")) {
            throw new AddressException("not one plain address");
        }
        var parsed = new InternetAddress(address, true);
        if (parsed.isGroup() || !address.equals(parsed.getAddress()) || !address.contains("@")) {
            throw new AddressException("not one plain address");
        }
        return parsed;
    }

    private static NotSent reason(MailException failure) {
        Throwable first = failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure;
        for (@Nullable Throwable cause = first; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return new NotSent(MailFailure.UNREACHABLE, false);
            }
            if (cause instanceof SMTPAddressFailedException address) {
                return new NotSent(MailFailure.ADDRESS, address.getReturnCode() >= 500);
            }
        }
        return new NotSent(MailFailure.REFUSED, false);
    }
}
