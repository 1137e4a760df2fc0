package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.koers.organisation.people.AccountAdministration;
import nl.koers.organisation.people.Invitations;
import nl.koers.organisation.people.Invitations.Outcome;
import nl.koers.organisation.people.PeopleImport.Invited;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.extension.AccountSection;

/** Those who got an account just now, each with the link to hand over or mail. Leaving the page forgets the links. */
class InvitedList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;
    private final transient Invitations invitations;
    private final transient Map<String, Span> states = new HashMap<>();
    private final transient Map<Outcome, List<Invited>> told = new EnumMap<>(Outcome.class);
    private final Paragraph progress = new Paragraph();

    InvitedList(AccountAdministration administration, Invitations invitations, List<Invited> invited) {
        this.administration = administration;
        this.invitations = invitations;
        var reachable = invited.stream().filter(Invited::canBeMailed).toList();
        if (!reachable.isEmpty()) {
            var mail = new Button(text("users.import.mail", reachable.size()));
            mail.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            mail.setDisableOnClick(true);
            mail.addClickListener(click -> mail(reachable, mail));
            progress.getElement().setAttribute("role", "status");
            add(AccountSection.actions(mail), progress);
        }
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        invited.forEach(one -> list.add(item(one)));
        add(list);
    }

    /** They go out while the page stays as it is; whoever left it hears nothing, and the mails go out all the same. */
    private void mail(List<Invited> reachable, Button mail) {
        var ui = UI.getCurrent();
        told.clear();
        boolean taken = invitations.mail(reachable, getLocale(), (one, outcome) -> ui.accessLater(
                        () -> tell(one, outcome, reachable.size()), () -> {})
                .run());
        if (taken) {
            progress.setText(text("users.import.mailing", 0, reachable.size()));
        } else {
            mail.setEnabled(true);
            Notices.problem(text("users.import.busy"));
        }
    }

    private void tell(Invited one, Outcome outcome, int of) {
        told.computeIfAbsent(outcome, none -> new ArrayList<>()).add(one);
        var state = states.get(one.userId());
        if (state != null) {
            state.setText(
                    switch (outcome) {
                        case SENT -> text("users.import.state.sent");
                        case NOT_SENT -> text("users.import.state.notSent");
                        case NOT_NEEDED -> "";
                    });
        }
        int done = told.values().stream().mapToInt(List::size).sum();
        progress.setText(done < of ? text("users.import.mailing", done, of) : result());
    }

    private String result() {
        var notSent = told.getOrDefault(Outcome.NOT_SENT, List.of());
        var sent = text(
                "users.import.mailed",
                told.getOrDefault(Outcome.SENT, List.of()).size());
        return notSent.isEmpty()
                ? sent
                : sent
                        + " "
                        + text(
                                "users.import.notMailed",
                                notSent.stream().map(Invited::name).collect(Collectors.joining(", ")));
    }

    private ListItem item(Invited one) {
        var name = new Span(one.name());
        name.addClassName("koers-line-name");
        var id = new Span(one.userId());
        id.addClassName("koers-secondary");
        var link = new Button(text("users.import.link"), click -> new AccountLinkDialog(
                        administration, one.userId(), one.name(), one.token(), "users.link.onPage")
                .open());
        link.setAriaLabel(text("users.import.link") + ", " + one.name());
        link.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var state = new Span();
        state.addClassName("koers-secondary");
        states.put(one.userId(), state);
        var item = new ListItem(new Div(name, id, state), AccountSection.actions(link));
        item.addClassName("koers-line");
        return item;
    }
}
