package nl.koers.privacy.ui;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of privacy in the menu. */
@Configuration(proxyBeanMethods = false)
class PrivacyNavigation {

    @Bean
    NavigationEntry privacy() {
        return NavigationEntry.view(
                "privacy.name", Symbol.PRIVACY, PrivacyView.class, 70, Role.PRIVACY_OFFICER, Role.TEAM_LEAD);
    }
}
