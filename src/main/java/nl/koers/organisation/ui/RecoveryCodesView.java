package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.koers.organisation.signin.SecondStep;
import nl.koers.shared.ui.NamedView;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.shell.MainLayout;

/** New recovery codes, once: a second visit leads to the account. */
@Route(value = "recovery-codes", layout = MainLayout.class)
@PermitAll
class RecoveryCodesView extends Section implements BeforeEnterObserver, NamedView {

    private static final long serialVersionUID = 1L;

    /** Empty for somebody who is signing in. */
    private String done = "";

    RecoveryCodesView() {
        addClassName("koers-narrow-page");
    }

    /**
     * Leads the user from the account page to the codes, and back when they are kept.
     *
     * @param done what to say then
     */
    static void show(List<String> codes, String done) {
        session().setAttribute(SecondStep.NEW_RECOVERY_CODES, codes);
        UI.getCurrent().navigate(RecoveryCodesView.class).ifPresent(view -> view.done = done);
    }

    @Override
    public String nameKey() {
        return "recoveryCodes.name";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (session().getAttribute(SecondStep.NEW_RECOVERY_CODES) instanceof List<?> codes) {
            session().removeAttribute(SecondStep.NEW_RECOVERY_CODES);
            removeAll();
            add(new H1(text("recoveryCodes.name")), new Paragraph(text("recoveryCodes.why")), list(codes), actions());
        } else {
            event.forwardTo(AccountView.class);
        }
    }

    private static UnorderedList list(List<?> codes) {
        var list = new UnorderedList();
        list.addClassName("koers-recovery-codes");
        codes.forEach(code -> list.add(new ListItem(new Code(String.valueOf(code)))));
        return list;
    }

    private Div actions() {
        var print = new Button(
                text("recoveryCodes.print"), click -> UI.getCurrent().getPage().executeJs("window.print()"));
        var go = new Button(text("recoveryCodes.done"), click -> goOn());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(go, print);
        actions.addClassName("koers-buttons");
        return actions;
    }

    private void goOn() {
        if (done.isEmpty()) {
            UI.getCurrent().navigate("");
        } else {
            UI.getCurrent().navigate(AccountView.class);
            Notices.done(done);
        }
    }

    private static WrappedSession session() {
        return VaadinRequest.getCurrent().getWrappedSession();
    }
}
