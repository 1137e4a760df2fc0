package nl.koers.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.koers.organisation.UserContact;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.organisation.provider.ProviderAccounts;
import nl.koers.organisation.signin.SignInSettings;
import nl.koers.shared.BackgroundWork;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.mail.MailRoom;
import nl.koers.shared.ui.text.Texts;
import nl.koers.testing.EngineTest;
import nl.koers.testing.MailServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class ForgottenPasswordTest {

    private static final MailServer POST = new MailServer();
    private static final String PASSWORD = "seven grey herons in a row";
    private static final Actor ADMINISTRATOR =
            new Actor("of.all", Set.of(Role.ADMINISTRATOR, Role.ADMINISTRATOR_OF_ALL), Set.of());

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccountLinks links;

    @Autowired
    private UserDirectory directory;

    @Autowired
    private ProviderAccounts providerAccounts;

    @Autowired
    private SignInSettings settings;

    @Autowired
    private ForgottenPassword withoutMailServer;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private final String id = "u" + UUID.randomUUID().toString().substring(0, 8);
    private ForgottenPassword forgotten;

    @AfterAll
    static void stop() {
        POST.goesDown();
    }

    @BeforeEach
    void configure() {
        POST.comesBack();
        var delivery = MailRoom.to(POST);
        forgotten = new ForgottenPassword(
                settings,
                delivery,
                directory,
                providerAccounts,
                links,
                new LinkMail(delivery, directory),
                transactions);
    }

    @Test
    void whoForgotThePasswordGetsALinkThatWorksOnceAndForAnHour() {
        links.choosePassword(account("noor@example.org"), PASSWORD);

        assertThat(forgotten.answer(id, Texts.DUTCH)).isTrue();

        assertThat(POST.recipients()).containsExactly("noor");
        var body = MailServer.body(POST.mails().get(0));
        assertThat(body).contains("Je gebruikersnaam is " + id);
        var token = tokenIn(body);
        assertThat(directory.checkPassword(id, PASSWORD)).as("until it is used").isTrue();
        links.choosePassword(token, "eight white herons in a row");
        assertThat(directory.checkPassword(id, PASSWORD)).isFalse();
        assertThat(links.userOf(token)).isEmpty();
        assertThat(jdbc.sql("select count(*) from koers.account_link where user_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void itEndsAfterAnHour() {
        account("noor@example.org");
        forgotten.answer(id, Texts.ENGLISH);
        var token = tokenIn(MailServer.body(POST.mails().get(0)));

        assertThat(jdbc.sql("select valid_until <= now() + interval '61 minutes' from koers.account_link"
                                + " where user_id = ? and asked_for")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("update koers.account_link set valid_until = now() - interval '1 second' where user_id = ?")
                .param(id)
                .update();
        assertThat(links.userOf(token)).isEmpty();
    }

    @Test
    void askingDoesNotEndTheLinkThatAnAdministratorHandedOver() {
        var handedOver = account("noor@example.org");

        assertThat(forgotten.answer(id, Texts.DUTCH)).isTrue();

        assertThat(links.userOf(handedOver)).contains(id);
    }

    @Test
    void whoAsksAgainAtOnceGetsNoSecondMailAndTheFirstLinkStillWorks() {
        account("noor@example.org");
        forgotten.answer(id, Texts.DUTCH);

        assertThat(forgotten.answer(id, Texts.DUTCH)).isFalse();

        assertThat(POST.mails()).hasSize(1);
        assertThat(links.userOf(tokenIn(MailServer.body(POST.mails().get(0))))).contains(id);
    }

    @Test
    void whoeverAsksWhileTooManyWaitIsToldSo() {
        account("noor@example.org");

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            // whoever is first waits for this
            jdbc.sql("lock table koers.account_link in access exclusive mode").update();
            assertThat(forgotten.ask(id, Texts.DUTCH)).isTrue();
            int waiting = 0;
            while (forgotten.ask("nobody.here", Texts.DUTCH)) {
                assertThat(++waiting).isLessThanOrEqualTo(BackgroundWork.MOST_WAITING);
            }
            assertThat(forgotten.ask(id, Texts.DUTCH)).as("whoever asks").isFalse();
        });
    }

    @Test
    void nobodyElseGetsAnything() {
        assertThat(forgotten.answer("nobody.here", Texts.DUTCH)).isFalse();
        account("");
        assertThat(forgotten.answer(id, Texts.DUTCH)).as("without an address").isFalse();

        currentActor.runAs(ADMINISTRATOR, () -> {
            administration.change(id, directory.person(id), person("noor@example.org"), UserContact.NONE);
            administration.stopAccess(id);
        });
        assertThat(forgotten.answer(id, Texts.DUTCH)).as("without access").isFalse();

        assertThat(POST.mails()).isEmpty();
        assertThat(jdbc.sql("select count(*) from koers.account_link where user_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAccountOfTheIdentityProviderHasNoPasswordHere() {
        account("noor@example.org");
        jdbc.sql("insert into koers.provider_account (user_id, issuer, subject) values (?, 'x', ?)")
                .param(id)
                .param(id)
                .update();

        assertThat(forgotten.answer(id, Texts.DUTCH)).isFalse();
    }

    @Test
    void withoutAMailServerNothingCanBeAsked() {
        assertThat(withoutMailServer.canBeAnswered()).isFalse();
        assertThat(forgotten.canBeAnswered()).isTrue();
    }

    private String account(String address) {
        return currentActor.callAs(ADMINISTRATOR, () -> administration.create(id, person(address), UserContact.NONE));
    }

    private static Person person(String address) {
        return new Person("Noor", "Bos", address, Set.of(Role.PROCESS_DESIGNER), Set.of());
    }

    private static String tokenIn(String body) {
        var matcher = Pattern.compile(Pattern.quote(MailServer.PUBLIC_URL) + "/welcome#(\\S{43})")
                .matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }
}
