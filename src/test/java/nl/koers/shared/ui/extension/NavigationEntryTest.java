package nl.koers.shared.ui.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.koers.shared.access.Role;
import nl.koers.shared.ui.Symbol;
import org.junit.jupiter.api.Test;

class NavigationEntryTest {

    @Test
    void anEntryIsForWhoeverHoldsOneOfItsRoles() {
        var cockpit =
                NavigationEntry.page("shell.menu", Symbol.COCKPIT, "camunda/", 10, Role.TEAM_LEAD, Role.ADMINISTRATOR);

        assertThat(cockpit.isFor(Set.of(Role.TEAM_LEAD, Role.CASEWORKER))).isTrue();
        assertThat(cockpit.isFor(Set.of(Role.CASEWORKER))).isFalse();
    }

    @Test
    void anEntryWithoutRolesIsForEverybody() {
        assertThat(NavigationEntry.page("shell.menu", Symbol.HELP, "help", 10).isFor(Set.of()))
                .isTrue();
    }

    @Test
    void anEntryLeadsToAViewOrToAnAddressAndNotToBoth() {
        assertThatThrownBy(() -> new NavigationEntry("shell.menu", Symbol.HELP, null, null, Set.of(), 1, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
