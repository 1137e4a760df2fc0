package nl.koers.reminder;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When and from whom reminders go out, see docs/operations.md.
 *
 * @param at from when on a working day, on the clock of the Netherlands
 * @param from the address of the sender; needed as soon as there is a mail server
 */
@ConfigurationProperties("koers.reminders")
public record ReminderSettings(
        @DefaultValue("08:30") @DateTimeFormat(pattern = "HH:mm") LocalTime at, @DefaultValue("") String from) {}
