package nl.koers.enginedoor.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Reads within one transaction in which a statement may not last long and nothing can be written. The queries that Cockpit brings
 * along go past the engine's interceptors, and both join a transaction that is there. The answer goes out afterwards:
 * who takes it slowly holds no connection.
 */
class BoundedStatements extends OncePerRequestFilter {

    /** The engine's own pages wait no longer than a person does. */
    private static final int MOST_SECONDS = 10;

    private static final Pattern QUESTION = Pattern.compile("/engine-rest/.*|/camunda/api/(?:engine|cockpit)/.*");

    private final PlatformTransactionManager transactions;
    private final JdbcTemplate jdbc;

    BoundedStatements(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("GET") || request.getMethod().equals("POST"))
                || EngineDoors.deploys(request)
                || !QUESTION.matcher(EngineDoors.path(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        var reading = new DefaultTransactionDefinition();
        reading.setReadOnly(true);
        var transaction = transactions.getTransaction(reading);
        try {
            jdbc.execute("set local statement_timeout = '" + MOST_SECONDS + "s'");
            chain.doFilter(request, answer);
        } finally {
            end(transaction);
        }
        answer.copyBodyToResponse();
    }

    /** Whatever has become of the connection: the thread answers others next, and must not be in this transaction then. */
    private void end(TransactionStatus transaction) {
        try {
            jdbc.execute(BoundedStatements::asItWas);
        } finally {
            transactions.rollback(transaction);
        }
    }

    /** Cockpit's own queries end what they think is their transaction, and leave the connection as if it were idle. */
    private static @Nullable Void asItWas(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return null;
    }
}
