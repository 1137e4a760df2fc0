package nl.koers.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import nl.koers.dossier.seal.KeyRing;
import nl.koers.dossier.section.ClientCard;
import nl.koers.dossier.section.DossierSection;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Onlooker;
import nl.koers.shared.access.Role;
import nl.koers.shared.secret.MasterKey;
import nl.koers.shared.secret.PreviousMasterKeys;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two organisations with somebody in each, trajectories, and a clock that is moved by hand. */
@TestComponent
public class DossierFixture {

    public static final OrganisationId NORTH = new OrganisationId("north");
    public static final OrganisationId SOUTH = new OrganisationId("south");

    public static final Actor NORA = actor("nora", Role.CASEWORKER, NORTH);
    public static final Actor NICK = actor("nick", Role.TEAM_LEAD, NORTH);
    public static final Actor SAM = actor("sam", Role.CASEWORKER, SOUTH);

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    public DossierFixture(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    @Bean
    public static MovedClock clock() {
        return new MovedClock();
    }

    /** Nothing stands on any screen here. */
    @Bean
    public static Onlooker onlooker() {
        return (looks, onlyNames) -> {};
    }

    @Bean
    public static MasterKey masterKey() {
        return masterKey(1);
    }

    @Bean
    public static PreviousMasterKeys previousMasterKeys() {
        return PreviousMasterKeys.none();
    }

    public static final List<DossierSection<?>> SECTIONS = List.of(
            DossierSection.REACH,
            DossierSection.HOUSEHOLD,
            DossierSection.DATE_OF_BIRTH,
            DossierSection.SAFETY,
            DossierSection.SAFETY_PLAN);

    /** The master key in use, and others that are still known. */
    public static KeyRing ring(int seed, int... previous) {
        return new KeyRing(
                masterKey(seed),
                new PreviousMasterKeys(Arrays.stream(previous)
                        .mapToObj(DossierFixture::masterKey)
                        .toList()));
    }

    /** One master key for each seed. */
    public static MasterKey masterKey(int seed) {
        var bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return MasterKey.fromBase64(Base64.getEncoder().encodeToString(bytes));
    }

    public static Actor actor(String userId, Role role, OrganisationId... organisations) {
        return new Actor(userId, Set.of(role), Set.of(organisations));
    }

    public static ClientCard called(String alias) {
        return new ClientCard(alias, "money", List.of("nl"), "");
    }

    /** A trajectory of nobody's yet and without a dossier. */
    public TrajectoryCode trajectory(OrganisationId organisation) {
        var code = TrajectoryCode.random();
        jdbc.sql("insert into koers.organisation (id, name, region) values (:id, :id, :id) on conflict do nothing")
                .param("id", organisation.value())
                .update();
        jdbc.sql(
                        """
                        insert into koers.trajectory (code, organisation, status, step, step_since, profile, channel,
                            opened_at, last_activity_at)
                        values (:code, :organisation, 'open', 'contact', :now, 'notChosen', 'dropIn', :now, :now)""")
                .param("code", code.value())
                .param("organisation", organisation.value())
                .param("now", Timestamp.from(Instant.EPOCH))
                .update();
        return code;
    }

    public void giveTo(Actor caseworker, TrajectoryCode code) {
        jdbc.sql("update koers.trajectory set caseworker = :user where code = :code")
                .param("user", caseworker.userId())
                .param("code", code.value())
                .update();
    }

    public TrajectoryCode dossier(DossierService dossiers, Actor actor, String alias) {
        var organisation = actor.organisations().iterator().next();
        var code = trajectory(organisation);
        giveTo(actor, code);
        as(actor, () -> dossiers.create(code, organisation, called(alias)));
        return code;
    }

    public <T> T ask(Actor actor, Supplier<T> question) {
        return currentActor.callAs(actor, question);
    }

    public void as(Actor actor, Runnable work) {
        currentActor.runAs(actor, work);
    }

    /** A clock that stands still until it is moved. */
    public static class MovedClock extends Clock {

        private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

        private Instant now = START;

        /** Other tests have this clock, too. */
        public void backToStart() {
            now = START;
        }

        public void advanceMinutes(int minutes) {
            now = now.plusSeconds(60L * minutes);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
