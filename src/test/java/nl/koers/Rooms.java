package nl.koers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The rooms and their floors, as docs/architecture.md draws them: the only place where their order stands. */
record Rooms(List<Set<String>> floors) {

    static final Path PAGE = Path.of("docs/architecture.md");

    static Rooms drawn() {
        try {
            var drawing = Files.readString(PAGE).split("```")[1];
            var fromTheGround = drawing.lines()
                    .filter(line -> line.contains("|"))
                    .map(line -> Set.copyOf(Arrays.asList(
                            line.substring(0, line.indexOf('|')).strip().split("\\s+"))))
                    .collect(java.util.stream.Collectors.toList());
            Collections.reverse(fromTheGround);
            return new Rooms(fromTheGround);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> all() {
        return floors.stream().flatMap(Set::stream).sorted().toList();
    }

    int floorOf(String room) {
        return IntStream.range(0, floors.size())
                .filter(floor -> floors.get(floor).contains(room))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(room + " is not in " + PAGE));
    }

    /** Of a class or package; empty for those that belong to no room. */
    static String of(String name) {
        var parts = name.split("\\.");
        return name.startsWith("nl.koers.") && parts.length > 2 && Character.isLowerCase(parts[2].charAt(0))
                ? parts[2]
                : "";
    }
}
