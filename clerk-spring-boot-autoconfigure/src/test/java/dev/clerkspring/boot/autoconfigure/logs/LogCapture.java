package dev.clerkspring.boot.autoconfigure.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Everything that is logged, in full: what these loggers say at TRACE, which the console is spared, and what all others say. */
final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    static final List<String> TRACED =
            List.of("dev.clerkspring", "org.springframework.web", "org.springframework.security");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    LogCapture() {
        start();
        loggers().forEach(logger -> logger.addAppender(this));
        traced().forEach(logger -> {
            logger.setLevel(Level.TRACE);
            logger.setAdditive(false);
        });
    }

    @Override
    protected void append(ILoggingEvent event) {
        var failure = event.getThrowableProxy() != null ? ThrowableProxyUtil.asString(event.getThrowableProxy()) : "";
        lines.add(event.getLevel() + " " + event.getLoggerName() + ": " + event.getFormattedMessage() + "\n" + failure);
    }

    /** One for each event, with its stack trace. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        traced().forEach(logger -> {
            logger.setLevel(null);
            logger.setAdditive(true);
        });
        loggers().forEach(logger -> logger.detachAppender(this));
        stop();
    }

    private static Stream<Logger> loggers() {
        return Stream.concat(Stream.of(logger(Logger.ROOT_LOGGER_NAME)), traced());
    }

    private static Stream<Logger> traced() {
        return TRACED.stream().map(LogCapture::logger);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
