package nl.koers.partner.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How names of organisations are compared: colleagues write the same one in different ways. */
public final class PartnerNames {

    /** Words that tell nothing about which organisation it is. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "stichting",
            "vereniging",
            "cooperatie",
            "bv",
            "nv",
            "vof",
            "ggmbh",
            "de",
            "het",
            "een",
            "der",
            "den",
            "van",
            "voor",
            "en",
            "in",
            "te",
            "bij",
            "aan",
            "the",
            "of",
            "and",
            "for");

    private PartnerNames() {}

    /** In lower case, without accents and punctuation, with single spaces. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " en ")
                .replaceAll("[.'’`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The words that tell which organisation it is; all words when there are no such. */
    public static Set<String> words(String name) {
        var all = List.of(plain(name).split(" "));
        var telling = all.stream().filter(word -> !EMPTY_WORDS.contains(word)).collect(Collectors.toSet());
        return telling.isEmpty() ? Set.copyOf(all) : telling;
    }

    /** Whether at least half of the words of the shorter name stand in the other one as well. */
    public static boolean similar(Set<String> some, Set<String> others) {
        var shared = new HashSet<>(some);
        shared.retainAll(others);
        return !shared.isEmpty() && 2 * shared.size() >= Math.min(some.size(), others.size());
    }

    /** What somebody looks for, word by word, at most {@code most}. */
    public static List<String> searched(String text, int most) {
        return Arrays.stream(plain(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(most)
                .toList();
    }
}
