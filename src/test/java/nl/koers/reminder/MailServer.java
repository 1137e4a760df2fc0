package nl.koers.reminder;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server in the test's own process, which can be away for a while. */
final class MailServer {

    static final String FROM = "koers@example.org";
    static final String PUBLIC_URL = "https://koers.example.org";

    private final int port = freePort();
    private GreenMail server = start();

    /** Lets Koers send by this server. */
    void register(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> port);
        registry.add("spring.mail.properties.mail.smtp.starttls.required", () -> "false");
        registry.add("koers.reminders.from", () -> FROM);
        registry.add("koers.public-url", () -> PUBLIC_URL);
    }

    int port() {
        return port;
    }

    GreenMail server() {
        return server;
    }

    List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    /** The user parts of the addresses to which mails went, in alphabetical order. */
    List<String> recipients() {
        return mails().stream()
                .flatMap(mail -> {
                    try {
                        return Arrays.stream(mail.getAllRecipients());
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(address -> address.toString().replaceAll("@.*", ""))
                .sorted()
                .toList();
    }

    static String body(MimeMessage mail) {
        return GreenMailUtil.getBody(mail).replace("\r\n", "\n");
    }

    void goesDown() {
        server.stop();
    }

    /** With an empty post box. */
    void comesBack() {
        server.stop();
        server = start();
    }

    private GreenMail start() {
        var started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
