package io.colorguard.shell.logs;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of an event as the log has it, on one line (SEC-3). */
public class MessageWord extends MessageConverter {

    /** Says in several lines why a start failed; nobody has typed anything by then. */
    private static final String STARTS =
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public String convert(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (message == null) {
            return "";
        }
        return event.getLoggerName().equals(STARTS) ? message : OneLine.of(message);
    }
}
