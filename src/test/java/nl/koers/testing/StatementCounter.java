package nl.koers.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements that a piece of work sends to the database, the engine's included.
 *
 * <p>With {@code @Import(StatementCounter.class)} on a Spring test, it wraps the application's data source and can be
 * injected; {@code assertThat(statements.of(() -> service.list())).hasSize(1)} shows the statements when it fails. Only
 * the calling thread is counted, so that jobs in the background do not disturb. Every execution counts, also of a
 * statement that is prepared once; a batch counts as one.
 */
public class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> RECORDED = new ThreadLocal<>();

    /** The SQL of each statement that the work executed on this thread, in order. */
    public List<String> of(Runnable work) {
        return withResult(() -> {
                    work.run();
                    return true;
                })
                .statements();
    }

    /** As {@link #of(Runnable)}, with the result of the work. */
    public <T> Counted<T> withResult(Supplier<T> work) {
        var outer = RECORDED.get();
        List<String> statements = new ArrayList<>();
        RECORDED.set(statements);
        try {
            return new Counted<>(work.get(), statements);
        } finally {
            if (outer == null) {
                RECORDED.remove();
            } else {
                outer.addAll(statements);
                RECORDED.set(outer);
            }
        }
    }

    /** What a piece of work gave and the SQL of each statement that it executed. */
    public record Counted<T>(T result, List<String> statements) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? new CountingDataSource(dataSource) : bean;
    }

    private static void executed(String sql) {
        var statements = RECORDED.get();
        if (statements != null) {
            statements.add(sql);
        }
    }

    private static class CountingDataSource extends DelegatingDataSource {

        CountingDataSource(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counting(super.getConnection());
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return counting(super.getConnection(username, password));
        }
    }

    private static Connection counting(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (result instanceof PreparedStatement statement && arguments != null) {
                return counting(statement, (String) arguments[0]);
            }
            return result instanceof Statement statement ? counting(statement) : result;
        });
    }

    private static PreparedStatement counting(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                executed(sql);
            }
            return call(statement, method, arguments);
        });
    }

    private static Statement counting(Statement statement) {
        return proxy(Statement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                executed(arguments == null ? "batch" : (String) arguments[0]);
            }
            return call(statement, method, arguments);
        });
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
