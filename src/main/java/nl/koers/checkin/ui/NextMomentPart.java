package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.extension.ClientPart;
import org.springframework.core.annotation.Order;

/** On the client's page: what is planned next, and the way to move it, bring it forward or skip it. */
@org.springframework.stereotype.Component
@Order(3)
class NextMomentPart implements ClientPart {

    private final CheckInDesk desk;

    NextMomentPart(CheckInDesk desk) {
        this.desk = desk;
    }

    @Override
    public Component on(TrajectoryCode code) {
        var part = new Section();
        part.addClassName("koers-next-moment");
        fill(part, code);
        return part;
    }

    private void fill(Section part, TrajectoryCode code) {
        var planned = desk.of(code);
        part.removeAll();
        part.setVisible(!planned.isEmpty());
        if (planned.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        planned.forEach(moment -> list.add(item(moment, () -> fill(part, code))));
        part.add(new H2(text("checkIn.next")), list);
    }

    private ListItem item(UpcomingCheckIn moment, Runnable afterwards) {
        var day = new Span(MomentWords.date(moment.day()));
        day.addClassName("koers-moment-day");
        var what = new Span(MomentWords.what(moment));
        what.addClassName("koers-secondary");
        var look = new Button(text("checkIn.look"), click -> new MomentDialog(desk, moment, afterwards).open());
        look.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        look.setAriaLabel(text("checkIn.look.of", MomentWords.date(moment.day())));
        return new ListItem(day, what, look);
    }
}
