package nl.koers.shared.ui.error;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import nl.koers.shared.ui.shell.MainLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Anything that a view did not expect. What went wrong stands in the log, under the reference that is shown. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnexpectedErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorPage.class);

    @Override
    public String nameKey() {
        return "error.unexpected";
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var reference = FailureReport.write(LOG, parameter.getException());
        var explanation = PlainErrorHandler.explanation(parameter.getException());
        explain("error.unexpected", text(explanation == null ? "error.unexpected.message" : explanation, reference));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
