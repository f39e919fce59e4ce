package dev.clerkspring.emulator.backend.operation;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.sdk.query.QueryCodec;
import dev.clerkspring.sdk.query.QueryParameters;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.core.JacksonException;

/**
 * Reads a query record from the URL, the way the client writes it.
 */
public final class QueryArgumentResolver implements SyncHandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return QueryParameters.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgumentValue(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        try {
            return QueryCodec.read(
                    parameter.getParameterType().asSubclass(QueryParameters.class),
                    exchange.getRequest().getQueryParams());
        } catch (JacksonException ex) {
            throw ClerkProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "form_param_format_invalid",
                    "A query parameter could not be read");
        }
    }
}
