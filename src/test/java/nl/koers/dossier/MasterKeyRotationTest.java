package nl.koers.dossier;

import static nl.koers.dossier.DossierFixture.NORA;
import static nl.koers.dossier.DossierFixture.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.koers.accesslog.AccessLog;
import nl.koers.dossier.access.DossierAccess;
import nl.koers.dossier.access.DossierStore;
import nl.koers.dossier.access.OfferStore;
import nl.koers.dossier.seal.KeyRing;
import nl.koers.dossier.seal.KeyVault;
import nl.koers.dossier.seal.WrongMasterKeyException;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.DossierSection;
import nl.koers.dossier.section.Reach;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.secret.PreviousMasterKeys;
import nl.koers.shared.secret.UnderMasterKey;
import nl.koers.shared.startup.StartRefusedException;
import nl.koers.testing.Logs;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DossierTest
class MasterKeyRotationTest {

    private static final ObjectProvider<UnderMasterKey> NO_OTHERS =
            new StaticListableBeanFactory().getBeanProvider(UnderMasterKey.class);

    private static final Reach REACH =
            new Reach(List.of(new ContactDetail(ContactDetail.Kind.PHONE, "06-12345678", "", Set.of())), "", "");

    @Autowired
    DossierStore store;

    @Autowired
    SectionStore sectionStore;

    @Autowired
    DossierFixture fixture;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    AccessLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** The application with these master keys. */
    private final class Node {
        final KeyRing keys;
        final DossierService dossiers;
        final SectionService sections;
        final MasterKeyRotation rotation;

        Node(KeyRing keys) {
            this.keys = keys;
            var vault = Assertions.assertDoesNotThrow(() -> new KeyVault(keys));
            var access = new DossierAccess(
                    store, vault, log, currentActor, (looks, onlyNames) -> {}, new OfferStore(jdbc, clock));
            var index = new BlindIndex(keys);
            dossiers = new DossierService(store, sectionStore, access, vault, index, log, clock);
            sections = new SectionService(sectionStore, access, index, clock);
            rotation = new MasterKeyRotation(
                    jdbc,
                    new Rewrapping(jdbc, sectionStore, index),
                    keys,
                    vault,
                    PreviousMasterKeys.none(),
                    NO_OTHERS,
                    transaction,
                    clock);
        }

        /** As the services do by themselves in the application. */
        <T> T ask(Actor actor, java.util.function.Supplier<T> question) {
            return fixture.ask(actor, () -> transaction.execute(status -> question.get()));
        }

        TrajectoryCode client(Actor actor, String alias) {
            return ask(actor, () -> {
                var code = fixture.dossier(dossiers, actor, alias);
                sections.save(code, DossierSection.REACH, REACH, 0);
                return code;
            });
        }

        boolean knows(Actor actor, TrajectoryCode code, String alias) {
            return ask(
                    actor,
                    () -> dossiers.card(code).alias().equals(alias)
                            && dossiers.findByAlias(alias).contains(code)
                            && dossiers.findByContactDetail("+31612345678").contains(code));
        }
    }

    private final List<TrajectoryCode> north = new ArrayList<>();
    private final List<TrajectoryCode> south = new ArrayList<>();

    private Node before;

    /** More than two batches. */
    @BeforeEach
    void tellUnderTheOldKey() {
        jdbc.sql("delete from koers.trajectory").update();
        before = new Node(DossierFixture.ring(1));
        for (int i = 0; i < 60; i++) {
            north.add(before.client(NORA, "North " + i));
            south.add(before.client(SAM, "South " + i));
        }
    }

    private void assertAllKnown(Node node) {
        for (int i = 0; i < north.size(); i++) {
            assertThat(node.knows(NORA, north.get(i), "North " + i)).isTrue();
            assertThat(node.knows(SAM, south.get(i), "South " + i)).isTrue();
        }
    }

    private int underTheNewKey() {
        return jdbc.sql("select count(*) from koers.dossier_key where master_key = :id")
                .param("id", DossierFixture.ring(2).current().masterKeyId())
                .query(Integer.class)
                .single();
    }

    @Test
    void withBothKeysEverythingIsReadAndFoundBeforeDuringAndAfterAndThenWithoutTheOldOne() {
        var node = new Node(DossierFixture.ring(2, 1));
        assertAllKnown(node);
        assertThat(node.rotation.progress().remaining()).isEqualTo(120);

        node.rotation.rotate();

        assertAllKnown(node);
        assertThat(node.rotation.progress())
                .isEqualTo(new MasterKeyRotation.Progress(120, 0, 0, false, null, false, false));
        var without = new Node(DossierFixture.ring(2));
        assertAllKnown(without);
        new MasterKeyCheck(store, without.keys).afterSingletonsInstantiated();
        assertThat(jdbc.sql("select count(*) from koers.dossier_search")
                        .query(Integer.class)
                        .single())
                .isEqualTo(240);
        assertThatThrownBy(() -> before.ask(NORA, () -> before.dossiers.card(north.get(0))))
                .isInstanceOf(WrongMasterKeyException.class);
    }

    @Test
    void theStartIsRefusedWhileTheOldKeyIsStillNeeded() {
        var without = DossierFixture.ring(2);

        assertThatThrownBy(() -> new MasterKeyCheck(store, without).afterSingletonsInstantiated())
                .isInstanceOf(StartRefusedException.class);
        new MasterKeyCheck(store, DossierFixture.ring(2, 1)).afterSingletonsInstantiated();
    }

    @Test
    void afterACrashTheRestIsDone() {
        var node = new Node(DossierFixture.ring(2, 1));
        var crashing = new MasterKeyRotation(
                jdbc,
                new Rewrapping(jdbc, sectionStore, new BlindIndex(node.keys)),
                node.keys,
                Assertions.assertDoesNotThrow(() -> new KeyVault(node.keys)),
                PreviousMasterKeys.none(),
                NO_OTHERS,
                new TransactionTemplate(transaction.getTransactionManager()) {
                    private int batches;

                    @Override
                    public <T> T execute(org.springframework.transaction.support.TransactionCallback<T> work) {
                        return super.execute(status -> {
                            T result = work.doInTransaction(status);
                            if (++batches == 2) {
                                throw new IllegalStateException("crash before the commit of the second batch");
                            }
                            return result;
                        });
                    }
                },
                clock);
        assertThatThrownBy(crashing::rotate).hasMessageStartingWith("crash");
        assertThat(underTheNewKey()).isEqualTo(50);
        assertAllKnown(node);

        node.rotation.rotate();

        assertThat(underTheNewKey()).isEqualTo(120);
        assertAllKnown(new Node(DossierFixture.ring(2)));
    }

    @Test
    void twoNodesAtATimeDoItOnceWhileWorkGoesOn() {
        var one = new Node(DossierFixture.ring(2, 1));
        var two = new Node(DossierFixture.ring(2, 1));
        var notYetRestarted = new Node(DossierFixture.ring(1, 2));

        var first = CompletableFuture.runAsync(one.rotation::rotate);
        var second = CompletableFuture.runAsync(two.rotation::rotate);
        for (int i = 0; i < north.size(); i++) {
            var code = north.get(i);
            var alias = "Changed " + i;
            notYetRestarted.ask(NORA, () -> {
                notYetRestarted.sections.save(code, DossierSection.CARD, DossierFixture.called(alias), 1);
                return true;
            });
        }
        CompletableFuture.allOf(first, second).join();

        var after = new Node(DossierFixture.ring(2));
        for (int i = 0; i < north.size(); i++) {
            assertThat(after.knows(NORA, north.get(i), "Changed " + i)).isTrue();
            assertThat(after.ask(NORA, () -> after.dossiers.findByAlias("North 1")))
                    .isEmpty();
        }
        assertThat(underTheNewKey()).isEqualTo(120);
    }

    @Test
    void whatIsDamagedOrUnderALostKeyIsNamedAndDoesNotHoldUpTheOthers() {
        jdbc.sql("update koers.dossier_key set wrapped_key = ''::bytea where trajectory = :code")
                .param("code", north.get(3).value())
                .update();
        jdbc.sql("update koers.dossier_key set master_key = 'lost' where trajectory = :code")
                .param("code", south.get(3).value())
                .update();
        var node = new Node(DossierFixture.ring(2, 1));

        var lines = Logs.ofEverythingDuring(node.rotation::rotate);

        assertThat(underTheNewKey()).isEqualTo(118);
        var progress = node.rotation.progress();
        assertThat(progress.remaining()).isEqualTo(2);
        assertThat(progress.unreadable()).isEqualTo(2);
        assertThat(progress.previousKeysNeeded()).isTrue();
        assertThat(lines).anyMatch(line -> line.contains(north.get(3).value()));
        assertThat(lines).noneMatch(line -> line.contains("North 3"));
    }

    @Test
    void itRunsInTheBackgroundAndTellsWhenItIsDone() {
        var node = new Node(DossierFixture.ring(2, 1));

        node.rotation.start();
        node.rotation.start();

        await().until(() -> !node.rotation.progress().running());
        assertThat(node.rotation.progress())
                .isEqualTo(new MasterKeyRotation.Progress(120, 0, 0, false, clock.instant(), false, false));
    }
}
