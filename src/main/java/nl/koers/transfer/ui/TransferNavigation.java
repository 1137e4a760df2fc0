package nl.koers.transfer.ui;

import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Transfers in the menu. */
@Configuration(proxyBeanMethods = false)
class TransferNavigation {

    @Bean
    NavigationEntry transfersInMenu() {
        return NavigationEntry.view(
                "transfers.name", Symbol.NEXT, TransfersView.class, 50, Role.CASEWORKER, Role.TEAM_LEAD);
    }
}
