package nl.koers.notice.ui;

import com.vaadin.flow.component.Component;
import nl.koers.shared.ui.extension.HeaderPart;

/** The bell beside help and the blank screen. */
@org.springframework.stereotype.Component
class BellPart implements HeaderPart {

    private final NoticeDesk desk;
    private final NoticeRound round;

    BellPart(NoticeDesk desk, NoticeRound round) {
        this.desk = desk;
        this.round = round;
    }

    @Override
    public Component make() {
        return new NoticeBell(desk, round);
    }
}
