package nl.koers.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import nl.koers.shared.OrganisationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkChangesTest {

    private static final OrganisationId NORTH = new OrganisationId("north");
    private static final OrganisationId SOUTH = new OrganisationId("south");

    private final WorkChanges changes = new WorkChanges();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        changes.destroy();
    }

    @Test
    void manyChangesTogetherAreToldOnceAndOnlyToTheOrganisationTheyHappenedIn() {
        changes.subscribe(Set.of(NORTH), () -> told.add("north"));
        changes.subscribe(Set.of(SOUTH), () -> told.add("south"));

        for (int i = 0; i < 100; i++) {
            changes.changed(new WorkChanged(NORTH));
        }
        changes.changed(new WorkChanged(SOUTH));

        await().until(() -> told.contains("south"));
        assertThat(told).containsExactly("north", "south");
    }

    @Test
    void theyAreToldOnAThreadOfTheirOwn() {
        var thread = new AtomicReference<Thread>();
        changes.subscribe(Set.of(NORTH), () -> thread.set(Thread.currentThread()));

        changes.changed(new WorkChanged(NORTH));

        await().until(() -> thread.get() != null);
        assertThat(thread.get()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromHearing() {
        changes.subscribe(Set.of(NORTH), () -> {
            throw new IllegalStateException("its page is gone");
        });
        changes.subscribe(Set.of(NORTH), () -> told.add("second"));

        changes.changed(new WorkChanged(NORTH));

        await().until(() -> told.contains("second"));
    }

    @Test
    void whoCancelsIsNotToldAnyMore() {
        changes.subscribe(Set.of(NORTH), () -> told.add("cancelled")).cancel();
        changes.subscribe(Set.of(NORTH), () -> told.add("still there"));

        changes.changed(new WorkChanged(NORTH));

        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly("still there");
    }
}
