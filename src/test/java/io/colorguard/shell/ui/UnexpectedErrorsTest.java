package io.colorguard.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the log says of what no code foresaw. */
@ExtendWith(OutputCaptureExtension.class)
class UnexpectedErrorsTest {

    @Test
    void logsWhatNoCodeForesaw(CapturedOutput output) {
        new UnexpectedErrors().error(new ErrorEvent(new IllegalStateException("no such state")));

        assertThat(output).contains("Unexpected error").contains("no such state");
    }

    @Test
    void aPageThatWasClosedIsNoError(CapturedOutput output) {
        new UnexpectedErrors()
                .error(new ErrorEvent(new ClientAbortException(new IOException("Broken pipe"))));

        assertThat(output).doesNotContain("Unexpected error");
    }
}
