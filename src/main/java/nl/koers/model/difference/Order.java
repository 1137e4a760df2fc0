package nl.koers.model.difference;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What changed its place among others, which is the fewest that explain the new order. */
final class Order {

    private Order() {}

    /** Of those that are in both. */
    static Set<String> moved(List<String> before, List<String> after) {
        var common = new HashSet<>(before);
        common.retainAll(new HashSet<>(after));
        var old = before.stream().filter(common::contains).toList();
        var now = after.stream().filter(common::contains).toList();
        var moved = new HashSet<>(common);
        longestInOrder(now.stream().mapToInt(old::indexOf).toArray()).forEach(place -> moved.remove(old.get(place)));
        return moved;
    }

    /** The longest rising sequence; a few hundred numbers at most. */
    private static List<Integer> longestInOrder(int[] numbers) {
        int[] length = new int[numbers.length];
        int[] previous = new int[numbers.length];
        int last = -1;
        for (int i = 0; i < numbers.length; i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers[j] < numbers[i] && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        var found = new Integer[last < 0 ? 0 : length[last]];
        for (int i = found.length - 1; i >= 0; i--) {
            found[i] = numbers[last];
            last = previous[last];
        }
        return Arrays.asList(found);
    }
}
