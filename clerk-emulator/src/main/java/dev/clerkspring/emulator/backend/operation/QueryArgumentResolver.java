package dev.clerkspring.emulator.backend.operation;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.query.QueryCodec;
import dev.clerkspring.sdk.query.QueryParameters;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * Reads a query record from the URL, the way the client writes it.
 */
public final class QueryArgumentResolver implements SyncHandlerMethodArgumentResolver {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return QueryParameters.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgumentValue(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        try {
            var query = QueryCodec.read(
                    parameter.getParameterType().asSubclass(QueryParameters.class),
                    exchange.getRequest().getQueryParams());
            Arrays.stream(query.getClass().getRecordComponents()).forEach(component -> check(query, component));
            return query;
        } catch (JacksonException ex) {
            throw ClerkProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "form_param_format_invalid",
                    "A query parameter could not be read");
        }
    }

    /** Clerk lists the values that a filter may have; the client's records would pass any on. */
    private static void check(Object query, RecordComponent component) {
        var value = ReflectionUtils.invokeMethod(component.getAccessor(), query);
        var values = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        if (values.anyMatch(QueryArgumentResolver::unknown)) {
            var name = SNAKE_CASE.nameForField(null, null, component.getName());
            throw ClerkProblem.invalid(
                    "form_param_value_invalid", "is invalid", name + " has a value that is not allowed.", name);
        }
    }

    private static boolean unknown(Object value) {
        return value instanceof Open<?> open && open.known().name().equals("UNRECOGNIZED");
    }
}
