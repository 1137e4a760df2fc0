package nl.koers.shared.ui.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PlainErrorHandlerTest {

    @Test
    void aPageThatIsOutOfStepIsNoFailure(CapturedOutput output) {
        var outOfStep = new UnsupportedOperationException("Unexpected message id from the client.");
        outOfStep.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(ServerRpcHandler.class.getName(), "handleRpc", "ServerRpcHandler.java", 365)
        });

        new PlainErrorHandler().error(new ErrorEvent(outOfStep));

        assertThat(output).doesNotContain("unexpected failure");
    }

    @Test
    void aBrowserThatLeftBeforeItWasAnsweredIsNoFailure(CapturedOutput output) {
        new PlainErrorHandler().error(new ErrorEvent(new ClientAbortException(new IOException("Broken pipe"))));

        assertThat(output).doesNotContain("unexpected failure");
    }

    @Test
    void whatElseIsNotSupportedIsAFailure(CapturedOutput output) {
        new PlainErrorHandler().error(new ErrorEvent(new UnsupportedOperationException("somewhere else")));

        assertThat(output).contains("unexpected failure").doesNotContain("somewhere else");
    }
}
