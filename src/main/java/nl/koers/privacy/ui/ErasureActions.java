package nl.koers.privacy.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import nl.koers.privacy.erasure.Erasure;
import nl.koers.privacy.erasure.ErasureConflictException;
import nl.koers.privacy.erasure.ErasureReason;
import nl.koers.privacy.erasure.ErasureStep;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.SafeQuestion;
import org.springframework.security.access.AccessDeniedException;

/** What the acting user can do about a request to erase, and how it is told. */
class ErasureActions extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PrivacyDesk desk;
    private final transient Erasure erasure;
    private final transient Runnable afterwards;

    ErasureActions(PrivacyDesk desk, Erasure erasure, Runnable afterwards) {
        this.desk = desk;
        this.erasure = erasure;
        this.afterwards = afterwards;
        if (desk.erasures.canConfirm(erasure)) {
            add(button("privacy.erasure.confirm", this::confirm));
        }
        if (desk.erasures.canWithdraw(erasure)) {
            add(button(
                    "privacy.erasure.withdraw",
                    () -> act(() -> desk.erasures.withdraw(erasure.id()), "privacy.erasure.withdrawn")));
        }
    }

    private Button button(String key, Runnable act) {
        var button = new Button(text(key), click -> act.run());
        button.setAriaLabel(text(key) + ": " + erasure.trajectory().value());
        return button;
    }

    private void confirm() {
        var message = new Div(new Paragraph(text("privacy.erasure.sure.message")), told());
        // a long list scrolls on a small screen, and is scrolled by keyboard as well
        message.getElement().setAttribute("tabindex", "0");
        message.getElement().setAttribute("role", "group");
        message.getElement().setAttribute("aria-label", text("told.name"));
        new SafeQuestion(
                        text("privacy.erasure.sure", erasure.trajectory().value()),
                        message,
                        text("privacy.erasure.confirm"),
                        () -> act(() -> desk.erasures.confirm(erasure.id()), "privacy.erasure.confirmed"))
                .open();
    }

    /** Whoever was told something keeps it, unless they are asked to erase it too. */
    private Div told() {
        var told = desk.told.told(erasure.trajectory(), erasure.organisation());
        if (told.isEmpty()) {
            return new Div(new Paragraph(text("told.nobody")));
        }
        var list = new UnorderedList();
        told.forEach(one -> list.add(new ListItem(ToldWords.line(one))));
        return new Div(new Paragraph(text("told.told", desk.told.days())), list);
    }

    private void act(Runnable work, String doneKey) {
        try {
            work.run();
            Notices.done(text(doneKey));
        } catch (ErasureConflictException e) {
            Notices.problem(text("privacy.erasure.changed"));
        } catch (AccessDeniedException e) {
            Notices.problem(text("privacy.erasure.notYours"));
        }
        afterwards.run();
    }

    static Select<ErasureReason> reasons() {
        var reason = new Select<ErasureReason>();
        reason.setLabel(text("privacy.log.reason"));
        reason.setItems(Arrays.stream(ErasureReason.values())
                .filter(ErasureReason::isGiven)
                .toList());
        reason.setItemLabelGenerator(item -> text("privacy.erasure.reason." + item.code()));
        reason.setValue(ErasureReason.CLIENT_ASKS);
        return reason;
    }

    static String reason(Erasure erasure) {
        return text("privacy.erasure.reason." + erasure.reason().code());
    }

    static String state(Erasure erasure) {
        var state = text("privacy.erasure.state." + erasure.state().code());
        if (erasure.state() != Erasure.State.RUNNING) {
            return state;
        }
        var steps = text("privacy.erasure.steps", erasure.steps().size(), ErasureStep.values().length);
        return state + " " + steps + (erasure.failedAt() == null ? "" : " " + text("privacy.erasure.failed"));
    }
}
