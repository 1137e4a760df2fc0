package nl.koers.shared.ui.error;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import nl.koers.shared.ExplainedFailure;
import nl.koers.shared.ui.Notices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * What happens when an action fails unexpectedly: the view stays as it is, and a plain word with a reference appears: the
 * failure's own where it has one.
 */
public class PlainErrorHandler implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PlainErrorHandler.class);

    @Override
    public void error(ErrorEvent event) {
        if (isOutOfStep(event.getThrowable())) {
            LOG.info("a page was out of step with the server and is asked to load anew");
            return;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            LOG.debug("a browser left before it was answered");
            return;
        }
        var reference = FailureReport.write(LOG, event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            var explained = explanation(event.getThrowable());
            ui.access(() -> Notices.problem(text(explained == null ? "error.action" : explained, reference)));
        }
    }

    /**
     * A page whose message does not follow the last one that arrived, as when it was left while it still loaded. Vaadin
     * tells it to load anew; nothing in Koers has failed.
     */
    private static boolean isOutOfStep(Throwable failure) {
        var places = failure.getStackTrace();
        return failure instanceof UnsupportedOperationException
                && places.length > 0
                && places[0].getClassName().equals(ServerRpcHandler.class.getName());
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
