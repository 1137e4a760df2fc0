package nl.koers.reminder;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When reminders go out, see docs/operations.md.
 *
 * @param at from when on a working day, on the clock of the Netherlands
 */
@ConfigurationProperties("koers.reminders")
public record ReminderSettings(@DefaultValue("08:30") @DateTimeFormat(pattern = "HH:mm") LocalTime at) {}
