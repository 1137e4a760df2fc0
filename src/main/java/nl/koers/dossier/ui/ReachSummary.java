package nl.koers.dossier.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import nl.koers.dossier.section.ContactDetail;
import nl.koers.dossier.section.ContactDetail.DoNot;
import nl.koers.dossier.section.Reach;
import nl.koers.shared.ui.PhoneLink;

/** How to reach a client at a glance. What must not be done comes first: a mistake there cannot be taken back. */
public class ReachSummary extends Div {

    private static final long serialVersionUID = 1L;

    public ReachSummary(Reach reach) {
        addClassName("koers-reach");
        if (!reach.never().isBlank()) {
            var words = labelled("dossier.never", reach.never());
            words.addClassName("koers-reach-never");
            add(words);
        }
        if (!reach.best().isBlank()) {
            add(labelled("dossier.best", reach.best()));
        }
        if (!reach.details().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("koers-plain-list");
            reach.details().forEach(detail -> list.add(item(detail)));
            add(list);
        }
    }

    private static Div labelled(String key, String words) {
        var label = new Span(text(key));
        label.addClassName("koers-section-label");
        return new Div(label, TypedLines.of(words));
    }

    private static ListItem item(ContactDetail detail) {
        var kind = new Span(text("dossier.kind." + detail.kind().code()));
        kind.addClassName("koers-section-label");
        var item = new ListItem(kind, value(detail));
        item.addClassName("koers-reach-detail");
        if (!detail.doNots().isEmpty()) {
            var doNots = new UnorderedList();
            doNots.addClassNames("koers-plain-list", "koers-do-nots");
            Arrays.stream(DoNot.values())
                    .filter(detail.doNots()::contains)
                    .forEach(doNot -> doNots.add(new ListItem(text("dossier.doNot." + doNot.code()))));
            item.add(doNots);
        }
        if (!detail.remark().isBlank()) {
            item.add(TypedLines.of(detail.remark()));
        }
        return item;
    }

    /** A number can be called from a telephone, unless it must not be. */
    private static Component value(ContactDetail detail) {
        if (detail.kind() == ContactDetail.Kind.PHONE
                && PhoneLink.dialled(detail.value()).length() > 5
                && !detail.doNots().contains(DoNot.NO_CALLING)) {
            var call = PhoneLink.of(detail.value());
            call.addClassName("koers-reach-value");
            return call;
        }
        var value = new Span(detail.value());
        value.addClassName("koers-reach-value");
        return value;
    }
}
