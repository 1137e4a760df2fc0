package nl.koers.safety.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.koers.dossier.section.SectionChangedException;
import nl.koers.safety.RenewalService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Notices;
import org.springframework.security.access.AccessDeniedException;

/** That the plan is from before the present caseworker, with one click to say that it is still right. Not for paper. */
class RenewalWarning extends Div {

    private static final long serialVersionUID = 1L;

    private final transient RenewalService renewals;
    private final TrajectoryCode code;
    private final int revision;
    private final transient Runnable readAgain;

    /**
     * @param revision of the plan that is shown with it
     * @param beside other ways to renew it
     */
    RenewalWarning(
            RenewalService renewals, TrajectoryCode code, int revision, Runnable readAgain, Component... beside) {
        this.renewals = renewals;
        this.code = code;
        this.revision = revision;
        this.readAgain = readAgain;
        addClassNames("koers-hint", "koers-not-printed");
        var stillRight = new Button(text("safetyPlan.renew.stillRight"), click -> confirm());
        stillRight.setAriaLabel(text("safetyPlan.renew.stillRight.of"));
        var actions = new Div();
        if (renewals.mayBeSaidRight(code)) {
            actions.add(stillRight);
        }
        actions.add(beside);
        actions.addClassName("koers-buttons");
        add(new Paragraph(text("safetyPlan.renew.warning")), actions);
    }

    private void confirm() {
        try {
            renewals.stillRight(code, revision);
            Notices.done(text("safetyPlan.renew.done"));
        } catch (SectionChangedException e) {
            Notices.problem(text("safetyPlan.renew.changed"));
        } catch (AccessDeniedException e) {
            Notices.problem(text("closed.forTeam"));
        }
        readAgain.run();
    }
}
