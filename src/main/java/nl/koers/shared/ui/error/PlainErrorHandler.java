package nl.koers.shared.ui.error;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import nl.koers.shared.ExplainedFailure;
import nl.koers.shared.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when an action fails unexpectedly: the view stays as it is, and a plain word with a reference appears: the
 * failure's own where it has one.
 */
public class PlainErrorHandler implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PlainErrorHandler.class);

    @Override
    public void error(ErrorEvent event) {
        var reference = FailureReport.write(LOG, event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            var explained = explanation(event.getThrowable());
            ui.access(() -> Notices.problem(text(explained == null ? "error.action" : explained, reference)));
        }
    }

    /** Key of the failure's own words; null when it has none. */
    static @Nullable String explanation(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof ExplainedFailure explained) {
                return explained.explanationKey();
            }
        }
        return null;
    }
}
