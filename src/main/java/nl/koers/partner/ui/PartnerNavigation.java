package nl.koers.partner.ui;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.KeyHelp;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the shell shows of this feature: its place in the menu and its keys. */
@Configuration(proxyBeanMethods = false)
class PartnerNavigation {

    @Bean
    NavigationEntry partnersEntry() {
        return NavigationEntry.view(
                "partner.name", Symbol.PARTNERS, PartnersView.class, 40, Role.CASEWORKER, Role.TEAM_LEAD);
    }

    @Bean
    KeyHelp addPartnerKey() {
        return new KeyHelp("n", "partner.keys.add", 50);
    }

    @Bean
    KeyHelp searchPartnersKey() {
        return new KeyHelp("/", "partner.keys.search", 51);
    }
}
