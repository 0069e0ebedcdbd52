package io.colorguard.shell.logs;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** A failure as the log has it: each of its messages on one line (SEC-3). */
public class FailureWord extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return super.throwableProxyToString(new Plain(failure));
    }

    private record Plain(IThrowableProxy failure) implements IThrowableProxy {

        static @Nullable Plain of(@Nullable IThrowableProxy failure) {
            return failure == null ? null : new Plain(failure);
        }

        @Override
        public @Nullable String getMessage() {
            String message = failure.getMessage();
            return message == null ? null : OneLine.of(message);
        }

        @Override
        public @Nullable String getOverridingMessage() {
            String message = failure.getOverridingMessage();
            return message == null ? null : OneLine.of(message);
        }

        @Override
        public String getClassName() {
            return failure.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return failure.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return failure.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return of(failure.getCause());
        }

        @Override
        public IThrowableProxy @Nullable [] getSuppressed() {
            IThrowableProxy[] suppressed = failure.getSuppressed();
            if (suppressed == null) {
                return null;
            }
            var plain = new IThrowableProxy[suppressed.length];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = new Plain(suppressed[i]);
            }
            return plain;
        }

        @Override
        public boolean isCyclic() {
            return failure.isCyclic();
        }
    }
}
