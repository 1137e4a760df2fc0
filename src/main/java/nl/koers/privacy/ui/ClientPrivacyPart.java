package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.extension.ClientPart;
import nl.koers.shared.ui.text.Dates;

/** On the client's page: that the dossier will be erased soon. */
@org.springframework.stereotype.Component
class ClientPrivacyPart implements ClientPart {

    private final PrivacyDesk desk;

    ClientPrivacyPart(PrivacyDesk desk) {
        this.desk = desk;
    }

    @Override
    public Component on(TrajectoryCode code) {
        var part = new Div();
        part.addClassName("koers-client-privacy");
        desk.retention.of(code).ifPresent(due -> {
            var notice = new Paragraph(text(
                    due.objection() == null ? "privacy.client.notice" : "privacy.client.notice.objected",
                    Dates.date(due.erasedAt())));
            notice.addClassName("koers-hint");
            part.add(notice);
        });
        return part;
    }
}
