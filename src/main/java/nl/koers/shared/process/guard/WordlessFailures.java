package nl.koers.shared.process.guard;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Keeps out of the engine what the failure of a job says. The engine stores the message with the job, its history and
 * its incident, where Cockpit shows it, and a message of a library or the database quotes the value that it failed on.
 *
 * <p>Messages of the engine and of Koers stay, since neither quotes values. Of everything else the kind of failure and
 * the place in the code stay.
 */
class WordlessFailures extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            throw command instanceof ExecuteJobsCmd && quotesValues(e) ? withoutWords(e) : e;
        }
    }

    private static boolean quotesValues(RuntimeException failure) {
        return !(failure instanceof OptimisticLockingException)
                && causes(failure)
                        .map(cause -> cause.getClass().getName())
                        .anyMatch(name -> !name.startsWith("org.camunda.") && !name.startsWith("nl.koers."));
    }

    private static RuntimeException withoutWords(RuntimeException failure) {
        Throwable first = causes(failure).reduce(failure, (before, after) -> after);
        var silent =
                new ProcessEngineException("failed with " + first.getClass().getName());
        silent.setStackTrace(first.getStackTrace());
        return silent;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
