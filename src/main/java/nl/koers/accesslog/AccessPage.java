package nl.koers.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.koers.shared.Netherlands;
import nl.koers.shared.TrajectoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Some whole days of the log, at least one, so that no look is cut in two.
 *
 * @param lines newest first
 * @param older before when the next page begins; null on the last one
 */
public record AccessPage(List<AccessEntry> lines, @Nullable Instant older) {

    private record Look(
            LocalDate day, String userId, @Nullable TrajectoryCode trajectory, @Nullable AccessReason reason) {}

    private record Person(LocalDate day, String userId) {}

    /** By day, newest first, and within a day by person: whoever looked last comes first. */
    public List<AccessLook> looks() {
        var looks = new LinkedHashMap<Look, List<AccessEntry>>();
        var persons = new LinkedHashMap<Person, Integer>();
        for (var line : lines) {
            var day = Netherlands.day(line.recordedAt());
            persons.putIfAbsent(new Person(day, line.userId()), persons.size());
            looks.computeIfAbsent(
                            new Look(day, line.userId(), line.trajectory(), line.reason()), first -> new ArrayList<>())
                    .add(line);
        }
        return looks.entrySet().stream()
                .sorted(Comparator.comparing(look -> persons.getOrDefault(
                        new Person(look.getKey().day(), look.getKey().userId()), 0)))
                .map(look -> look(look.getKey(), look.getValue()))
                .toList();
    }

    private static AccessLook look(Look look, List<AccessEntry> lines) {
        Map<AccessAction, TreeSet<AccessSubject>> parts = new EnumMap<>(AccessAction.class);
        lines.forEach(line ->
                parts.computeIfAbsent(line.action(), first -> new TreeSet<>()).add(line.part()));
        return new AccessLook(
                look.day(),
                lines.get(lines.size() - 1).recordedAt(),
                lines.get(0).recordedAt(),
                look.userId(),
                look.trajectory(),
                look.reason(),
                parts.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                part -> List.copyOf(part.getValue()),
                                (one, other) -> one,
                                () -> new EnumMap<>(AccessAction.class))));
    }
}
