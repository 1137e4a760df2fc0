package nl.koers.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.koers.partner.Example;
import nl.koers.partner.PartnerService;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.CurrentActor;
import nl.koers.testing.Clients;
import nl.koers.testing.EngineTest;
import nl.koers.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A consent holds for whom it was given, and for nobody else. */
@EngineTest
class PartyOfConsentTest {

    private static final LocalDate TODAY = LocalDate.now(Netherlands.ZONE);

    @Autowired
    private ConsentService consents;

    @Autowired
    private LivingConsents living;

    @Autowired
    private PartnerService partners;

    @Autowired
    private Clients clients;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private Team elsewhere;
    private TrajectoryCode client;
    private UUID bank;

    @BeforeEach
    void openTrajectory() {
        team = Team.create(jdbc);
        elsewhere = Team.create(jdbc);
        client = clients.of(team, team.nora(), "Wilg");
        bank = partner(Example.named("Kredietbank"));
    }

    private UUID partner(Example example) {
        return nora(() -> partners.create(team.organisation(), example.details()));
    }

    private <T> T nora(Supplier<T> act) {
        return currentActor.callAs(team.nora(), act);
    }

    private static NewConsent consent(Party party, Purpose purpose) {
        return new NewConsent(party, purpose, "", GivenHow.SPOKEN, TODAY, TODAY.plusMonths(3));
    }

    private boolean holds(UUID consent, Receiver receiver) {
        return living.lastDay(client.value(), consent, receiver).isPresent();
    }

    /** Each party with each purpose that a client can agree to, and who may get something on that ground. */
    @Test
    void everyPurposeAndPartyHoldsForItsOwnReceiverOnly() {
        var coach = partner(Example.named("Loopbaan").helpsWith(LifeDomain.WORK_AND_INCOME));
        var farAway = partner(Example.named("Kredietbank Zuid").in("Den Bosch"));
        var third = Team.create(jdbc);
        var receivers = new LinkedHashMap<String, Receiver>();
        receivers.put("bank", Receiver.partner(bank));
        receivers.put("coach", Receiver.partner(coach));
        receivers.put("bank far away", Receiver.partner(farAway));
        receivers.put("elsewhere", Receiver.organisation(elsewhere.organisation()));
        receivers.put("third", Receiver.organisation(third.organisation()));
        receivers.put("named", Receiver.NAMED);
        Map<Party, Map<Purpose, Set<String>>> expected = Map.of(
                new Party.OnePartner(bank, "Kredietbank"),
                Map.of(
                        Purpose.REFERRAL, Set.of("bank"),
                        Purpose.WORKING_TOGETHER, Set.of("named"),
                        Purpose.ARRANGING, Set.of("named"),
                        Purpose.KEEPING_INFORMED, Set.of("named")),
                new Party.AnyPartner(LifeDomain.DEBTS, "Utrecht"),
                Map.of(Purpose.REFERRAL, Set.of("bank")),
                new Party.AnyPartner(LifeDomain.DEBTS, ""),
                Map.of(Purpose.REFERRAL, Set.of("bank", "bank far away")),
                new Party.OtherOrganisation(elsewhere.organisation(), "theirs"),
                Map.of(Purpose.TRANSFER, Set.of("elsewhere")),
                new Party.InWords("Aunt", PartyKind.PERSON_CLOSE_BY),
                Map.of(
                        Purpose.WORKING_TOGETHER, Set.of("named"),
                        Purpose.ARRANGING, Set.of("named"),
                        Purpose.KEEPING_INFORMED, Set.of("named")));

        expected.forEach((party, byPurpose) -> {
            for (var purpose : Purpose.values()) {
                if (!byPurpose.containsKey(purpose)) {
                    assertThatThrownBy(() -> consent(party, purpose)).isInstanceOf(IllegalArgumentException.class);
                    continue;
                }
                var id = nora(() -> consents.record(client, consent(party, purpose)));
                var allowed = receivers.keySet().stream()
                        .filter(receiver -> holds(id, receivers.get(receiver)))
                        .toList();
                assertThat(allowed)
                        .as("%s for %s", party, purpose)
                        .containsExactlyInAnyOrderElementsOf(byPurpose.get(purpose));
            }
        });
    }

    @Test
    void sharingBeginsOnNoConsentThatIsForAReferralOrATransfer() {
        var referral = nora(
                () -> consents.record(client, consent(new Party.OnePartner(bank, "Kredietbank"), Purpose.REFERRAL)));
        var transfer = nora(() -> consents.record(
                client, consent(new Party.OtherOrganisation(elsewhere.organisation(), "theirs"), Purpose.TRANSFER)));

        for (var id : Set.of(referral, transfer)) {
            assertThatThrownBy(() -> currentActor.runAs(team.nora(), () -> consents.share(client, id)))
                    .isInstanceOf(NoConsentException.class);
        }
    }

    @Test
    void aPartnerOfAnotherOrganisationIsNoPartyAndHoldsForNobody() {
        var theirs = currentActor.callAs(
                elsewhere.nora(),
                () -> partners.create(
                        elsewhere.organisation(), Example.named("Kredietbank").details()));

        assertThatThrownBy(() -> nora(() -> consents.record(
                        client, consent(new Party.OnePartner(theirs, "Kredietbank"), Purpose.REFERRAL))))
                .isInstanceOf(AccessDeniedException.class);
        var any = nora(
                () -> consents.record(client, consent(new Party.AnyPartner(LifeDomain.DEBTS, ""), Purpose.REFERRAL)));
        assertThat(holds(any, Receiver.partner(theirs))).isFalse();
    }

    @Test
    void theOwnOrganisationIsNoneToOfferAClientTo() {
        assertThatThrownBy(() -> nora(() -> consents.record(
                        client, consent(new Party.OtherOrganisation(team.organisation(), "ours"), Purpose.TRANSFER))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOlderConsentInWordsIsKeptAndHoldsForAReferralOnceItsPartnerIsNamed() {
        var id = inWords(Purpose.REFERRAL);
        assertThat(only(id).party()).isEqualTo(new Party.InWords("the bank", PartyKind.DEBT_SERVICES));
        assertThat(only(id).needsItsParty()).isTrue();
        assertThat(holds(id, Receiver.partner(bank))).isFalse();

        currentActor.runAs(
                team.nora(), () -> consents.nameParty(client, id, new Party.OnePartner(bank, "Kredietbank")));

        assertThat(only(id).party()).isEqualTo(new Party.OnePartner(bank, "the bank", "Kredietbank"));
        assertThat(only(id).needsItsParty()).isFalse();
        assertThat(holds(id, Receiver.partner(bank))).isTrue();
        assertThatThrownBy(() -> currentActor.runAs(
                        team.nora(), () -> consents.nameParty(client, id, new Party.AnyPartner(LifeDomain.DEBTS, ""))))
                .isInstanceOf(NoConsentException.class);
    }

    @Test
    void aConsentSaysTheNameThatItsPartyHadWhenTheClientAgreed() {
        var toBank = nora(() ->
                consents.record(client, consent(new Party.OnePartner(bank, "As some page says"), Purpose.REFERRAL)));
        var toOrganisation = nora(() -> consents.record(
                client, consent(new Party.OtherOrganisation(elsewhere.organisation(), "theirs"), Purpose.TRANSFER)));
        var their = nameOf(elsewhere);
        assertThat(only(toBank).party()).isEqualTo(new Party.OnePartner(bank, "Kredietbank"));

        rename(bank, "Schuldhulp Midden");
        jdbc.sql("update koers.organisation set name = name || ' anew' where id = :id")
                .param("id", elsewhere.organisation().value())
                .update();

        assertThat(only(toBank).party()).isEqualTo(new Party.OnePartner(bank, "Kredietbank", "Schuldhulp Midden"));
        assertThat(only(toOrganisation).party())
                .isEqualTo(new Party.OtherOrganisation(elsewhere.organisation(), their, their + " anew"));
        assertThat(nora(() -> consents.holding(client, Receiver.partner(bank))))
                .extracting(Consent::party)
                .containsExactly(only(toBank).party());
    }

    private String nameOf(Team team) {
        return jdbc.sql("select name from koers.organisation where id = :id")
                .param("id", team.organisation().value())
                .query(String.class)
                .single();
    }

    private void rename(UUID partner, String name) {
        currentActor.runAs(
                team.nora(),
                () -> partners.save(
                        partner,
                        partners.get(partner).revision(),
                        Example.named(name).details()));
    }

    @Test
    void whatDoesNotFitThePurposeIsNotNamed() {
        var id = inWords(Purpose.REFERRAL);

        assertThatThrownBy(() -> currentActor.runAs(
                        team.nora(),
                        () -> consents.nameParty(
                                client, id, new Party.OtherOrganisation(elsewhere.organisation(), "theirs"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> currentActor.runAs(
                        team.nick(), () -> consents.nameParty(client, id, new Party.OnePartner(bank, "Kredietbank"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(only(id).needsItsParty()).isTrue();
    }

    /** As they were recorded before a consent named its party. */
    private UUID inWords(Purpose purpose) {
        var id = nora(() -> consents.record(
                client, consent(new Party.InWords("the bank", PartyKind.DEBT_SERVICES), Purpose.WORKING_TOGETHER)));
        jdbc.sql("update koers.consent set purpose = :purpose where id = :id")
                .param("purpose", purpose.code())
                .param("id", id)
                .update();
        return id;
    }

    private Consent only(UUID id) {
        return nora(() -> consents.of(client)).stream()
                .filter(consent -> consent.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
