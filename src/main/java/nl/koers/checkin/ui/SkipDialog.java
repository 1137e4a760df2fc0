package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import nl.koers.checkin.UpcomingCheckIn;

/** The client wants no contact this time. */
class SkipDialog extends PlanningDialog {

    private static final long serialVersionUID = 1L;

    SkipDialog(CheckInDesk desk, UpcomingCheckIn checkIn, Runnable afterwards) {
        super(desk, checkIn, "checkIn.skip", afterwards);
        begin();
    }

    @Override
    protected String explain(UpcomingCheckIn checkIn) {
        return text("checkIn.skip.explain", MomentWords.date(checkIn.day()), next(checkIn));
    }

    @Override
    protected boolean isAnswered(UpcomingCheckIn checkIn) {
        return true;
    }

    @Override
    protected String change(UpcomingCheckIn checkIn, String words) {
        desk.skip(checkIn, words);
        return text("checkIn.skipped", next(checkIn));
    }

    private static String next(UpcomingCheckIn checkIn) {
        return checkIn.dayAfterSkipping().map(MomentWords::date).orElse("");
    }
}
