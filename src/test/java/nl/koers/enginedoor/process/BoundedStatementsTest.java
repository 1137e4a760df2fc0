package nl.koers.enginedoor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import nl.koers.testing.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@EngineTest
class BoundedStatementsTest {

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aConnectionThatIsLostLeavesTheThreadInNoTransaction() {
        FilterChain loses = (request, response) -> jdbc.queryForList("select pg_terminate_backend(pg_backend_pid())");
        var request = new MockHttpServletRequest("GET", "/engine-rest/engine");
        request.setServletPath("/engine-rest/engine");

        assertThatThrownBy(() -> new BoundedStatements(transactions, jdbc)
                        .doFilter(request, new MockHttpServletResponse(), loses))
                .isNotNull();

        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }
}
