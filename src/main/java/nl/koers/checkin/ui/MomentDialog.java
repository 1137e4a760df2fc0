package nl.koers.checkin.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import nl.koers.checkin.CheckInConflictException;
import nl.koers.checkin.Guidance;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.shared.ui.Notices;
import nl.koers.work.ui.TaskAddress;
import org.springframework.security.access.AccessDeniedException;

/** One planned moment: with whom, when, what helps with it, and what can be done about it. */
class MomentDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CheckInDesk desk;
    private final transient UpcomingCheckIn checkIn;
    private final transient Runnable afterwards;

    MomentDialog(CheckInDesk desk, UpcomingCheckIn checkIn, Runnable afterwards) {
        this.desk = desk;
        this.checkIn = checkIn;
        this.afterwards = afterwards;
        setHeaderTitle(MomentWords.what(checkIn));
        setWidth("34rem");
        show();
    }

    private void show() {
        removeAll();
        getFooter().removeAll();
        var close = new Button(text("dialog.close"), click -> close());
        if (!desk.isOpen(checkIn.trajectory())) {
            add(desk.closed(checkIn, this::show));
            getFooter().add(close);
            return;
        }
        add(facts(desk.guidance(checkIn.trajectory())));
        var now = new Button(text("checkIn.doNow"), click -> doNow());
        now.setDisableOnClick(true);
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
        if (checkIn.rhythm() != null) {
            getFooter()
                    .add(new Button(text("checkIn.skip"), click -> instead(new SkipDialog(desk, checkIn, afterwards))));
        }
        getFooter()
                .add(
                        new Button(text("checkIn.move"), click -> instead(new MoveDialog(desk, checkIn, afterwards))),
                        now);
    }

    private DescriptionList facts(Guidance guidance) {
        var facts = new DescriptionList();
        facts.addClassName("koers-moment-facts");
        var code = checkIn.trajectory();
        var client = new Anchor("trajectory/" + code.value(), text("client.who", desk.alias(code), code.value()));
        // otherwise it would stay open over the other page
        client.getElement().addEventListener("click", click -> close());
        fact(facts, "calendar.client", client);
        fact(facts, "checkIn.planned", new Span(MomentWords.date(checkIn.day())));
        if (checkIn.attempts() > 0) {
            fact(facts, "checkIn.attempts", new Span(text("calendar.attempts", checkIn.attempts())));
        }
        if (!guidance.tried().isEmpty()) {
            var tried = new UnorderedList();
            guidance.tried().forEach(each -> tried.add(new ListItem(MomentWords.tried(each))));
            fact(facts, "checkIn.tried.name", tried);
        }
        if (!guidance.wishes().isEmpty()) {
            var wishes = new UnorderedList();
            guidance.wishes().forEach(wish -> wishes.add(new ListItem(MomentWords.wish(wish))));
            fact(facts, "checkIn.wishes", wishes);
        }
        return facts;
    }

    private static void fact(DescriptionList facts, String nameKey, Component value) {
        facts.add(new Term(text(nameKey)), new Description(value));
    }

    private void instead(Dialog next) {
        close();
        next.open();
    }

    private void doNow() {
        close();
        try {
            var task = desk.doNow(checkIn);
            afterwards.run();
            UI.getCurrent().navigate("", task.map(TaskAddress::query).orElseGet(QueryParameters::empty));
            Notices.done(text("checkIn.doneNow"));
        } catch (CheckInConflictException e) {
            Notices.problem(text("checkIn.conflict"));
            afterwards.run();
        } catch (AccessDeniedException e) {
            Notices.problem(text("closed.forTeam"));
        }
    }
}
