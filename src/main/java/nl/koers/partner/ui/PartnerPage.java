package nl.koers.partner.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.shared.ui.Symbol;
import org.jspecify.annotations.Nullable;

/** A page on which a partner is written down. Asks before what was typed is lost. */
abstract class PartnerPage extends Section implements NamedView, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private @Nullable PartnerForm form;

    PartnerPage() {
        addClassName("koers-partner");
    }

    @Override
    public String nameKey() {
        return "partner.one";
    }

    void showForm(PartnerForm shown) {
        form = shown;
        add(shown);
        shown.focus();
    }

    /** It was saved or given up. */
    void forgetForm() {
        form = null;
    }

    static Anchor back() {
        var back = new Anchor(PartnersView.PATH, Symbol.BACK.create(), new Span(text("partner.name")));
        back.addClassName("koers-back");
        return back;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form == null || !form.isChanged()) {
            return;
        }
        var leaving = event.postpone();
        new SafeQuestion(
                        text("partner.leave"),
                        text("partner.leave.message"),
                        text("partner.leave.confirm"),
                        leaving::proceed)
                .orBack(text("partner.leave.cancel"), leaving::cancel)
                .open();
    }
}
