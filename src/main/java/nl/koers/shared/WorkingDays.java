package nl.koers.shared;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days on which promises are planned: Monday to Friday, without the public holidays of the Netherlands. */
public final class WorkingDays {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !HOLIDAYS.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
    }

    /** This day when it is a working day, and otherwise the first after it. */
    public static LocalDate from(LocalDate day) {
        return day.datesUntil(LocalDate.MAX)
                .filter(WorkingDays::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }
}
