package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.privacy.told.ErasureNotice;
import nl.koers.shared.ui.text.Dates;

/** Who is still to be asked to erase what they were told about clients that were erased. */
class ToldPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PrivacyDesk desk;
    private final PrivacyGrid<ErasureNotice> list = new PrivacyGrid<>(text("told.name"));
    private final Paragraph none = new Paragraph(text("told.none"));

    ToldPanel(PrivacyDesk desk) {
        this.desk = desk;
        addClassName("koers-privacy-part");
        list.show(text("told.who"), notice -> ToldWords.recipient(notice.told()));
        list.show(text("told.what"), notice -> ToldWords.what(notice.told()));
        list.show(text("told.when"), notice -> Dates.date(notice.told().on()));
        list.show(text("told.caseworker"), notice -> desk.nameOf(notice.caseworker()));
        list.show(text("told.goneOn"), notice -> Dates.date(notice.goneOn()));
        list.show(text("privacy.erasure.state"), ToldWords::state);
        list.offer(text("privacy.erasure.actions"), notice -> new ToldActions(desk, notice, this::reload));
        add(new Paragraph(text("told.explanation", desk.told.days())), none, list);
        reload();
    }

    private void reload() {
        var notices = desk.told.list();
        list.setItems(notices);
        list.setVisible(!notices.isEmpty());
        none.setVisible(notices.isEmpty());
    }
}
