package nl.koers.fictitious;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Texts for one story, from {@code fictitious/journal.txt}; none comes twice. */
class FictitiousTexts {

    private static final Map<String, List<String>> ALL = read();

    private final Random random;
    private final Map<String, List<String>> left = new HashMap<>();

    FictitiousTexts(Random random) {
        this.random = random;
    }

    /** A text under the first of these headings that has one left; empty when all were told. */
    Optional<String> next(String... headings) {
        for (String heading : headings) {
            var texts = left.computeIfAbsent(heading, name -> new ArrayList<>(of(name)));
            if (!texts.isEmpty()) {
                return Optional.of(texts.remove(random.nextInt(texts.size())));
            }
        }
        return Optional.empty();
    }

    static List<String> of(String heading) {
        return ALL.getOrDefault(heading, List.of());
    }

    private static Map<String, List<String>> read() {
        var stream = Objects.requireNonNull(FictitiousTexts.class.getResourceAsStream("/fictitious/journal.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var texts = new LinkedHashMap<String, List<String>>();
            List<String> current = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    current = texts.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(line);
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
