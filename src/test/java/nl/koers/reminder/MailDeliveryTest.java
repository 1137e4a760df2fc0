package nl.koers.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import nl.koers.reminder.MailDelivery.NotSent;
import nl.koers.shared.startup.StartRefusedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server answers, and what it needs. */
class MailDeliveryTest {

    private static final MailServer POST = new MailServer();
    private static final Reminder REMINDER =
            new Reminder("nora", "nora@example.org", Locale.ENGLISH, new DayCounts(0, 0, 1, 0, 0, 0, 0));

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
                new ReminderSettings(LocalTime.of(8, 30), from),
                host,
                publicUrl,
                Clock.systemUTC());
    }

    private Optional<NotSent> send() {
        return room(MailServer.FROM, MailServer.PUBLIC_URL).send(REMINDER);
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
    void aReminderDoesNotTellItsAddressInALog() {
        assertThat(REMINDER.toString()).doesNotContain("example");
    }

    @Test
    void anEmptySettingIsNoMailServer() {
        var closed = room("", "", "");

        assertThat(closed.isOpen()).isFalse();
        assertThatCode(
                        new ReminderConfiguration(new ReminderSettings(LocalTime.of(8, 30), ""), closed, "")
                                ::afterSingletonsInstantiated)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"'', https://koers.example.org", "no address, https://koers.example.org", "koers@example.org, ''"})
    void koersDoesNotStartWithAMailServerForWhoseMailsSomethingIsMissing(String from, String publicUrl) {
        var configuration = new ReminderConfiguration(
                new ReminderSettings(LocalTime.of(8, 30), from), room(from, publicUrl), publicUrl);

        assertThatThrownBy(configuration::afterSingletonsInstantiated).isInstanceOf(StartRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18:00-08:00", "08:30-12:00", "00:00-08:30", "12:00-13:00", "08:31-08:00"})
    void theseQuietHoursLeaveTimeForAMail(String hours) {
        assertThat(quiet(hours).leaveTimeAfter(LocalTime.of(8, 30))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:30-08:00", "08:00-07:59", "07:00-06:00"})
    void theseLeaveNone(String hours) {
        assertThat(quiet(hours).leaveTimeAfter(LocalTime.of(8, 30))).isFalse();
    }

    private static QuietHours quiet(String hours) {
        return new QuietHours(LocalTime.parse(hours.substring(0, 5)), LocalTime.parse(hours.substring(6)));
    }
}
