package nl.koers.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.koers.partner.Coverage.Count;
import nl.koers.partner.detail.Agreement;
import nl.koers.partner.detail.AgreementKind;
import nl.koers.partner.detail.ContactPerson;
import nl.koers.partner.detail.GeneralContact;
import nl.koers.partner.detail.PartnerDetails;
import nl.koers.partner.detail.PartnerField;
import nl.koers.partner.detail.PartnerProblem;
import nl.koers.partner.detail.PartnerProblem.Kind;
import nl.koers.partner.detail.PartnerRules;
import nl.koers.partner.detail.SectorKnowledge;
import nl.koers.partner.detail.ServedGroup;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.testing.EngineTest;
import nl.koers.testing.StatementCounter;
import nl.koers.testing.Team;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@EngineTest
class PartnerServiceTest {

    @Autowired
    private PartnerService partners;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void makeTeam() {
        team = Team.create(jdbc);
    }

    @Test
    void whatIsWrittenDownIsReadBack() {
        var details = Example.full("Het Huis").details();

        var read = get(add(details));

        assertThat(read.details()).isEqualTo(details);
        assertThat(read.active()).isTrue();
        assertThat(read.changedBy()).isEqualTo(team.nora().userId());
        assertThat(read.organisation()).isEqualTo(team.organisation());
    }

    @Test
    void aChangeReplacesWhatWasThereAndContactPersonsKeepTheirIds() {
        var bas = Example.person("Bas", "", DayOfWeek.MONDAY);
        var id = add(Example.named("Het Huis")
                .agreed(new Agreement(AgreementKind.OTHER, "Elke week"))
                .withPersons(bas, Example.person("Kim", ""))
                .details());
        var renamed = new ContactPerson(bas.id(), "Bas de Boer", "manager", "", "", Set.of());

        var after = Example.named("Het Huis").withPersons(renamed).details();
        currentActor.runAs(team.lead(), () -> partners.save(id, 1, after));

        assertThat(get(id).details()).isEqualTo(after);
        assertThat(get(id).revision()).isEqualTo(2);
        assertThat(get(id).changedBy()).isEqualTo(team.lead().userId());
    }

    @Test
    void aColleaguesChangeIsNeverOverwritten() {
        var id = add(Example.named("Het Huis").details());
        currentActor.runAs(
                team.nick(),
                () -> partners.save(
                        id, 1, Example.named("Het Huis").noting("Van Nick").details()));

        assertThatThrownBy(() -> currentActor.runAs(
                        team.nora(),
                        () -> partners.save(
                                id,
                                1,
                                Example.named("Het Huis").noting("Van Nora").details())))
                .isInstanceOf(PartnerChangedException.class);
        assertThatThrownBy(() -> currentActor.runAs(team.nora(), () -> partners.setActive(id, 1, false)))
                .isInstanceOf(PartnerChangedException.class);

        assertThat(get(id).details().note()).isEqualTo("Van Nick");
        assertThat(get(id).active()).isTrue();
    }

    @Test
    void aPartnerThatIsNoLongerUsedIsOutOfTheListAndTheCoverageAndComesBack() {
        inRegion("Region A");
        var id = add(Example.named("Het Huis").in("Region A").details());
        assertThat(coverage("Region A")).isEqualTo(new Count(1, 1));

        currentActor.runAs(team.nora(), () -> partners.setActive(id, 1, false));

        assertThat(names(PartnerFilter.ALL_ACTIVE)).isEmpty();
        assertThat(names(new PartnerFilter("", null, null, null, null, true))).containsExactly("Het Huis");
        assertThat(coverage("Region A")).isEqualTo(new Count(0, 0));
        assertThat(suggested("Region A", Set.of())).isEmpty();

        currentActor.runAs(team.nora(), () -> partners.setActive(id, 2, true));
        assertThat(names(PartnerFilter.ALL_ACTIVE)).containsExactly("Het Huis");
    }

    @Test
    void anotherOrganisationSeesAndChangesNothingOfIt() {
        inRegion("Region B");
        var id = add(Example.full("Het Huis").in("Region B").details());
        var other = Team.create(jdbc);

        currentActor.runAs(other.nora(), () -> {
            assertThat(partners.list(PartnerFilter.ALL_ACTIVE, PartnerOrder.NAME, 0, 50))
                    .isEmpty();
            assertThat(partners.count(new PartnerFilter("huis", null, null, null, null, true)))
                    .isZero();
            assertThat(partners.all()).isEmpty();
            assertThat(partners.suggestions(other.organisation(), LifeDomain.HOUSING, "Region B", Set.of(), 10))
                    .isEmpty();
            assertThat(partners.lookalikes(other.organisation(), "Het Huis", "", "", null))
                    .isEmpty();
            assertThatThrownBy(() -> partners.lookalikes(team.organisation(), "Het Huis", "", "", null))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> partners.get(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> partners.get(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> partners.save(id, 1, Example.named("Mine").details()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> partners.setActive(id, 1, false)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> partners.create(
                            team.organisation(), Example.named("Put there").details()))
                    .isInstanceOf(AccessDeniedException.class);
        });

        assertThat(get(id).revision()).isEqualTo(1);
    }

    @Test
    void aContactPersonOfAnotherOrganisationIsNotTakenOver() {
        var kim = Example.person("Kim", "030-0001234");
        var theirs = add(Example.named("Het Huis").withPersons(kim).details());
        var other = Team.create(jdbc);
        var stolen = new ContactPerson(kim.id(), "Taken over", "", "", "", Set.of());

        currentActor.callAs(
                other.nora(),
                () -> partners.create(
                        other.organisation(),
                        Example.named("Mine").withPersons(stolen).details()));

        assertThat(get(theirs).details().contactPersons()).containsExactly(kim);
    }

    @Test
    void theCoverageCountsPartnersOfAllOrganisationsAsNumbersAndOwnRegionsComeFirst() {
        inRegion("Zuidhoek");
        add(Example.named("Ours").in("Zuidhoek").details());
        var other = Team.create(jdbc);
        currentActor.runAs(other.nora(), () -> {
            partners.create(
                    other.organisation(), Example.named("Theirs").in("Zuidhoek").details());
            partners.create(
                    other.organisation(),
                    Example.named("Theirs too").in("Zuidhoek", "Assen").details());
        });

        var coverage = currentActor.callAs(team.nora(), partners::coverage);

        assertThat(coverage.regions())
                .startsWith("Zuidhoek")
                .contains("Alkmaar", "Zwolle")
                .doesNotHaveDuplicates();
        assertThat(coverage.regions().subList(1, coverage.regions().size()))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(coverage.own()).isEqualTo(1);
        assertThat(coverage.of("Zuidhoek", LifeDomain.DEBTS)).isEqualTo(new Count(3, 1));
        assertThat(coverage.of("Zuidhoek", LifeDomain.MEANING)).isEqualTo(new Count(0, 0));
        assertThat(coverage.gaps("Zuidhoek")).hasSize(8).doesNotContain(LifeDomain.DEBTS);
        assertThat(coverage.toString()).doesNotContain("Theirs");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROCESS_DESIGNER", "PRIVACY_OFFICER", "ADMINISTRATOR"})
    void otherRolesHaveNoNeedOfPartners(Role role) {
        var id = add(Example.named("Het Huis").details());
        var colleague = new Actor("other-role", Set.of(role), Set.of(team.organisation()));

        currentActor.runAs(colleague, () -> {
            assertThatThrownBy(() -> partners.list(PartnerFilter.ALL_ACTIVE, PartnerOrder.NAME, 0, 5))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> partners.count(PartnerFilter.ALL_ACTIVE))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> partners.get(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(partners::all).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(partners::coverage).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(
                            () -> partners.suggestions(team.organisation(), LifeDomain.DEBTS, "Utrecht", Set.of(), 5))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> partners.create(
                            team.organisation(), Example.named("New").details()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> partners.setActive(id, 1, false)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void theListIsFilteredByEachOfItsFilters() {
        add(Example.named("Schuldhulp")
                .in("Tilburg")
                .speaking("pl")
                .forGroups(ServedGroup.MEN)
                .details());
        add(Example.named("Wonen 100%")
                .helpsWith(LifeDomain.HOUSING)
                .noting("Ook voor Élodie's buurt")
                .withPersons(Example.person("Anouk de Vries", ""))
                .details());

        assertThat(names(filter("", LifeDomain.HOUSING, null, null, null))).containsExactly("Wonen 100%");
        assertThat(names(filter("", null, "Tilburg", null, null))).containsExactly("Schuldhulp");
        assertThat(names(filter("", null, null, "pl", null))).containsExactly("Schuldhulp");
        assertThat(names(filter("", null, null, null, ServedGroup.MEN))).containsExactly("Schuldhulp", "Wonen 100%");
        assertThat(names(filter("", null, null, null, ServedGroup.MINORS))).containsExactly("Wonen 100%");
        assertThat(names(filter("VRIES anouk", null, null, null, null))).containsExactly("Wonen 100%");
        assertThat(names(filter("elodies", null, null, null, null))).containsExactly("Wonen 100%");
        assertThat(names(filter("100%", null, null, null, null))).containsExactly("Wonen 100%");
        assertThat(names(filter("%", null, null, null, null))).hasSize(2);
        assertThat(names(filter("wonen anders", null, null, null, null))).isEmpty();
    }

    @Test
    void theListHasAnOrderAndPages() {
        add(Example.named("Élan").knowing(SectorKnowledge.NONE).details());
        add(Example.named("de Zon").knowing(SectorKnowledge.SPECIALISED).details());
        var changed = add(Example.named("Aarde").knowing(SectorKnowledge.SOME).details());
        currentActor.runAs(
                team.nora(), () -> partners.save(changed, 1, get(changed).details()));

        assertThat(names(PartnerOrder.NAME)).containsExactly("Aarde", "de Zon", "Élan");
        assertThat(names(PartnerOrder.KNOWLEDGE)).containsExactly("de Zon", "Aarde", "Élan");
        assertThat(names(PartnerOrder.LATEST_CHANGE)).startsWith("Aarde");
        assertThat(currentActor.callAs(
                        team.nora(), () -> partners.list(PartnerFilter.ALL_ACTIVE, PartnerOrder.NAME, 1, 1)))
                .extracting(PartnerSummary::name)
                .containsExactly("de Zon");
    }

    @Test
    void suggestionsBeginWithTheRegionThenLanguageThenKnowledgeThenAContactPerson() {
        add(Example.named("Elsewhere, knows all")
                .in("Assen")
                .knowing(SectorKnowledge.SPECIALISED)
                .speaking("pl")
                .details());
        add(Example.named("Here, other language")
                .knowing(SectorKnowledge.SPECIALISED)
                .speaking("nl")
                .details());
        add(Example.named("Here, knows nothing")
                .knowing(SectorKnowledge.NONE)
                .speaking("pl")
                .details());
        add(Example.named("Here, knows some").speaking("pl").details());
        add(Example.named("Here, knows some, and whom to call")
                .speaking("pl", "nl")
                .withPersons(Example.person("Kim", ""))
                .details());
        add(Example.named("Here, for minors only")
                .in("Utrecht")
                .forGroups(ServedGroup.MINORS)
                .details());
        add(Example.named("Does something else").helpsWith(LifeDomain.MEANING).details());

        assertThat(suggested("Utrecht", Set.of("pl", "uk")))
                .containsExactly(
                        "Here, knows some, and whom to call",
                        "Here, knows some",
                        "Here, knows nothing",
                        "Here, other language",
                        "Elsewhere, knows all",
                        "Here, for minors only");
        assertThat(suggested("Utrecht", Set.of())).startsWith("Here, other language");
        assertThat(currentActor.callAs(
                        team.nora(),
                        () -> partners.suggestions(team.organisation(), LifeDomain.DEBTS, "Utrecht", Set.of(), 2)))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1000})
    void theListTheCoverageAndSuggestionsTakeAsManyStatementsHoweverManyPartnersThereAre(int number) {
        currentActor.runAs(team.nora(), () -> IntStream.range(0, number)
                .forEach(i -> partners.create(
                        team.organisation(), Example.named("Partner " + i).details())));

        currentActor.runAs(team.nora(), () -> {
            assertThat(statements.of(() -> partners.list(PartnerFilter.ALL_ACTIVE, PartnerOrder.NAME, 0, 1000)))
                    .hasSize(2);
            assertThat(statements.of(() -> partners.count(PartnerFilter.ALL_ACTIVE)))
                    .hasSize(1);
            assertThat(statements.of(() ->
                            partners.suggestions(team.organisation(), LifeDomain.DEBTS, "Utrecht", Set.of("nl"), 20)))
                    .hasSize(2);
            assertThat(statements.of(partners::coverage)).hasSize(3);
            assertThat(statements.of(partners::all)).hasSize(3);
            assertThat(partners.count(PartnerFilter.ALL_ACTIVE)).isEqualTo(number);
        });
    }

    @Test
    void whatIsMissingOrOutOfRangeIsSaidForEachFieldAndNothingIsSaved() {
        var broken = Example.named(" ")
                .helpsWith()
                .in("Atlantis")
                .speaking("xx")
                .agreed(new Agreement(AgreementKind.OTHER, ""))
                .contact(new GeneralContact(
                        "call me",
                        "someone@home",
                        "javascript:alert(1)",
                        "a".repeat(PartnerRules.ADDRESS_MAX_LENGTH + 1)))
                .noting("a".repeat(PartnerRules.NOTE_MAX_LENGTH + 1))
                .withPersons(Example.person("Kim", "0"), Example.person("", "14 038"))
                .details();

        var refused = catchThrowableOfType(InvalidPartnerException.class, () -> add(broken));

        assertThat(refused.problems())
                .containsExactly(
                        new PartnerProblem(PartnerField.NAME, 0, Kind.REQUIRED, 0),
                        new PartnerProblem(PartnerField.LIFE_DOMAINS, 0, Kind.REQUIRED, 0),
                        new PartnerProblem(PartnerField.REGIONS, 0, Kind.UNKNOWN, 0),
                        new PartnerProblem(PartnerField.LANGUAGES, 0, Kind.UNKNOWN, 0),
                        new PartnerProblem(PartnerField.AGREEMENTS, 3, Kind.REQUIRED, 0),
                        new PartnerProblem(PartnerField.PHONE, 0, Kind.NOT_A_PHONE_NUMBER, 0),
                        new PartnerProblem(PartnerField.EMAIL, 0, Kind.NOT_AN_EMAIL_ADDRESS, 0),
                        new PartnerProblem(PartnerField.WEBSITE, 0, Kind.NOT_A_WEB_ADDRESS, 0),
                        new PartnerProblem(PartnerField.ADDRESS, 0, Kind.TOO_LONG, PartnerRules.ADDRESS_MAX_LENGTH),
                        new PartnerProblem(PartnerField.NOTE, 0, Kind.TOO_LONG, PartnerRules.NOTE_MAX_LENGTH),
                        new PartnerProblem(PartnerField.CONTACT_PHONE, 0, Kind.NOT_A_PHONE_NUMBER, 0),
                        new PartnerProblem(PartnerField.CONTACT_NAME, 1, Kind.REQUIRED, 0));
        assertThat(names(PartnerFilter.ALL_ACTIVE)).isEmpty();
    }

    @Test
    void aPartnerKeepsARegionThatGotAnotherName() {
        inRegion("Old name");
        var id = add(Example.named("Het Huis").in("Old name").details());
        inRegion("New name");

        currentActor.runAs(team.nora(), () -> partners.save(id, 1, get(id).details()));

        assertThat(get(id).details().regions()).containsExactly("Old name");
    }

    @Test
    void whatMayBeThereAlreadyIsFoundByNameOrByHowItIsReached() {
        var bank = add(Example.named("Stichting Kredietbank Midden")
                .reachedAt("+31 (0)30 000 12 34", "info@kredietbank.example")
                .details());
        add(Example.named("Maatwerk Wonen").reachedAt("", "wonen@gmail.com").details());

        assertThat(lookalikes("kredietbank, midden", "", "")).containsExactly("Stichting Kredietbank Midden");
        assertThat(lookalikes("Kredietbank", "030-0001234", "")).containsExactly("Stichting Kredietbank Midden");
        assertThat(lookalikes("De Kredietbank", "", "balie@kredietbank.example"))
                .containsExactly("Stichting Kredietbank Midden");
        // the same number alone may be that of the town hall, and everybody can have that kind of address
        assertThat(lookalikes("Sociaal team", "030-0001234", "")).isEmpty();
        assertThat(lookalikes("Wonen in de wijk", "", "wijk@gmail.com")).isEmpty();
        assertThat(lookalikes(" ", "", "")).isEmpty();
        assertThat(currentActor.callAs(
                        team.nora(),
                        () -> partners.lookalikes(team.organisation(), "Stichting Kredietbank Midden", "", "", bank)))
                .isEmpty();
    }

    private void inRegion(String region) {
        jdbc.sql("update koers.organisation set region = :region where id = :id")
                .param("region", region)
                .param("id", team.organisation().value())
                .update();
    }

    private UUID add(PartnerDetails details) {
        return currentActor.callAs(team.nora(), () -> partners.create(team.organisation(), details));
    }

    private Partner get(UUID id) {
        return currentActor.callAs(team.nora(), () -> partners.get(id));
    }

    private Count coverage(String region) {
        return currentActor.callAs(team.nora(), partners::coverage).of(region, LifeDomain.DEBTS);
    }

    private static PartnerFilter filter(
            String text,
            @Nullable LifeDomain lifeDomain,
            @Nullable String region,
            @Nullable String language,
            @Nullable ServedGroup group) {
        return new PartnerFilter(text, lifeDomain, region, language, group, false);
    }

    private List<String> names(PartnerFilter filter) {
        return currentActor.callAs(team.nora(), () -> partners.list(filter, PartnerOrder.NAME, 0, 50)).stream()
                .map(PartnerSummary::name)
                .toList();
    }

    private List<String> names(PartnerOrder order) {
        return currentActor.callAs(team.nora(), () -> partners.list(PartnerFilter.ALL_ACTIVE, order, 0, 50)).stream()
                .map(PartnerSummary::name)
                .toList();
    }

    private List<String> suggested(String region, Set<String> languages) {
        return currentActor
                .callAs(
                        team.nora(),
                        () -> partners.suggestions(team.organisation(), LifeDomain.DEBTS, region, languages, 20))
                .stream()
                .map(PartnerSummary::name)
                .toList();
    }

    private List<String> lookalikes(String name, String phone, String email) {
        return currentActor
                .callAs(team.nora(), () -> partners.lookalikes(team.organisation(), name, phone, email, null))
                .stream()
                .map(Lookalike::name)
                .toList();
    }
}
