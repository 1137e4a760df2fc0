package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.koers.shared.ui.text.Dates;
import nl.koers.work.ui.WorkPart;

/** Tells a caseworker whom to ask to erase what they were told about a client who was erased. */
@org.springframework.stereotype.Component
class ToldPart implements WorkPart {

    private final PrivacyDesk desk;

    ToldPart(PrivacyDesk desk) {
        this.desk = desk;
    }

    /** One statement. */
    @Override
    public Component make() {
        var part = new Section();
        part.addClassName("koers-work-notices");
        fill(part);
        return part;
    }

    private void fill(Section part) {
        part.removeAll();
        var notices = desk.told.mine();
        part.setVisible(!notices.isEmpty());
        if (notices.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        notices.forEach(notice -> list.add(new ListItem(
                new Span(ToldWords.line(notice.told()) + " " + text("told.work.until", Dates.date(notice.goneOn()))),
                new ToldActions(desk, notice, () -> fill(part)))));
        part.add(new H2(text("told.name")), new Paragraph(text("told.work.explanation")), list);
    }
}
