package nl.koers.model.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.koers.model.ModelProblem;
import nl.koers.model.process.rules.ModelRules;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Holds files on a disk against the rules for models. Starts what the rules are made of and nothing else: no engine, no database. */
public final class FileCheck {

    private FileCheck() {}

    /** @param together names of all files that they will stand beside, their own as well */
    public static List<ModelProblem> check(Map<String, byte[]> files, Set<String> together) {
        var application = new SpringApplicationBuilder(RulesOnly.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                // what a rule asks the features for are names; nothing behind them is made
                .lazyInitialization(true)
                .properties("logging.level.root=error");
        try (var context = application.run()) {
            return context.getBean(ModelRules.class).check(files, together);
        }
    }

    /** No {@code @Configuration}, which the application would find and take for its own. */
    @ComponentScan(
            basePackages = "nl.koers",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "nl\\.koers\\.(?!(\\w+\\.process\\.|shared\\.process\\.|form\\.)).*"))
    static class RulesOnly {}
}
