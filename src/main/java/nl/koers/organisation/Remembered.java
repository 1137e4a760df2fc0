package nl.koers.organisation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was read for a short while, since every row of every list asks for a name. Measured in time that passes,
 * not by the engine's clock, which can be moved.
 */
class Remembered<K, V> {

    private record Entry<V>(V value, long readAt) {}

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final long lifetime;
    private final Function<K, V> read;

    Remembered(Duration lifetime, Function<K, V> read) {
        this.lifetime = lifetime.toNanos();
        this.read = read;
    }

    V get(K key) {
        var entry = entries.get(key);
        if (entry == null || System.nanoTime() - entry.readAt() > lifetime) {
            entry = new Entry<>(read.apply(key), System.nanoTime());
            entries.put(key, entry);
        }
        return entry.value();
    }

    void forget() {
        entries.clear();
    }
}
