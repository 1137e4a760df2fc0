package nl.koers.safety.ui;

import com.vaadin.flow.component.UI;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.ClientAction;
import nl.koers.shared.ui.extension.KeyHelp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the safety plan, by a key, from a client's page and from a task in My work. */
@Configuration(proxyBeanMethods = false)
class SafetyExtensions {

    private static final String KEY = "v";

    @Bean
    KeyHelp safetyPlanKey() {
        return new KeyHelp(KEY, "safetyPlan.keys.open", 42);
    }

    @Bean
    ClientAction openSafetyPlan() {
        return new ClientAction() {
            @Override
            public String nameKey() {
                return "safetyPlan.name";
            }

            @Override
            public Symbol symbol() {
                return Symbol.LOCK;
            }

            @Override
            public String key() {
                return KEY;
            }

            @Override
            public void start(TrajectoryCode code, Runnable afterwards) {
                UI.getCurrent().navigate(SafetyPlanView.address(code));
            }
        };
    }
}
