package nl.koers.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Catches what is logged while something happens, at the finest level and with stack traces, away from the console. */
public final class Logs {

    private Logs() {}

    /** Every line, of every logger that has no level of its own. */
    public static List<String> ofEverythingDuring(Runnable work) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        List<Appender<ILoggingEvent>> others = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(others::add);
        var lines = new Lines();
        lines.setContext(root.getLoggerContext());
        lines.start();
        others.forEach(root::detachAppender);
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        try {
            work.run();
        } finally {
            root.setLevel(level);
            root.detachAppender(lines);
            others.forEach(root::addAppender);
        }
        return lines.caught;
    }

    private static class Lines extends AppenderBase<ILoggingEvent> {

        final List<String> caught = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            var trace = event.getThrowableProxy();
            caught.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + (trace == null ? "" : "\n" + ThrowableProxyUtil.asString(trace)));
        }
    }
}
