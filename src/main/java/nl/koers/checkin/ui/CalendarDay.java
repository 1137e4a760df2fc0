package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day of the calendar.
 *
 * @param lines the first ones of the day
 * @param moments how many moments there are, also those not among the lines
 * @param tasks likewise
 */
record CalendarDay(LocalDate date, List<CalendarLine> lines, int moments, int tasks) {

    /** How many there are beside the lines. */
    int more() {
        return moments + tasks - lines.size();
    }

    boolean isEmpty() {
        return moments + tasks == 0;
    }

    /** Such as {@code 2 moments, 1 task}; empty on a day without. */
    String counted() {
        return counted(moments, tasks);
    }

    static String counted(int moments, int tasks) {
        return Stream.of(
                        moments == 0 ? "" : text("calendar.count.moments", moments),
                        tasks == 0 ? "" : text("calendar.count.tasks", tasks))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
