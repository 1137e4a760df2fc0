package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.koers.checkin.ui.CalendarAddress.Period;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.WideScreen;
import nl.koers.shared.ui.shell.MainLayout;
import nl.koers.work.ui.LiveWork;
import org.jspecify.annotations.Nullable;

/** The calendar: what is planned with clients before it is due, and the tasks that have a date. */
@Route(value = CalendarView.PATH, layout = MainLayout.class)
@RolesAllowed({"CASEWORKER", "TEAM_LEAD"})
class CalendarView extends Section implements NamedView, BeforeEnterObserver {

    static final String PATH = "calendar";

    private static final long serialVersionUID = 1L;
    /** In the table of a month there is no room for more. */
    private static final int LINES_IN_MONTH = 3;

    private static final int LINES = 200;

    private final transient CheckInDesk desk;
    private final CalendarControls controls;
    private final Div days = new Div();
    private transient @Nullable CalendarAddress address;
    private transient CheckInDesk.@Nullable Shown shown;
    private boolean narrow;

    CalendarView(CheckInDesk desk, LiveWork live) {
        this.desk = desk;
        controls = new CalendarControls(desk.standsIn());
        add(new H1(text("calendar.name")), controls, days);
        live.follow(this, this::refresh);
        WideScreen.watch(this, this::fit);
    }

    @Override
    public String nameKey() {
        return "calendar.name";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = CalendarAddress.of(event.getLocation().getQueryParameters(), desk.usual(), desk.today());
        controls.show(address);
        shown = null;
        refresh();
    }

    private void fit(boolean isNarrow) {
        if (narrow != isNarrow) {
            narrow = isNarrow;
            shown = null;
            refresh();
        }
    }

    /** Leaves the page alone when nothing changed, so that nobody loses the place they were at. */
    private void refresh() {
        var at = address;
        if (at == null) {
            return;
        }
        var now = desk.read(at, asTable(at) ? LINES_IN_MONTH : LINES);
        if (!now.equals(shown)) {
            shown = now;
            show(at, now);
        }
    }

    private boolean asTable(CalendarAddress at) {
        return at.period() == Period.MONTH && !narrow;
    }

    private void show(CalendarAddress at, CheckInDesk.Shown now) {
        days.removeAll();
        if (now.cut()) {
            days.add(new Paragraph(text("calendar.cut")));
        }
        if (asTable(at)) {
            days.add(new MonthTable(now, at, this::open));
        } else if (at.period() == Period.WEEK) {
            var week = new DayList(week(at, now), at, this::open);
            week.addClassName("koers-calendar-week");
            days.add(week);
        } else if (now.days().isEmpty()) {
            days.add(new Paragraph(text("calendar.nothing")));
        } else {
            days.add(new DayList(now.days(), at, this::open));
        }
    }

    private static List<CalendarDay> week(CalendarAddress at, CheckInDesk.Shown now) {
        return Stream.iterate(at.first(), (LocalDate day) -> !day.isAfter(at.last()), day -> day.plusDays(1))
                .map(now::on)
                .toList();
    }

    private void open(CalendarLine.Moment moment) {
        new MomentDialog(desk, moment.checkIn(), this::refresh).open();
    }
}
