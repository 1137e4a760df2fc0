package nl.koers.shared.process.guard;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Configuration;

/** Migrations that need the engine's tables: the task list's view and indexes that the engine lacks. */
@Configuration(proxyBeanMethods = false)
class AfterEngineMigration {

    AfterEngineMigration(DataSource dataSource, ProcessEngine engineHasMadeItsTables) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/after-engine")
                .schemas("koers")
                .table("flyway_after_engine_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
