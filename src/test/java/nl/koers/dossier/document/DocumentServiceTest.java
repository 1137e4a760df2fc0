package nl.koers.dossier.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.koers.dossier.DossierFixture.NICK;
import static nl.koers.dossier.DossierFixture.NORA;
import static nl.koers.dossier.DossierFixture.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.koers.dossier.DossierFixture;
import nl.koers.dossier.DossierService;
import nl.koers.dossier.DossierTest;
import nl.koers.dossier.document.DocumentRefusedException.Reason;
import nl.koers.dossier.seal.DamagedDossierException;
import nl.koers.shared.TrajectoryCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DossierTest
class DocumentServiceTest {

    @Autowired
    DocumentService documents;

    @Autowired
    DossierService dossiers;

    @Autowired
    DossierFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    TrajectoryCode code;

    @AfterEach
    void putTheClockBack() {
        ((DossierFixture.MovedClock) clock).backToStart();
    }

    @BeforeEach
    void openTrajectory() {
        jdbc.sql("delete from koers.trajectory").update();
        code = fixture.dossier(dossiers, NORA, "Roos");
    }

    private static byte[] pdf(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(ISO_8859_1), 0, bytes, 0, 9);
        return bytes;
    }

    private Document add(String name, InputStream content) {
        return fixture.ask(NORA, () -> {
            try {
                return documents.add(code, name, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Document add(byte[] content) {
        return add("letter.pdf", new ByteArrayInputStream(content));
    }

    private byte[] content(UUID id) {
        return fixture.ask(NORA, () -> {
            try (var stream = documents.open(id).stream()) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<Document> list() {
        return fixture.ask(NORA, () -> documents.of(code));
    }

    private int pieces() {
        return jdbc.sql("select count(*) from koers.document_chunk")
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 4096, 256 * 1024, 300_000, 10 * 1024 * 1024})
    void aDocumentComesBackAsItWas(int size) {
        var added = add(pdf(size));

        assertThat(content(added.id())).isEqualTo(pdf(size));
        assertThat(list()).containsExactly(added);
        assertThat(added.size()).isEqualTo(size);
        assertThat(added.type()).isEqualTo(DocumentType.PDF);
        assertThat(added.name()).isEqualTo("letter.pdf");
        assertThat(pieces()).isEqualTo(size / (256 * 1024) + 1);
    }

    @Test
    void whatIsTooLargeIsRefusedAndNothingOfItStays() {
        assertThatThrownBy(() -> add(pdf((int) DocumentService.MAX_BYTES + 1)))
                .isInstanceOfSatisfying(DocumentRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.TOO_LARGE));

        assertThat(list()).isEmpty();
        assertThat(pieces()).isZero();
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        assertThatThrownBy(() -> add("letter.pdf", new ByteArrayInputStream(new byte[0])))
                .isInstanceOfSatisfying(DocumentRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.EMPTY));
        assertThat(list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PD", "<html>%PDF-", "GIF89a.......", "RIFF....AVI LIST", "PK\u0003\u0004........"})
    void theKindIsKnownByContentAndNeverByName(String content) {
        assertThatThrownBy(() -> add("letter.pdf", new ByteArrayInputStream(content.getBytes(ISO_8859_1))))
                .isInstanceOfSatisfying(DocumentRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.KIND));
        assertThat(list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachKindIsKnownWhateverItIsCalled(DocumentType type) {
        var start =
                switch (type) {
                    case PDF -> "%PDF-1.4 ....";
                    case PNG -> "\u0089PNG\r\n\u001a\n....";
                    case JPEG -> "\u00ff\u00d8\u00ff\u00e0....";
                    case WEBP -> "RIFF\u0001\u0002\u0003\u0004WEBPVP8 ";
                };

        assertThat(add("x.exe", new ByteArrayInputStream(start.getBytes(ISO_8859_1)))
                        .type())
                .isEqualTo(type);
    }

    @Test
    void aLineThatBreaksLeavesNothing() {
        var broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("line broke");
            }
        };

        assertThatThrownBy(() -> add("x", new SequenceInputStream(new ByteArrayInputStream(pdf(600_000)), broken)))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(list()).isEmpty();
        assertThat(pieces()).isZero();
    }

    @Test
    void whatAStoppedApplicationLeftIsClearedAwayByTheNextDocument() {
        add(pdf(100));
        jdbc.sql("update koers.dossier_document set description = null").update();
        assertThat(list()).isEmpty();
        ((DossierFixture.MovedClock) clock).advanceMinutes(121);

        add(pdf(200));

        assertThat(pieces()).isEqualTo(1);
        assertThat(list()).hasSize(1);
    }

    @Test
    void piecesThatAreChangedMissingOrExchangedAreNoticed() {
        for (var damage : List.of(
                "update koers.document_chunk set content = set_byte(content, 5000, 255 - get_byte(content, 5000))",
                "delete from koers.document_chunk where number = 2",
                "delete from koers.document_chunk where number = 1",
                "update koers.document_chunk set number = 9 where number = 1; "
                        + "update koers.document_chunk set number = 1 where number = 2; "
                        + "update koers.document_chunk set number = 2 where number = 9")) {
            var id = add(pdf(600_000)).id();
            jdbc.sql(damage).update();

            assertThatThrownBy(() -> content(id)).as(damage).isInstanceOf(UncheckedIOException.class);

            jdbc.sql("delete from koers.dossier_document").update();
        }
    }

    @Test
    void aDocumentOfAnotherTrajectoryIsNotTakenForThisOnes() {
        var other = fixture.dossier(dossiers, NORA, "Other");
        var id = add(pdf(100)).id();
        jdbc.sql("update koers.dossier_document set trajectory = :other where id = :id")
                .param("other", other.value())
                .param("id", id)
                .update();

        assertThatThrownBy(() -> content(id)).isInstanceOf(DamagedDossierException.class);
        assertThatThrownBy(() -> fixture.ask(NORA, () -> documents.of(other)))
                .isInstanceOf(DamagedDossierException.class);
    }

    @Test
    void aDocumentThatClaimsToBeOfAnotherKindStaysShut() {
        var id = add(pdf(100)).id();
        jdbc.sql("update koers.dossier_document set type = 'png'").update();

        assertThatThrownBy(() -> content(id)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void theContentOfOneDocumentIsNotThatOfAnother() {
        var one = add(pdf(100)).id();
        var another = add(pdf(101)).id();
        jdbc.sql(
                        """
                        update koers.document_chunk c set content = s.content from koers.document_chunk s
                         where c.document <> s.document""")
                .update();

        assertThatThrownBy(() -> content(one)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> content(another)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anotherOrganisationGetsNothingAndCannotTellWhetherItIsThere() {
        var id = add(pdf(100)).id();

        assertThatThrownBy(() -> fixture.ask(SAM, () -> documents.open(id)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessage(messageFor(UUID.randomUUID()));
        assertThatThrownBy(() -> fixture.ask(SAM, () -> documents.of(code))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> fixture.as(SAM, () -> documents.delete(code, id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(list()).hasSize(1);
    }

    private String messageFor(UUID unknown) {
        try {
            fixture.ask(SAM, () -> documents.open(unknown));
            throw new AssertionError("opened");
        } catch (AccessDeniedException e) {
            return e.getMessage();
        }
    }

    @Test
    void aDeletedDocumentIsGoneWithItsPiecesAndOnlyFromItsOwnDossier() {
        var other = fixture.dossier(dossiers, NORA, "Other");
        var id = add(pdf(300_000)).id();

        fixture.as(NORA, () -> documents.delete(other, id));
        assertThat(list()).hasSize(1);
        fixture.as(NICK, () -> documents.delete(code, id));
        fixture.as(NICK, () -> documents.delete(code, id));

        assertThat(list()).isEmpty();
        assertThat(pieces()).isZero();
    }

    @Test
    void aDossierTakesSoManyDocumentsAndNoMore() {
        add(pdf(100));
        jdbc.sql(
                        """
                        insert into koers.dossier_document (id, trajectory, type, author, added_at, document_key, description)
                        select gen_random_uuid(), trajectory, type, author, added_at, document_key, description
                          from koers.dossier_document, generate_series(2, :most)""")
                .param("most", DocumentService.MAX_DOCUMENTS)
                .update();

        assertThatThrownBy(() -> add(pdf(100)))
                .isInstanceOfSatisfying(DocumentRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.TOO_MANY));
    }

    @Test
    void aLongNameIsCutOffAndHasNoControlCharacters() {
        var document = add("a\r\nb" + "x".repeat(500), new ByteArrayInputStream(pdf(100)));

        assertThat(document.name()).startsWith("a  bx").hasSize(DocumentService.NAME_MAX_LENGTH);
    }
}
