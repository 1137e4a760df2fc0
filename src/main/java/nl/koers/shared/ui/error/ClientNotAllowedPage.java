package nl.koers.shared.ui.error;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import nl.koers.shared.ui.shell.MainLayout;
import org.springframework.security.access.AccessDeniedException;

/** Refused by a service: the role is missing, or the client is another organisation's. Which of the two is not told. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class ClientNotAllowedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    @Override
    public String nameKey() {
        return "error.denied";
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        explain("error.denied", text("error.denied.message"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
