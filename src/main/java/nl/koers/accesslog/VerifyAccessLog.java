package nl.koers.accesslog;

import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The command {@code java -jar koers.jar verify-access-log}: reads every organisation's chain and says which are whole, and
 * of the others the first broken entry. Needs the settings of the database and nothing else; with a database of its own
 * it runs beside Koers.
 */
public final class VerifyAccessLog {

    public static final String NAME = "verify-access-log";

    static final int WHOLE = 0;
    static final int BROKEN = 1;

    private VerifyAccessLog() {}

    /**
     * @param settings as of the application, such as {@code --spring.datasource.url=...}
     * @return the exit code: 0 when all chains are whole, 1 when one is not
     */
    public static int run(String[] settings, PrintStream out) {
        var application = new SpringApplicationBuilder(DatabaseOnly.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                // the master key is not asked for, since nothing is decrypted
                .lazyInitialization(true)
                .properties("logging.level.root=warn", "spring.datasource.hikari.maximum-pool-size=2");
        try (var context = application.run(settings)) {
            var chains = context.getBean(ChainReader.class);
            return report(chains.chains().stream().map(chains::read).toList(), out);
        }
    }

    static int report(List<ChainReport> reports, PrintStream out) {
        if (reports.isEmpty()) {
            out.println("The access log is empty.");
        }
        reports.forEach(report -> out.println(line(report)));
        return reports.stream().allMatch(ChainReport::isWhole) ? WHOLE : BROKEN;
    }

    private static String line(ChainReport report) {
        var broken = report.broken();
        if (broken == null) {
            return "%s: whole, %d entries, last hash %s"
                    .formatted(report.organisation(), report.entries(), report.lastHash());
        }
        var what =
                switch (broken.problem()) {
                    case ALTERED -> "is not as it was written";
                    case MISSING -> "is missing";
                    case CUT_OFF -> "and all after it are missing";
                    case BEYOND_HEAD -> "does not fit the end of the log";
                };
        return "%s: BROKEN, entry %d %s; %d entries before it are whole"
                .formatted(
                        report.organisation(),
                        broken.sequence(),
                        what,
                        Math.min(report.entries(), broken.sequence() - 1));
    }

    /** No {@code @Configuration}, which the application would find and take for its own. */
    @ComponentScan({"nl.koers.shared.database", "nl.koers.shared.secret"})
    @Import({AccessLogStore.class, ChainReader.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class DatabaseOnly {}
}
