package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import java.util.EnumMap;
import java.util.Map;
import nl.koers.checkin.CheckInFilter.Whose;
import nl.koers.checkin.ui.CalendarAddress.Period;

/** Whose calendar, which days and in which way: all of them addresses, so that they are kept and can be gone back to. */
class CalendarControls extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<Whose, Anchor> whose = new EnumMap<>(Whose.class);
    private final transient Map<Period, Anchor> periods = new EnumMap<>(Period.class);
    private final Anchor earlier = new Anchor();
    private final Anchor today = new Anchor("", text("calendar.today"));
    private final Anchor later = new Anchor();
    private final H2 title = new H2();

    /** @param standsIn whether the user works in somebody's place today */
    CalendarControls(boolean standsIn) {
        addClassName("koers-calendar-controls");
        var people = choices("calendar.whose");
        for (var each : Whose.values()) {
            var link = new Anchor("", text("calendar.whose." + CalendarAddress.code(each)));
            link.setVisible(each != Whose.STANDING_IN || standsIn);
            whose.put(each, link);
            people.add(link);
        }
        var ways = choices("calendar.view");
        for (var each : Period.values()) {
            var link = new Anchor("", text("calendar.view." + each.code()));
            periods.put(each, link);
            ways.add(link);
        }
        var moves = new Nav(earlier, today, later);
        moves.setAriaLabel(text("calendar.moves"));
        moves.addClassName("koers-calendar-moves");
        title.getElement().setAttribute("aria-live", "polite");
        var choices = new Div(people, ways);
        choices.addClassName("koers-calendar-choices");
        var when = new Div(title, moves);
        when.addClassName("koers-calendar-when");
        add(choices, when);
    }

    private static Nav choices(String nameKey) {
        var choices = new Nav();
        choices.setAriaLabel(text(nameKey));
        choices.addClassName("koers-calendar-choice");
        return choices;
    }

    void show(CalendarAddress address) {
        whose.forEach((each, link) -> mark(link, address.of(each), each == address.whose()));
        periods.forEach((each, link) -> mark(link, address.as(each), each == address.period()));
        var period = address.period().code();
        earlier.setHref(address.earlier().href());
        earlier.setText(text("calendar.earlier." + period));
        later.setHref(address.later().href());
        later.setText(text("calendar.later." + period));
        today.setHref(address.atToday().href());
        title.setText(
                address.period() == Period.MONTH
                        ? MomentWords.day(address.first(), "MMMM yyyy")
                        : text(
                                "calendar.fromTo",
                                MomentWords.day(address.first(), "d MMMM"),
                                MomentWords.day(address.last(), "d MMMM yyyy")));
    }

    private static void mark(Anchor link, CalendarAddress to, boolean present) {
        link.setHref(to.href());
        link.getElement().setAttribute("aria-current", String.valueOf(present));
    }
}
