package nl.koers.shared.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import nl.koers.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class UserPreferencesTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Actor SANNE = new Actor("sanne", Set.of(Role.CASEWORKER), Set.of());
    private static final Actor JORIS = new Actor("joris", Set.of(Role.TEAM_LEAD), Set.of());

    private static UserPreferences preferences;

    private static final CurrentActor CURRENT = new CurrentActor();

    @BeforeAll
    static void database() {
        var database = TestDatabase.createWithOneRole().dataSource();
        Flyway.configure()
                .dataSource(database)
                .schemas("koers", "camunda")
                .defaultSchema("koers")
                .load()
                .migrate();
        preferences = new UserPreferences(JdbcClient.create(database), CURRENT);
    }

    @Test
    void aChosenLanguageIsKeptPerUserAndTheLastChoiceCounts() {
        CURRENT.runAs(SANNE, () -> {
            assertThat(preferences.language()).isEmpty();
            preferences.chooseLanguage(Locale.ENGLISH);
            preferences.chooseLanguage(DUTCH);
            assertThat(preferences.language()).contains(DUTCH);
        });
        CURRENT.runAs(JORIS, () -> assertThat(preferences.language()).isEmpty());
    }

    @Test
    void singleKeysWorkUntilSomebodyTurnsThemOffWhichLeavesTheLanguageAlone() {
        CURRENT.runAs(JORIS, () -> {
            assertThat(preferences.singleKeys()).isTrue();
            preferences.chooseSingleKeys(false);
            assertThat(preferences.singleKeys()).isFalse();
            assertThat(preferences.language()).isEmpty();
        });
    }

    @Test
    void nobodyWhoIsNotSignedInHasPreferences() {
        assertThatThrownBy(() -> preferences.language()).isInstanceOf(AccessDeniedException.class);
    }
}
