package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.koers.organisation.people.AccountAdministration;
import nl.koers.organisation.people.PeopleImport.Invited;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.extension.AccountSection;
import org.springframework.security.access.AccessDeniedException;

/** Those who got an account just now, each with the link to hand over or mail. Leaving the page forgets the links. */
class InvitedList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;

    InvitedList(AccountAdministration administration, List<Invited> invited) {
        this.administration = administration;
        var reachable = invited.stream().filter(Invited::canBeMailed).toList();
        if (!reachable.isEmpty()) {
            var mail = new Button(text("users.import.mail", reachable.size()));
            mail.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            mail.setDisableOnClick(true);
            mail.addClickListener(click -> mail(reachable));
            add(AccountSection.actions(mail));
        }
        var list = new UnorderedList();
        list.addClassName("koers-plain-list");
        invited.forEach(one -> list.add(item(one)));
        add(list);
    }

    /** Stops at the first that does not go out: the next would not either. A link that was used meanwhile needs no mail. */
    private void mail(List<Invited> reachable) {
        int sent = 0;
        for (var one : reachable) {
            try {
                if (administration.mail(one.userId(), one.token(), getLocale()).isPresent()) {
                    Notices.problem(text("users.import.notMailed", sent, reachable.size() - sent));
                    return;
                }
            } catch (AccessDeniedException e) {
                continue;
            }
            sent++;
        }
        Notices.done(text("users.import.mailed", sent));
    }

    private ListItem item(Invited one) {
        var name = new Span(one.name());
        name.addClassName("koers-line-name");
        var id = new Span(one.userId());
        id.addClassName("koers-secondary");
        var link = new Button(
                text("users.import.link"),
                click -> new AccountLinkDialog(administration, one.userId(), one.token()).open());
        link.setAriaLabel(text("users.import.link") + ", " + one.name());
        link.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var item = new ListItem(new Div(name, id), AccountSection.actions(link));
        item.addClassName("koers-line");
        return item;
    }
}
