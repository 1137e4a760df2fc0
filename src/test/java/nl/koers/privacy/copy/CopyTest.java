package nl.koers.privacy.copy;

import static nl.koers.privacy.WholeClient.TOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import nl.koers.accesslog.AccessReason;
import nl.koers.dossier.emergency.EmergencyAccessService;
import nl.koers.fictitious.process.MovedTime;
import nl.koers.privacy.WholeClient;
import nl.koers.privacy.copy.CopyRefusedException.Why;
import nl.koers.privacy.copy.CopyService.Promised;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserNames;
import nl.koers.testing.Accounts;
import nl.koers.testing.Clients;
import nl.koers.testing.Dump;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Pdf;
import nl.koers.testing.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class CopyTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Autowired
    private CopyService copies;

    @Autowired
    private WholeClient wholeClient;

    @Autowired
    private Clients clients;

    @Autowired
    private EmergencyAccessService emergency;

    @Autowired
    private MovedTime time;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private UserNames names;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Clock clock;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void teamExists() {
        team = Team.create(jdbc);
        Accounts.create(jdbc, team.nora(), team.nick());
    }

    @AfterEach
    void nowIsNow() {
        time.backToNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everythingAboutTheClientIsInItInBothForms(String language) throws IOException {
        var code = wholeClient.of(team);
        var promised = ready(code, Locale.forLanguageTag(language));
        assertThat(Dump.of(dataSource).find(TOLD)).doesNotContainKey("koers.client_copy_piece");

        var files = unzipped(promised);

        assertThat(files).containsOnlyKeys("copy.json", "copy.pdf", "documents/001.pdf");
        assertThat(new String(files.get("documents/001.pdf"), StandardCharsets.UTF_8))
                .isEqualTo("%PDF-1.7\n" + TOLD);
        var copy = json.readTree(files.get("copy.json"));
        assertThat(copy.get("language").asText()).isEqualTo(language);
        var parts = StreamSupport.stream(copy.get("parts").spliterator(), false).toList();
        assertThat(parts)
                .extracting(part -> part.get("key").asText())
                .containsExactly(
                        "card",
                        "reach",
                        "household",
                        "dateOfBirth",
                        "safety",
                        "safetyPlan",
                        "course",
                        "helpers",
                        "plan",
                        "referrals",
                        "signals",
                        "journal",
                        "consents",
                        "documents",
                        "looked");
        assertThat(parts)
                .filteredOn(part -> !Set.of("course", "helpers", "looked")
                        .contains(part.get("key").asText()))
                .allSatisfy(part -> assertThat(part.get("entries").toString()).contains(TOLD));
        assertThat(parts.get(7).get("entries"))
                .as("who it is now, another one before, and an offer elsewhere")
                .hasSize(3);
        assertThat(labels(parts.get(11))).as("the questions as they were asked").isNotEmpty();

        assertThat(parts.get(11).get("entries").toString())
                .as("what was done about a planned moment")
                .contains(language.equals("nl") ? "Contactmoment verzet" : "Contact moved")
                .contains(language.equals("nl") ? "Tijd voor contact" : "Check-in due")
                .contains(language.equals("nl") ? "je vroeg erom" : "you asked for it");

        var pdf = Pdf.read(files.get("copy.pdf"));
        assertThat(pdf.language()).isEqualTo(language);
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.text())
                .contains(TOLD, code.value())
                .contains(language.equals("nl") ? "Alles wat we over je bewaren" : "Everything that we keep about you")
                .contains(language.equals("nl") ? "Wie het bekeek" : "Who looked at it");
    }

    @Test
    void theFileThatIsTakenHomeOpensWithItsPasswordOnly() throws IOException {
        var code = wholeClient.of(team);
        var promised = ready(code, DUTCH);

        var copy = taken(promised);

        assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                .as("what can be read without it: names of files that say nothing")
                .contains("copy.pdf", "documents/001.pdf")
                .doesNotContain(TOLD, code.value(), "%PDF");
        assertThatThrownBy(() -> unzipped(copy, "2222-2222-2222-2222-2222")).isInstanceOf(ZipException.class);
        assertThatThrownBy(() -> unzipped(copy, "")).isInstanceOf(ZipException.class);
        try (var plain = new java.util.zip.ZipInputStream(new ByteArrayInputStream(copy))) {
            assertThatThrownBy(plain::getNextEntry).isInstanceOf(java.util.zip.ZipException.class);
        }
        var pdf = Pdf.read(
                Objects.requireNonNull(unzipped(copy, promised.password()).get("copy.pdf")));
        assertThat(pdf.tagged()).isTrue();
        assertThat(pdf.text().replaceAll("\\s+", " "))
                .contains(
                        "Bewaar deze kopie op een veilige plek.",
                        "Vraag het je hulpverlener, "
                                + names.displayName(team.nora().userId()));
    }

    /** Somebody may lose a role or a client between asking, making and taking. */
    @Test
    void itIsMadeAndGivenWithTheRightsOfThatMoment() {
        var code = clients.of(team, team.nora(), "Rights");
        var promised = ready(code, DUTCH);
        currentActor.runAs(team.nora(), () -> copies.open(promised.id(), promised.password()));
        helpedBy(code, team.nick());
        assertThatThrownBy(() -> currentActor.runAs(team.nora(), () -> copies.give(promised.id())))
                .as("opened before, handed over after")
                .isInstanceOf(AccessDeniedException.class);
        helpedBy(code, team.nora());
        currentActor.runAs(team.nora(), () -> copies.give(promised.id()));

        jdbc.sql("delete from camunda.act_id_membership where user_id_ = :nora")
                .param("nora", team.nora().userId())
                .update();
        currentActor.runAs(team.nora(), () -> copies.request(code, DUTCH));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> of(code).map(ClientCopy::state).equals(Optional.of(ClientCopy.State.FAILED)));
    }

    private void helpedBy(TrajectoryCode code, Actor caseworker) {
        jdbc.sql("update koers.trajectory set caseworker = :user where code = :code")
                .param("user", caseworker.userId())
                .param("code", code.value())
                .update();
    }

    /** In one voice, and as somebody reads it who does not know the screens. */
    @Test
    void theCopySpeaksToTheClient() throws IOException {
        var code = wholeClient.of(team);
        var copy = json.readTree(unzipped(ready(code, DUTCH)).get("copy.json"));

        var said = new LinkedHashMap<String, JsonNode>();
        copy.get("parts").forEach(part -> said.put(part.get("key").asText(), part));
        assertThat(said.get("helpers").get("entries").get(0).toString())
                .contains("Je hulpverlener", names.displayName(team.nora().userId()));
        assertThat(labels(said.get("safetyPlan"))).contains("Waar je heen kunt");
        assertThat(labels(said.get("consents"))).contains("Soort partij", "Waarvoor");
        assertThat(labels(said.get("course"))).contains("Profiel");
        var looks = said.get("looked").get("entries");
        assertThat(looks.findValuesAsText("value"))
                .as("one line for each day and person")
                .doesNotHaveDuplicates()
                .allSatisfy(look -> assertThat(look).doesNotContain("kaart", "concept", "inzagelogboek"))
                .anyMatch(look -> look.contains("(als je hulpverlener) · ") && look.contains("wie je voor ons bent"));
        assertThat(looks.size()).isLessThan(10);
    }

    @Test
    void whoeverGotAnotherNameStandsInItAsTheClientKnewThem() throws IOException {
        var code = wholeClient.of(team);
        jdbc.sql("update koers.partner set name = 'De Nieuwe Haven' where organisation = :id and name = 'De Haven'")
                .param("id", team.organisation().value())
                .update();

        var copy = json.readTree(unzipped(ready(code, DUTCH)).get("copy.json"));

        assertThat(copy.get("parts"))
                .filteredOn(part ->
                        Set.of("referrals", "consents").contains(part.get("key").asText()))
                .hasSize(2)
                .allSatisfy(
                        part -> assertThat(part.get("entries").toString()).contains("De Haven (nu: De Nieuwe Haven)"));
    }

    private static List<String> labels(JsonNode part) {
        return part.findValuesAsText("label").stream()
                .filter(label -> !label.isEmpty())
                .toList();
    }

    @Test
    void lettersOfOtherAlphabetsAreInThePdf() throws IOException {
        var code = clients.of(team, team.nora(), "Łucja Мария Ștefania");
        var files = unzipped(ready(code, DUTCH));

        assertThat(Pdf.read(files.get("copy.pdf")).text()).contains("Łucja Мария Ștefania");
    }

    @Test
    void itIsGoneOnceItWasTakenAndAfterADay() {
        var code = clients.of(team, team.nora(), "Taken");
        var promised = ready(code, DUTCH);
        unzipped(promised);
        currentActor.runAs(team.nora(), () -> copies.taken(promised.id()));
        assertThat(of(code)).isEmpty();
        assertThat(pieces(promised.id())).isZero();

        var again = ready(code, DUTCH);
        copies.clean();
        assertThat(of(code)).isPresent();
        time.moveTo(clock.instant().plus(Duration.ofHours(24)).plusSeconds(60));
        refused(again.id(), again.password(), Why.GONE);
        copies.clean();
        assertThat(of(code)).isEmpty();
        assertThat(pieces(again.id())).isZero();
    }

    @Test
    void wrongPasswordsHaveToWaitLongerAndLongerAndThenTheCopyIsGone() {
        var code = clients.of(team, team.nora(), "Guessed");
        var promised = ready(code, DUTCH);
        for (int i = 0; i < 3; i++) {
            refused(promised.id(), "2222-2222-2222-2222-2222", Why.WRONG_PASSWORD);
        }
        refused(promised.id(), promised.password(), Why.WAIT);
        time.moveTo(clock.instant().plusSeconds(6));
        assertThat(unzipped(promised)).as("the right one").isNotEmpty();

        for (int i = 0; i < 9; i++) {
            refused(promised.id(), "wrong", Why.WRONG_PASSWORD);
            time.moveTo(clock.instant().plus(Duration.ofMinutes(20)));
        }
        refused(promised.id(), "wrong", Why.GONE);
        assertThat(of(code)).isEmpty();
    }

    @Test
    void thePasswordCanBeTypedInAnyWay() throws IOException {
        var promised = ready(clients.of(team, team.nora(), "Typed"), DUTCH);

        assertThat(taken(new Promised(
                        promised.id(),
                        promised.password().toLowerCase(Locale.ROOT).replace('-', ' '))))
                .isNotEmpty();
    }

    @Test
    void onlyTheClientsCaseworkerCanAskAndOnlyWhoAskedCanTakeIt() {
        var code = clients.of(team, team.nora(), "Mine");
        assertThatThrownBy(() -> request(team.nick(), code)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> request(team.lead(), code)).isInstanceOf(AccessDeniedException.class);
        currentActor.runAs(team.nick(), () -> emergency.open(code, AccessReason.CLIENT_IS_HERE));
        assertThatThrownBy(() -> request(team.nick(), code))
                .as("a dossier opened for some hours")
                .isInstanceOf(AccessDeniedException.class);

        team.standsIn(jdbc, team.nick(), team.nora());
        var promised = ready(team.nick(), code);
        assertThatThrownBy(
                        () -> currentActor.callAs(team.nora(), () -> copies.open(promised.id(), promised.password())))
                .isInstanceOfSatisfying(CopyRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(Why.GONE));
        var petra = new Actor("petra", Set.of(Role.PRIVACY_OFFICER), Set.of(team.organisation()));
        assertThat(currentActor.callAs(petra, () -> copies.list(10)))
                .extracting(ClientCopy::trajectory)
                .containsExactly(code);
        assertThatThrownBy(() -> currentActor.callAs(petra, () -> copies.open(promised.id(), promised.password())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void itIsWrittenDown() {
        var code = clients.of(team, team.nora(), "Logged");
        var promised = ready(code, DUTCH);
        unzipped(promised);
        currentActor.runAs(team.nora(), () -> copies.give(promised.id()));

        assertThat(jdbc.sql(
                                """
                                select action || ' ' || reason from koers.access_log
                                 where trajectory = :code and part = 'copy' order by sequence""")
                        .param("code", code.value())
                        .query(String.class)
                        .list())
                .containsSubsequence("requested caseworker", "read caseworker", "exported caseworker");
    }

    @Test
    void oneThatNobodyMakesAnyMoreHasFailed() {
        var code = clients.of(team, team.nora(), "Stopped");
        jdbc.sql(
                        """
                        insert into koers.client_copy
                            (id, trajectory, organisation, language, state, requested_by, requested_at, touched_at, salt)
                        values (gen_random_uuid(), :code, :organisation, 'nl', 'making', :user, now(),
                                now() - interval '20 minutes', '\\x00')""")
                .param("code", code.value())
                .param("organisation", team.organisation().value())
                .param("user", team.nora().userId())
                .update();

        copies.clean();

        assertThat(of(code).orElseThrow().state()).isEqualTo(ClientCopy.State.FAILED);
    }

    private Promised ready(TrajectoryCode code, Locale language) {
        var promised = currentActor.callAs(team.nora(), () -> copies.request(code, language));
        return waitFor(code, promised);
    }

    private Promised ready(Actor actor, TrajectoryCode code) {
        return waitFor(code, request(actor, code));
    }

    private Promised waitFor(TrajectoryCode code, Promised promised) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> of(code).map(ClientCopy::state).equals(Optional.of(ClientCopy.State.READY)));
        assertThat(promised.toString()).doesNotContain(promised.password());
        return promised;
    }

    private Promised request(Actor actor, TrajectoryCode code) {
        return currentActor.callAs(actor, () -> copies.request(code, DUTCH));
    }

    private Optional<ClientCopy> of(TrajectoryCode code) {
        return currentActor.callAs(team.nora(), () -> copies.of(code));
    }

    private void refused(UUID id, String password, Why why) {
        assertThatThrownBy(() -> currentActor.callAs(team.nora(), () -> copies.open(id, password)))
                .isInstanceOfSatisfying(CopyRefusedException.class, refused -> assertThat(refused.why())
                        .isEqualTo(why));
    }

    private Map<String, byte[]> unzipped(Promised promised) {
        try {
            return unzipped(taken(promised), promised.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] taken(Promised promised) throws IOException {
        try (var content = currentActor.callAs(team.nora(), () -> copies.open(promised.id(), promised.password()))) {
            return content.readAllBytes();
        }
    }

    private static Map<String, byte[]> unzipped(byte[] copy, String password) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(copy), password.toCharArray())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getFileName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private int pieces(UUID id) {
        return jdbc.sql("select count(*) from koers.client_copy_piece where copy = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
