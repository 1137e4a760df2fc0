package nl.koers.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"18:00-08:00", "08:30-12:00", "00:00-08:30", "12:00-13:00", "08:31-08:00"})
    void theseQuietHoursLeaveTimeForAMail(String hours) {
        assertThat(quiet(hours).leaveTimeAfter(LocalTime.of(8, 30))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:30-08:00", "08:00-07:59", "07:00-06:00"})
    void theseLeaveNone(String hours) {
        assertThat(quiet(hours).leaveTimeAfter(LocalTime.of(8, 30))).isFalse();
    }

    private static QuietHours quiet(String hours) {
        return new QuietHours(LocalTime.parse(hours.substring(0, 5)), LocalTime.parse(hours.substring(6)));
    }
}
