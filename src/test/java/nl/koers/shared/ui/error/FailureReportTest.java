package nl.koers.shared.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FailureReportTest {

    @Test
    void theLogTellsWhatFailedWhereAndUnderWhichReferenceButNotWhatSomebodyTyped(CapturedOutput output) {
        var cause = new NumberFormatException("For input string: \"what somebody told\"");

        var reference = FailureReport.write(
                LoggerFactory.getLogger(getClass()), new IllegalStateException("refused: what somebody told", cause));

        assertThat(output)
                .contains(reference)
                .contains("IllegalStateException")
                .contains("NumberFormatException")
                .contains("FailureReportTest")
                .doesNotContain("what somebody told");
    }
}
