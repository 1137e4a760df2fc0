package nl.koers.dossier;

import static nl.koers.dossier.DossierFixture.NICK;
import static nl.koers.dossier.DossierFixture.NORA;
import static nl.koers.dossier.DossierFixture.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.ContactDetail.DoNot;
import nl.koers.dossier.section.ContactDetail.Kind;
import nl.koers.dossier.section.DateOfBirth;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Household;
import nl.koers.dossier.section.Reach;
import nl.koers.dossier.section.SafetyAddress;
import nl.koers.dossier.section.SectionChangedException;
import nl.koers.dossier.section.SectionContent;
import nl.koers.shared.TrajectoryCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DossierTest
class SectionServiceTest {

    private static final Reach REACH = new Reach(
            List.of(
                    new ContactDetail(
                            Kind.PHONE, "06-12345678", "after noon", Set.of(DoNot.NO_VOICEMAIL, DoNot.NOT_NAMING_US)),
                    new ContactDetail(Kind.E_MAIL, "Roos@example.org", "", Set.of())),
            "by message first",
            "never at the work place");

    @Autowired
    SectionService sections;

    @Autowired
    DossierService dossiers;

    @Autowired
    DossierFixture fixture;

    @Autowired
    JdbcClient jdbc;

    TrajectoryCode code;

    @BeforeEach
    void openTrajectory() {
        jdbc.sql("delete from koers.trajectory").update();
        code = fixture.dossier(dossiers, NORA, "Roos");
    }

    private <T> SectionContent<T> read(DossierSection<T> section) {
        return fixture.ask(NORA, () -> sections.read(code, section));
    }

    private <T> SectionContent<T> save(DossierSection<T> section, T content, int revision) {
        return fixture.ask(NORA, () -> sections.save(code, section, content, revision));
    }

    @Test
    void anAliasIsAllThereHasToBe() {
        assertThat(read(DossierSection.CARD).content().alias()).isEqualTo("Roos");
        assertThat(read(DossierSection.REACH)).isEqualTo(new SectionContent<>(Reach.EMPTY, 0, null, null, null));
        assertThat(read(DossierSection.HOUSEHOLD).content()).isEqualTo(Household.EMPTY);
        assertThat(read(DossierSection.DATE_OF_BIRTH).content()).isEqualTo(DateOfBirth.EMPTY);
        assertThat(read(DossierSection.SAFETY).content()).isEqualTo(SafetyAddress.EMPTY);
        assertThat(read(DossierSection.SAFETY_PLAN).content().isEmpty()).isTrue();
    }

    @Test
    void whatIsSavedIsReadBackWithWhoChangedIt() {
        var born = new DateOfBirth(LocalDate.parse("1990-05-03"), "benefit application");

        assertThat(save(DossierSection.REACH, REACH, 0)).isEqualTo(read(DossierSection.REACH));
        assertThat(read(DossierSection.REACH).content()).isEqualTo(REACH);
        assertThat(read(DossierSection.REACH).changedBy()).isEqualTo("nora");
        save(DossierSection.DATE_OF_BIRTH, born, 0);
        assertThat(read(DossierSection.DATE_OF_BIRTH).content()).isEqualTo(born);
        var card = read(DossierSection.CARD);
        save(DossierSection.CARD, new ClientCard("Roos", "money", List.of("ro"), "Speaks softly."), card.revision());
        assertThat(read(DossierSection.CARD).content().languages()).containsExactly("ro");
    }

    @Test
    void whoStartsFromAnOldRevisionChangesNothing() {
        save(DossierSection.HOUSEHOLD, new Household("two children"), 0);
        var card = read(DossierSection.CARD);
        save(DossierSection.CARD, card.content(), card.revision());

        assertThatThrownBy(() -> save(DossierSection.HOUSEHOLD, new Household("a cat"), 0))
                .isInstanceOf(SectionChangedException.class);
        assertThatThrownBy(() -> save(DossierSection.HOUSEHOLD, new Household("a cat"), 2))
                .isInstanceOf(SectionChangedException.class);
        assertThatThrownBy(() -> save(DossierSection.CARD, DossierFixture.called("Other"), card.revision()))
                .isInstanceOf(SectionChangedException.class);
        assertThatThrownBy(() -> save(DossierSection.SAFETY, SafetyAddress.EMPTY, 3))
                .isInstanceOf(SectionChangedException.class);
        assertThat(read(DossierSection.HOUSEHOLD).content().words()).isEqualTo("two children");
        assertThat(fixture.ask(NORA, () -> dossiers.findByAlias("Other"))).isEmpty();
        assertThat(save(DossierSection.HOUSEHOLD, new Household("a cat"), 1).revision())
                .isEqualTo(2);
    }

    @Test
    void aClientIsFoundByTelephoneNumberAndEMailAddressInAnySpelling() {
        save(DossierSection.REACH, REACH, 0);

        for (var typed : List.of("+31 6 12345678", "0612345678", "ROOS@EXAMPLE.ORG")) {
            assertThat(fixture.ask(NORA, () -> dossiers.find(typed))).as(typed).containsExactly(code);
            assertThat(fixture.ask(SAM, () -> dossiers.find(typed))).as(typed).isEmpty();
        }
        assertThat(fixture.ask(NORA, () -> dossiers.find("0612345679"))).isEmpty();
        assertThat(fixture.ask(NORA, () -> dossiers.find("06123456"))).isEmpty();
    }

    @Test
    void aContactDetailThatIsTakenOutIsFoundNoMore() {
        save(DossierSection.REACH, REACH, 0);
        save(DossierSection.REACH, new Reach(REACH.details().subList(1, 2), "", ""), 1);

        assertThat(fixture.ask(NORA, () -> dossiers.find("0612345678"))).isEmpty();
        assertThat(fixture.ask(NORA, () -> dossiers.find("roos@example.org"))).containsExactly(code);
        assertThat(fixture.ask(NORA, () -> dossiers.find("Roos"))).containsExactly(code);
    }

    @Test
    void theSameNumberTwiceIsNoProblem() {
        var twice = new ContactDetail(Kind.MESSAGE_APP, "+31 6 12345678", "", Set.of());

        save(DossierSection.REACH, new Reach(List.of(REACH.details().get(0), twice), "", ""), 0);

        assertThat(fixture.ask(NORA, () -> dossiers.find("0612345678"))).containsExactly(code);
    }

    @Test
    void equalNumbersOfTwoOrganisationsDoNotLookEqualInTheIndex() {
        save(DossierSection.REACH, REACH, 0);
        var south = fixture.dossier(dossiers, SAM, "Roos");
        fixture.as(SAM, () -> sections.save(south, DossierSection.REACH, REACH, 0));

        var tokens = jdbc.sql("select encode(token, 'hex') from koers.dossier_search")
                .query(String.class)
                .list();
        assertThat(tokens).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void anotherOrganisationReadsAndChangesNothing() {
        for (var section : DossierFixture.SECTIONS) {
            assertThatThrownBy(() -> fixture.ask(SAM, () -> sections.read(code, section)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> fixture.ask(SAM, () -> sections.save(code, DossierSection.REACH, REACH, 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSafetyAddressIsForTheCaseworkerAndNotForTheTeamLead() {
        save(DossierSection.SAFETY, new SafetyAddress("somewhere", ""), 0);

        assertThat(fixture.ask(NICK, () -> sections.read(code, DossierSection.REACH))
                        .content())
                .isEqualTo(Reach.EMPTY);
        assertThatThrownBy(() -> fixture.ask(NICK, () -> sections.read(code, DossierSection.SAFETY)))
                .isInstanceOf(DossierClosedException.class);
        assertThatThrownBy(() ->
                        fixture.ask(NICK, () -> sections.save(code, DossierSection.SAFETY, SafetyAddress.EMPTY, 1)))
                .isInstanceOf(DossierClosedException.class);
        assertThat(read(DossierSection.SAFETY).content().address()).isEqualTo("somewhere");
    }

    @Test
    void whatIsReadAndChangedIsWrittenDownByItsPartAndWithoutContent() {
        save(DossierSection.REACH, REACH, 0);
        read(DossierSection.HOUSEHOLD);
        fixture.ask(NORA, () -> dossiers.find("06 12345678"));

        assertThat(jdbc.sql(
                                """
                                select part || ' ' || action from koers.access_log
                                 where trajectory = :code order by sequence""")
                        .param("code", code.value())
                        .query(String.class)
                        .list())
                .containsExactly("card added", "contactDetails changed", "household read", "search found");
    }

    @Test
    void aDateOfBirthNeedsAReason() {
        assertThatThrownBy(() -> new DateOfBirth(LocalDate.parse("1990-05-03"), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1990");
        assertThat(new DateOfBirth(null, "no longer needed").reason()).isEmpty();
    }
}
