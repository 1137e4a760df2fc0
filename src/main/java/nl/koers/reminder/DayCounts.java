package nl.koers.reminder;

/**
 * How much there is for one user today. The first three are the first groups of the list of work.
 *
 * @param contacts moments of getting in touch that are planned today and are no task yet
 * @param signals tasks about signals, whenever they are due
 * @param standIn what is at once, overdue or due today of colleagues in whose place the user works today
 * @param beginning absences in which the user stands in and that begin from today to the next working day
 * @param notice for team leads: work of the organisation that is overdue for longer than the table allows
 */
record DayCounts(
        int atOnce, int overdue, int today, int contacts, int signals, int standIn, int beginning, int notice) {

    boolean nothing() {
        return atOnce + overdue + today + contacts + signals + standIn + beginning + notice == 0;
    }
}
