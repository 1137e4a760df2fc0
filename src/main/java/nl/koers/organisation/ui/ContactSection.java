package nl.koers.organisation.ui;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import nl.koers.organisation.UserContacts;
import nl.koers.shared.ui.Notices;
import nl.koers.shared.ui.extension.AccountSection;

/** How the user is reached by those who get a letter, and what they speak. */
class ContactSection extends AccountSection {

    private static final long serialVersionUID = 1L;

    ContactSection(UserContacts contacts, String userId) {
        super(text("contact.name"));
        var fields = new ContactFields();
        fields.show(contacts.of(userId));
        var save = new Button(text("contact.save"), click -> {
            if (fields.isSound()) {
                contacts.changeOwn(fields.value());
                Notices.done(text("contact.saved"));
            } else {
                fields.focusProblem();
            }
        });
        show(fields, actions(save));
    }
}
