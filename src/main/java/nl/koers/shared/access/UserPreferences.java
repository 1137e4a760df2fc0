package nl.koers.shared.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acting user chose for the interface. Nobody reads or changes another's choices. */
@Service
@Transactional
public class UserPreferences {

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;

    UserPreferences(JdbcClient jdbc, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
    }

    /** The chosen language, or empty when the browser's counts. */
    @Transactional(readOnly = true)
    public Optional<Locale> language() {
        return jdbc.sql("select language from koers.user_preference where user_id = :user and language is not null")
                .param("user", user())
                .query(String.class)
                .optional()
                .map(Locale::forLanguageTag);
    }

    public void chooseLanguage(Locale language) {
        jdbc.sql(
                        """
                        insert into koers.user_preference (user_id, language) values (:user, :language)
                        on conflict (user_id) do update set language = excluded.language""")
                .param("user", user())
                .param("language", language.getLanguage())
                .update();
    }

    /** Whether single letters work as keys. On unless somebody turned them off (WCAG 2.2, 2.1.4). */
    @Transactional(readOnly = true)
    public boolean singleKeys() {
        return jdbc.sql("select single_keys from koers.user_preference where user_id = :user")
                .param("user", user())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    public void chooseSingleKeys(boolean on) {
        jdbc.sql(
                        """
                        insert into koers.user_preference (user_id, single_keys) values (:user, :on)
                        on conflict (user_id) do update set single_keys = excluded.single_keys""")
                .param("user", user())
                .param("on", on)
                .update();
    }

    private String user() {
        return currentActor.require().userId();
    }
}
