package nl.koers.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;

/** Catches what is logged while something happens, at the finest level and with stack traces, away from the console. */
public final class Logs {

    private Logs() {}

    /** Every line, of every logger that has no level of its own. */
    public static List<String> ofEverythingDuring(Runnable work) {
        return catchDuring(line -> true, work).caught;
    }

    /** Of every line, as above, those that contain the text; for work that logs too much to keep. */
    public static Found containing(String text, Runnable work) {
        var lines = catchDuring(line -> line.contains(text), work);
        return new Found(lines.caught, lines.all.get());
    }

    /**
     * @param lines those that contain what was looked for
     * @param ofAll how many lines were looked at
     */
    public record Found(List<String> lines, int ofAll) {}

    private static Lines catchDuring(Predicate<String> kept, Runnable work) {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        List<Appender<ILoggingEvent>> others = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(others::add);
        var lines = new Lines(kept);
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
        return lines;
    }

    private static class Lines extends AppenderBase<ILoggingEvent> {

        final List<String> caught = Collections.synchronizedList(new ArrayList<>());
        final AtomicInteger all = new AtomicInteger();
        private final Predicate<String> kept;

        Lines(Predicate<String> kept) {
            this.kept = kept;
        }

        @Override
        protected void append(ILoggingEvent event) {
            all.incrementAndGet();
            var trace = event.getThrowableProxy();
            var line = event.getLoggerName() + " " + event.getFormattedMessage()
                    + (trace == null ? "" : "\n" + ThrowableProxyUtil.asString(trace));
            if (kept.test(line)) {
                caught.add(line);
            }
        }
    }
}
