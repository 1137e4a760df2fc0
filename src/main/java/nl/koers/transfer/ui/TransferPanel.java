package nl.koers.transfer.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import nl.koers.dossier.access.DossierClosedException;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.SafeQuestion;
import nl.koers.shared.ui.text.Dates;
import nl.koers.trajectory.CourseConflictException;
import nl.koers.trajectory.Trajectory;
import nl.koers.transfer.Transfer;

/** Whether the client goes to another organisation, how far that is, and the way to begin or to stop it. */
class TransferPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Trajectory trajectory;
    private final transient HelpDesk desk;
    private final transient Runnable afterwards;

    TransferPanel(Trajectory trajectory, HelpDesk desk, Runnable afterwards) {
        this.trajectory = trajectory;
        this.desk = desk;
        this.afterwards = afterwards;
        addClassName("koers-help-part");
        add(new H2(text("transfer.name")));
        boolean may = desk.caseworkers.mayChange(trajectory) && trajectory.status() == Trajectory.Status.OPEN;
        var current = desk.transfers.current(trajectory.code());
        current.ifPresentOrElse(goesOn -> show(goesOn, may), () -> offer(may));
        // who is brought to somebody else today is offered to nobody
        setVisible(current.isPresent() || !trajectory.isHandover());
    }

    private void show(Transfer current, boolean may) {
        add(new Paragraph(text(
                "transfer.goesOn",
                current.toName(),
                text("transfer.state." + current.state().code()),
                Dates.date(current.stateSince()))));
        if (may) {
            add(new Button(text("transfer.withdraw"), click -> askToWithdraw(current)));
        }
    }

    private void offer(boolean may) {
        var explanation = new Paragraph(text("transfer.explain"));
        explanation.addClassName("koers-secondary");
        add(explanation);
        if (may) {
            add(new Button(text("transfer.begin"), click -> new TransferDialog(trajectory, desk, afterwards).open()));
        }
    }

    private void askToWithdraw(Transfer current) {
        new SafeQuestion(
                        text("transfer.withdraw"),
                        text("transfer.withdraw.explain", current.toName()),
                        text("transfer.withdraw.confirm"),
                        this::withdraw)
                .open();
    }

    private void withdraw() {
        try {
            desk.transfers.withdraw(trajectory.code());
            Notices.done(text("transfer.withdraw.done"));
        } catch (CourseConflictException e) {
            Notices.problem(text("transfer.conflict"));
        } catch (DossierClosedException e) {
            Notices.problem(text("closed.forTeam"));
        }
        afterwards.run();
    }
}
