package nl.koers.referral.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import nl.koers.referral.Proposal;
import nl.koers.shared.LifeDomain;
import org.jspecify.annotations.Nullable;

/** Whom to ask: the one to ask next is marked and first, with what speaks for it; so are those that cannot help, last. */
class PartnerChoice extends ComboBox<Proposal> {

    private static final long serialVersionUID = 1L;

    private @Nullable LifeDomain domain;

    PartnerChoice() {
        super(text("referral.partner"));
        setItemLabelGenerator(PartnerChoice::name);
        setRenderer(new ComponentRenderer<>(PartnerChoice::item));
        addValueChangeListener(change -> explain());
        explain();
    }

    /** @param forDomain null while there is no need to ask for */
    void propose(@Nullable LifeDomain forDomain, List<Proposal> proposals) {
        domain = forDomain;
        clear();
        setItems(proposals);
        explain();
    }

    private static String name(Proposal proposal) {
        var partner = proposal.partner();
        return text("referral.partner.item", partner.name(), String.join(", ", partner.regions()));
    }

    private static Div item(Proposal proposal) {
        var name = new Div(new Span(name(proposal)));
        name.addClassName("koers-proposal");
        if (proposal.next()) {
            var next = new Span(text("referral.partner.next"));
            next.addClassName("koers-badge");
            name.add(next);
        }
        var before = new Div(ReferralWords.before(proposal));
        before.addClassName("koers-proposal-before");
        return new Div(name, before);
    }

    private void explain() {
        setHelperText(domain == null ? text("referral.partner.help") : words(domain));
    }

    /** About the chosen one, and while none is chosen about the one to ask next. */
    private String words(LifeDomain forDomain) {
        var chosen = getValue();
        if (chosen != null) {
            return chosen.asked() == null ? ReferralWords.why(forDomain, chosen) : ReferralWords.before(chosen);
        }
        return getListDataView()
                .getItems()
                .filter(Proposal::next)
                .findFirst()
                .map(next -> text("referral.partner.why", next.partner().name(), ReferralWords.why(forDomain, next)))
                .orElse(text("referral.partner.help"));
    }
}
