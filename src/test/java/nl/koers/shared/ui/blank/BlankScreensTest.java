package nl.koers.shared.ui.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class BlankScreensTest {

    private static final Instant BLANK_SINCE = Instant.parse("2026-03-02T10:00:00Z");

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aScreenComesBackAfterThePersonShowedAgainWhoItIs() {
        session.setAttribute(ScreenLock.ATTRIBUTE, BLANK_SINCE);

        BlankScreens.giveBack(session, BLANK_SINCE.plusSeconds(5));

        assertThat(BlankScreens.isBlank(session)).isFalse();
    }

    @Test
    void itDoesNotForASessionThatTheProviderHadBefore() {
        session.setAttribute(ScreenLock.ATTRIBUTE, BLANK_SINCE);

        BlankScreens.giveBack(session, BLANK_SINCE.minusSeconds(60));

        assertThat(BlankScreens.isBlank(session)).isTrue();
    }

    @Test
    void norWhenTheProviderDoesNotSay() {
        session.setAttribute(ScreenLock.ATTRIBUTE, BLANK_SINCE);

        BlankScreens.giveBack(session, null);

        assertThat(BlankScreens.isBlank(session)).isTrue();
    }
}
