package nl.koers.notice.ui;

import nl.koers.notice.Notice;

/**
 * A notice as one reader sees it now.
 *
 * @param address where something can be done about it
 */
record NoticeLine(Notice notice, String words, String address) {

    /** A client's alias may be in it. */
    @Override
    public String toString() {
        return "NoticeLine[" + notice.kind() + "]";
    }
}
