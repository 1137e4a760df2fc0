package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import nl.koers.privacy.erasure.Erasure;
import nl.koers.privacy.erasure.ErasureConflictException;
import nl.koers.privacy.erasure.ErasureReason;
import nl.koers.privacy.erasure.ErasureService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.text.Dates;
import org.springframework.security.access.AccessDeniedException;

/** Requests to erase a dossier: asks for one, shows how far they are, and lets the second person confirm. */
class ErasurePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    private final transient PrivacyDesk desk;
    private final TextField code = new TextField(text("privacy.code"));
    private final Select<ErasureReason> reason = ErasureActions.reasons();
    private final PrivacyGrid<Erasure> requests = new PrivacyGrid<>(text("privacy.erasures"));
    private final Paragraph none = new Paragraph(text("privacy.erasures.none"));

    ErasurePanel(PrivacyDesk desk) {
        this.desk = desk;
        addClassName("koers-privacy-part");
        code.setHelperText(text("privacy.code.help"));
        code.setManualValidation(true);
        var ask = new Button(text("privacy.erasure.ask"), click -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(code, reason, ask);
        form.addClassName("koers-privacy-filters");
        add(
                new H2(text("privacy.erasure.ask")),
                new Paragraph(text("privacy.erasure.explanation")),
                form,
                new H2(text("privacy.erasures")),
                none,
                requests);
        requests.show(text("privacy.code"), erasure -> erasure.trajectory().value());
        requests.show(text("privacy.log.reason"), ErasureActions::reason);
        requests.show(
                text("privacy.erasure.asked"),
                erasure -> text(
                        "privacy.erasure.by", desk.nameOf(erasure.requestedBy()), Dates.date(erasure.requestedAt())));
        requests.show(text("privacy.erasure.state"), ErasureActions::state);
        requests.offer(text("privacy.erasure.actions"), erasure -> new ErasureActions(desk, erasure, this::reload));
        reload();
    }

    private void reload() {
        requests.setItems(
                query ->
                        desk
                                .erasures
                                .list(query.getOffset(), Math.min(query.getLimit(), ErasureService.PAGE_MAX))
                                .stream(),
                query -> desk.erasures.count(MOST));
        boolean any = desk.erasures.count(1) > 0;
        requests.setVisible(any);
        none.setVisible(!any);
    }

    private void ask() {
        var typed = TrajectoryCode.parse(code.getValue());
        if (typed.isEmpty()) {
            complain("privacy.code.wrong");
            return;
        }
        try {
            desk.erasures.request(typed.get(), reason.getValue());
            complain("");
            code.clear();
            Notices.done(text("privacy.erasure.requested"));
            reload();
        } catch (ErasureConflictException e) {
            complain("privacy.erasure.twice");
        } catch (AccessDeniedException e) {
            complain("privacy.code.unknown");
        }
    }

    private void complain(String key) {
        code.setErrorMessage(key.isEmpty() ? "" : text(key));
        code.setInvalid(!key.isEmpty());
        if (!key.isEmpty()) {
            code.focus();
        }
    }
}
