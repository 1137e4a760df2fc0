package nl.koers.shared.process.guard;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes CVE-2026-109432: the engine evaluates expressions in the "or" parts of a task query although both of its
 * switches for expressions in queries are off, so that whoever may post a query could run code.
 *
 * <p>A stored filter is a task query as well, and is not executed as a query command. Koers has its own task list and
 * no use for stored filters, so none can be made or run.
 */
class ExpressionsInQueriesRefused extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query && carriesExpression(query)) {
            throw new BadUserRequestException("expressions in queries are refused");
        }
        if (command instanceof AbstractExecuteFilterCmd
                || command instanceof SaveFilterCmd
                || command instanceof CreateFilterCmd) {
            throw new BadUserRequestException("stored filters are not offered");
        }
        return next.execute(command);
    }

    private static boolean carriesExpression(AbstractQuery<?, ?> query) {
        return !query.getExpressions().isEmpty()
                || (query instanceof TaskQueryImpl tasks
                        && tasks.getQueries().stream()
                                .anyMatch(part -> !part.getExpressions().isEmpty()));
    }
}
