package nl.koers.plan.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.util.Optional;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.ClientAction;
import nl.koers.shared.ui.extension.ClosingNote;
import nl.koers.shared.ui.extension.KeyHelp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other screens show of this feature: a key, something to do, and what is said before closing. */
@Configuration(proxyBeanMethods = false)
class PlanExtensions {

    static final String ADD_KEY = "h";

    @Bean
    KeyHelp addNeedKey() {
        return new KeyHelp("h", "plan.keys.add", 41);
    }

    @Bean
    ClientAction addNeed(PlanDesk desk) {
        return new ClientAction() {
            @Override
            public String nameKey() {
                return "plan.add";
            }

            @Override
            public Symbol symbol() {
                return Symbol.ADD;
            }

            @Override
            public String key() {
                return ADD_KEY;
            }

            @Override
            public boolean duringHandover() {
                return false;
            }

            @Override
            public void start(TrajectoryCode code, Runnable afterwards) {
                new NewNeedDialog(desk, code, null, afterwards).open();
            }
        };
    }

    @Bean
    ClosingNote openNeedsStay(PlanDesk desk) {
        return code -> {
            int open = desk.openNeeds(code).size();
            return open == 0 ? Optional.empty() : Optional.of(text("plan.closing", open));
        };
    }
}
