package nl.koers.shared.ui.error;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import nl.koers.shared.ui.shell.MainLayout;

/** Refused by the access check of the views: the role is missing. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class ViewNotAllowedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

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
