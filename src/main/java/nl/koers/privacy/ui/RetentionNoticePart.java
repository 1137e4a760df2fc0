package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.koers.dossier.DossierService;
import nl.koers.privacy.retention.RetentionDue;
import nl.koers.shared.ui.text.Dates;
import nl.koers.work.ui.WorkPart;

/** Tells a caseworker which dossiers of her closed clients will be erased, as long as she can still object. */
@org.springframework.stereotype.Component
class RetentionNoticePart implements WorkPart {

    private final PrivacyDesk desk;
    private final DossierService dossiers;

    RetentionNoticePart(PrivacyDesk desk, DossierService dossiers) {
        this.desk = desk;
        this.dossiers = dossiers;
    }

    /** One statement, and one more when there is something to tell. */
    @Override
    public Component make() {
        var notices = new Section();
        notices.addClassName("koers-work-notices");
        var due = desk.retention.mine().stream()
                .filter(one -> one.objection() == null)
                .toList();
        notices.setVisible(!due.isEmpty());
        if (!due.isEmpty()) {
            var aliases =
                    dossiers.aliases(due.stream().map(RetentionDue::trajectory).toList());
            var list = new UnorderedList();
            list.addClassName("koers-plain-list");
            due.forEach(one -> {
                var code = one.trajectory().value();
                var client =
                        new Anchor("trajectory/" + code + "/privacy", aliases.getOrDefault(one.trajectory(), code));
                client.getElement().setAttribute("router-link", true);
                list.add(new ListItem(client, new Span(text("privacy.work.due", Dates.date(one.erasedAt())))));
            });
            notices.add(new H2(text("privacy.work.name")), list);
        }
        return notices;
    }
}
