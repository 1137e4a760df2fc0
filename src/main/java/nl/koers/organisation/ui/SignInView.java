package nl.koers.organisation.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("login")
@AnonymousAllowed
class SignInView extends Main {

    private static final long serialVersionUID = 1L;

    SignInView() {
        add(new H1("Koers"));
    }
}
