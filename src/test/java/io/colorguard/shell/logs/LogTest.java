package io.colorguard.shell.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import io.colorguard.Rule;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Rule("SEC-3")
class LogTest {

    private static final String FORGED = "2026-01-01 INFO admin signed in";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "\n",
                "\r",
                "\u0085",
                "\u2028",
                "\u2029",
                "\u000b",
                "\f",
                "\u0000",
                "\u001b[2K",
                "\u202e",
                "\u2066",
                "\u200f",
                "\u061c"
            })
    void whatIsTypedStaysOnItsLine(String sneaky) {
        String line = OneLine.of("name x" + sneaky + FORGED);

        assertThat(line).doesNotContain(sneaky).startsWith("name x\\u").endsWith(FORGED);
        assertThat(line.lines()).hasSize(1);
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(OneLine.of("señal\t→ \"€\" 信号 \\u000a")).isEqualTo("señal\t→ \"€\" 信号 \\u000a");
    }

    /** Written as the running portal writes it: by the encoder that logback-spring.xml sets up. */
    @Test
    void aMessageIsOneLine() {
        assertThat(written("renamed to {}", "x\n" + FORGED, null).lines())
                .singleElement()
                .asString()
                .endsWith("renamed to x\\u000a" + FORGED);
    }

    @Test
    void messagesOfFailuresAreOneLineEach() {
        var failure =
                new IllegalStateException(
                        "outer\n" + FORGED, new IllegalArgumentException("inner\r\n" + FORGED));
        failure.addSuppressed(new IllegalStateException("beside\u2028" + FORGED));

        String text = written("failed", null, failure);

        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("2026-01-01"));
        assertThat(text)
                .contains("outer\\u000a", "Caused by: ", "inner\\u000d\\u000a", "beside\\u2028")
                .contains("at " + LogTest.class.getName());
    }

    private static String written(String message, Object argument, Throwable failure) {
        var logger = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(LogTest.class);
        var event =
                new LoggingEvent(
                        LogTest.class.getName(),
                        logger,
                        ch.qos.logback.classic.Level.WARN,
                        message,
                        failure,
                        argument == null ? null : new Object[] {argument});
        return layout().doLayout(event);
    }

    private static PatternLayout layout() {
        LoggerContext context = new LoggerContext();
        try {
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(
                    Objects.requireNonNull(LogTest.class.getResource("/logback-spring.xml")));
        } catch (ch.qos.logback.core.joran.spi.JoranException e) {
            throw new IllegalStateException(e);
        }
        var console =
                (ConsoleAppender<?>)
                        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("CONSOLE");
        return (PatternLayout) ((LayoutWrappingEncoder<?>) console.getEncoder()).getLayout();
    }
}
