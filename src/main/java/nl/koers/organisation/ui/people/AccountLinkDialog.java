package nl.koers.organisation.ui.people;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import nl.koers.organisation.people.AccountAdministration;
import nl.koers.organisation.people.AccountLinks;
import nl.koers.shared.ui.LinkOnce;
import nl.koers.shared.ui.Notices;

/** A link that was just made, to be handed over; or mailed, where there is a mail server and an address. */
class AccountLinkDialog extends LinkOnce {

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;

    /** @param explanationKey of how long the link can be seen */
    AccountLinkDialog(
            AccountAdministration administration, String userId, String name, String token, String explanationKey) {
        super(
                text("users.link.new", name),
                text(explanationKey, name, AccountLinks.LIFETIME.toDays()),
                AccountLinks.path(token));
        this.administration = administration;
        if (administration.canBeMailed(userId)) {
            var mail = new Button(text("users.link.mail"));
            mail.setDisableOnClick(true);
            mail.addClickListener(click -> mail(userId, token, mail));
            getFooter().add(mail);
        }
    }

    private void mail(String userId, String token, Button mail) {
        var failure = administration.mail(userId, token, getLocale());
        if (failure.isEmpty()) {
            Notices.done(text("users.link.mailed"));
        } else {
            mail.setEnabled(true);
            Notices.problem(text("users.link.notMailed"));
        }
    }
}
