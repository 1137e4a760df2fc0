package nl.koers.shared.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when an action fails unexpectedly: the view stays as it is, and a plain word with a reference appears. */
class PlainErrorHandler implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PlainErrorHandler.class);

    @Override
    public void error(ErrorEvent event) {
        var reference = FailureReport.write(LOG, event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notices.problem(text("error.action", reference)));
        }
    }
}
