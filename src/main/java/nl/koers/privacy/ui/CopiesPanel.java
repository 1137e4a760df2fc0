package nl.koers.privacy.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.privacy.ClientCopy;
import nl.koers.shared.ui.Dates;

/** Which copies are being made or wait to be taken; nothing of what is in them. */
class CopiesPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    CopiesPanel(PrivacyDesk desk) {
        addClassName("koers-privacy-part");
        var copies = desk.copies.list(MOST);
        add(new Paragraph(text(copies.isEmpty() ? "copy.none" : "copy.list.explanation")));
        var list = new PrivacyGrid<ClientCopy>(text("privacy.copies"));
        list.addColumn(copy -> copy.trajectory().value()).setHeader(text("privacy.code"));
        list.addColumn(copy -> text(
                        "privacy.erasure.by", desk.nameOf(copy.requestedBy()), Dates.dateAndTime(copy.requestedAt())))
                .setHeader(text("privacy.erasure.asked"));
        list.addColumn(copy -> text("copy.state." + copy.state().code())).setHeader(text("privacy.erasure.state"));
        list.addColumn(copy -> Dates.dateAndTime(copy.goneAt())).setHeader(text("copy.goneAt"));
        list.setItems(copies);
        list.setVisible(!copies.isEmpty());
        add(list);
    }
}
