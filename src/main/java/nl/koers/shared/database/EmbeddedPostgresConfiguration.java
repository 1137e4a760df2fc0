package nl.koers.shared.database;

import java.nio.file.Path;
import nl.koers.shared.home.KoersHome;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded PostgreSQL when no database is configured, and tells Spring Boot how to connect to it. With
 * {@code spring.datasource.url}, nothing here exists.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoDatabaseConfigured.class)
class EmbeddedPostgresConfiguration {

    /** Opens the directory before any other bean exists, so that a second start ends before it has begun anything. */
    @Bean
    static BeanFactoryPostProcessor koersHomeOpener(Environment environment) {
        return factory -> {
            KoersHome home = KoersHome.open(Path.of(environment.getProperty("koers.home", "data")));
            DefaultListableBeanFactory beans = (DefaultListableBeanFactory) factory;
            beans.registerSingleton("koersHome", home);
            beans.registerDisposableBean("koersHome", home::close);
        };
    }

    /** The master key exists before the first data does: afterwards, a missing one counts as lost. */
    @Bean
    @DependsOn("masterKey")
    PostgresServer postgresServer(KoersHome home) {
        return PostgresServer.start(home);
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(PostgresServer server) {
        return new EmbeddedConnectionDetails(server);
    }

    /** Migrations have a role of their own: the one that the application works by cannot change the access log. */
    @Bean
    FlywayConnectionDetails embeddedMigrationDetails(PostgresServer server) {
        return new EmbeddedMigrationDetails(server);
    }

    private record EmbeddedMigrationDetails(PostgresServer server) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return PostgresServer.OWNER;
        }

        @Override
        public String getPassword() {
            return server.ownerPassword();
        }

        @Override
        public String getJdbcUrl() {
            return server.url();
        }
    }

    private record EmbeddedConnectionDetails(PostgresServer server) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return PostgresServer.ROLE;
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public String getJdbcUrl() {
            return server.url();
        }
    }

    static class NoDatabaseConfigured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
