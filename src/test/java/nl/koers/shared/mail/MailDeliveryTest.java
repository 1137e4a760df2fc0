package nl.koers.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import nl.koers.shared.mail.MailDelivery.NotSent;
import nl.koers.shared.startup.StartRefusedException;
import nl.koers.testing.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server answers, and what it needs. */
class MailDeliveryTest {

    private static final MailServer POST = new MailServer();
    private static final Mail MAIL = new Mail("nora@example.org", Locale.ENGLISH, "Koers", "One task.");

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    @AfterAll
    static void stop() {
        POST.goesDown();
    }

    @BeforeEach
    void configure() {
        POST.comesBack();
        sender.setHost("127.0.0.1");
        sender.setPort(POST.port());
    }

    private MailDelivery room(String from, String publicUrl) {
        return room("127.0.0.1", from, publicUrl);
    }

    private MailDelivery room(String host, String from, String publicUrl) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new MailDelivery(
                beans.getBeanProvider(JavaMailSender.class),
                new MailSettings(from),
                host,
                publicUrl,
                Clock.systemUTC());
    }

    private Optional<NotSent> send() {
        return room(MailServer.FROM, MailServer.PUBLIC_URL).send(MAIL);
    }

    @Test
    void aMailArrives() {
        assertThat(send()).isEmpty();
        assertThat(POST.recipients()).containsExactly("nora");
    }

    @Test
    void nothingGoesOutInTheClearWhereTlsIsNeeded() {
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");

        assertThat(send()).contains(new NotSent(MailFailure.REFUSED, false));
        assertThat(POST.mails()).isEmpty();
    }

    @Test
    void aWrongPasswordOfTheMailServerSaysSo() {
        POST.server().setUser("koers", "right");
        sender.setUsername("koers");
        sender.setPassword("wrong");
        sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");

        assertThat(send()).contains(new NotSent(MailFailure.SIGN_IN, false));
    }

    @Test
    void aMailServerThatIsAwaySaysSo() {
        POST.goesDown();

        assertThat(send()).contains(new NotSent(MailFailure.UNREACHABLE, false));
    }

    @Test
    void aMailServerThatDoesNotTakeTheMailSaysSo() {
        POST.server().getUserManager().setMessageDeliveryHandler((message, address) -> {
            throw new com.icegreen.greenmail.user.UserException("no room");
        });

        assertThat(send()).contains(new NotSent(MailFailure.REFUSED, false));
    }

    @Test
    void aMailDoesNotTellItsAddressInALog() {
        assertThat(MAIL.toString()).doesNotContain("example");
    }

    @Test
    void anEmptySettingIsNoMailServer() {
        var closed = room("", "", "");

        assertThat(closed.isOpen()).isFalse();
        assertThatCode(new MailConfiguration(new MailSettings(""), closed, "")::afterSingletonsInstantiated)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"'', https://koers.example.org", "no address, https://koers.example.org", "koers@example.org, ''"})
    void koersDoesNotStartWithAMailServerForWhoseMailsSomethingIsMissing(String from, String publicUrl) {
        var configuration = new MailConfiguration(new MailSettings(from), room(from, publicUrl), publicUrl);

        assertThatThrownBy(configuration::afterSingletonsInstantiated).isInstanceOf(StartRefusedException.class);
    }
}
