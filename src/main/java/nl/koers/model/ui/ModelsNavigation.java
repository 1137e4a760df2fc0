package nl.koers.model.ui;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The models in a process designer's menu, before Cockpit. */
@Configuration(proxyBeanMethods = false)
class ModelsNavigation {

    @Bean
    NavigationEntry modelsInMenu() {
        return NavigationEntry.view("models.name", Symbol.MODELS, ModelsView.class, 75, Role.PROCESS_DESIGNER);
    }
}
