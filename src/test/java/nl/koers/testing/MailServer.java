package nl.koers.testing;

import com.icegreen.greenmail.util.GreenMail;
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
public final class MailServer {

    public static final String FROM = "koers@example.org";
    public static final String PUBLIC_URL = "https://koers.example.org";

    private final int port = freePort();
    private GreenMail server = start();

    /** Lets Koers send by this server. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> port);
        registry.add("spring.mail.properties.mail.smtp.starttls.required", () -> "false");
        registry.add("koers.mail.from", () -> FROM);
        registry.add("koers.public-url", () -> PUBLIC_URL);
    }

    public int port() {
        return port;
    }

    public GreenMail server() {
        return server;
    }

    public List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    /** The user parts of the addresses to which mails went, in alphabetical order. */
    public List<String> recipients() {
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

    /** As whoever gets the mail reads it. */
    public static String body(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void goesDown() {
        server.stop();
    }

    /** With an empty post box. */
    public void comesBack() {
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
