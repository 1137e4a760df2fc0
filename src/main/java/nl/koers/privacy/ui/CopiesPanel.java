package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.privacy.copy.ClientCopy;
import nl.koers.shared.ui.text.Dates;

/** Which copies are being made or wait to be taken; nothing of what is in them. */
class CopiesPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    CopiesPanel(PrivacyDesk desk) {
        addClassName("koers-privacy-part");
        var copies = desk.copies.list(MOST);
        add(new Paragraph(text(copies.isEmpty() ? "copy.none" : "copy.list.explanation")));
        var list = new PrivacyGrid<ClientCopy>(text("privacy.copies"));
        list.show(text("privacy.code"), copy -> copy.trajectory().value());
        list.show(
                text("privacy.erasure.asked"),
                copy -> text(
                        "privacy.erasure.by", desk.nameOf(copy.requestedBy()), Dates.dateAndTime(copy.requestedAt())));
        list.show(
                text("privacy.erasure.state"),
                copy -> text("copy.state." + copy.state().code()));
        list.show(text("copy.goneAt"), copy -> Dates.dateAndTime(copy.goneAt()));
        list.setItems(copies);
        list.setVisible(!copies.isEmpty());
        add(list);
    }
}
