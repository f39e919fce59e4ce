package dev.clerkspring.emulator.error;

import dev.clerkspring.sdk.error.ClerkErrors;
import dev.clerkspring.sdk.json.ClerkJson;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Writes every failure as Clerk does: {@code {"errors":[…],"clerk_trace_id":…}}.
 */
@Order(-2)
public final class ProblemHandler implements WebExceptionHandler {

    private static final Log log = LogFactory.getLog(ProblemHandler.class);

    // What a request record says when it is made without a field that Clerk requires.
    private static final Pattern REQUIRED_FIELD = Pattern.compile("'(\\w+)' must ");

    private static final List<PathPattern> MACHINES_PART = Stream.of(
                    "/v1/api_keys/**", "/v1/m2m_tokens/**", "/v1/oauth_applications/access_tokens/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var problem = problem(exchange, failure);
        var path = exchange.getRequest().getPath().pathWithinApplication();
        boolean machines = MACHINES_PART.stream().anyMatch(pattern -> pattern.matches(path));
        var traceId = machines ? null : UUID.randomUUID().toString().replace("-", "");
        var body = ClerkJson.mapper().writeValueAsBytes(new ClerkErrors(List.of(problem.error()), null, traceId));
        var response = exchange.getResponse();
        if (!response.setStatusCode(machines ? ofMachines(problem.status()) : problem.status())) {
            return Mono.error(failure);
        }
        if (failure instanceof ResponseStatusException known) {
            response.getHeaders().addAll(known.getHeaders());
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** The part of the API that is for machines knows no 422, and tells no trace id. */
    private static HttpStatus ofMachines(HttpStatus status) {
        return status == HttpStatus.UNPROCESSABLE_CONTENT ? HttpStatus.BAD_REQUEST : status;
    }

    private static ClerkProblem problem(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof ClerkProblem problem) {
            return problem;
        }
        if (failure instanceof ServerWebInputException input) {
            return invalidInput(input);
        }
        if (failure instanceof ResponseStatusException known) {
            return problem(exchange, known);
        }
        log.error("The emulator failed at " + exchange.getRequest().getMethod(), failure);
        return ClerkProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal_clerk_error", "The emulator failed");
    }

    private static ClerkProblem invalidInput(ServerWebInputException input) {
        for (Throwable cause = input; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                var name = unknown.getPropertyName();
                return ClerkProblem.invalid(
                        "form_param_unknown", "is unknown", name + " is not a valid parameter for this request.", name);
            }
            if (cause instanceof IllegalArgumentException) {
                var field = REQUIRED_FIELD.matcher(String.valueOf(cause.getMessage()));
                if (field.lookingAt()) {
                    var name = SNAKE_CASE.nameForField(null, null, field.group(1));
                    return ClerkProblem.missing(name);
                }
            }
        }
        return ClerkProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "form_param_format_invalid", "The request could not be read");
    }

    private static ClerkProblem problem(ServerWebExchange exchange, ResponseStatusException known) {
        var status = HttpStatus.resolve(known.getStatusCode().value());
        if (status == null || status.is5xxServerError()) {
            return ClerkProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal_clerk_error", "The emulator failed");
        }
        return switch (status) {
            case NOT_FOUND ->
                ClerkProblem.of(
                        status, "resource_not_found", "Not a path of the emulator, which covers part of Clerk's API");
            case METHOD_NOT_ALLOWED -> ClerkProblem.of(status, "method_not_allowed", "Method not allowed");
            default -> ClerkProblem.of(status, "request_invalid", status.getReasonPhrase());
        };
    }
}
