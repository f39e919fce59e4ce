package dev.clerkspring.conformance.prism;

import dev.clerkspring.sdk.Apis;
import dev.clerkspring.sdk.OpenApiDocument;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.query.QueryCodec;
import dev.clerkspring.sdk.query.QueryParameters;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls operations with arguments that are made of what their OpenAPI file says about them.
 */
final class OperationCalls {

    private static final JsonMapper MAPPER = ClerkJson.mapper();

    private final OpenApiDocument document;

    private final SchemaSamples samples;

    OperationCalls(OpenApiDocument document) {
        this.document = document;
        this.samples = new SchemaSamples(document);
    }

    /** Calls the operation of a client's group and returns what the method returns. */
    Object call(Object api, Method operation) throws Throwable {
        var published = document.operations().get(Apis.call(operation));
        var arguments = Arrays.stream(operation.getParameters())
                .map(parameter -> argument(parameter, published))
                .toArray();
        try {
            return operation.invoke(api, arguments);
        } catch (InvocationTargetException ex) {
            throw ex.getCause();
        }
    }

    private Object argument(Parameter parameter, OpenApiDocument.Operation operation) {
        var variable = parameter.getAnnotation(PathVariable.class);
        if (variable != null) {
            return text(operation.parameters("path").get(variable.value()));
        }
        if (QueryParameters.class.isAssignableFrom(parameter.getType())) {
            return query(parameter.getType().asSubclass(QueryParameters.class), operation);
        }
        if (parameter.isAnnotationPresent(RequestBody.class)) {
            var body = samples.of(operation.request());
            return MAPPER.readValue(
                    MAPPER.writeValueAsBytes(body),
                    MAPPER.getTypeFactory().constructType(parameter.getParameterizedType()));
        }
        return parameter.getType() == Resource.class ? new Image() : "user_1";
    }

    private <Q extends QueryParameters> Q query(Class<Q> type, OpenApiDocument.Operation operation) {
        Map<String, List<String>> parameters = new HashMap<>();
        operation.parameters("query").forEach((name, parameter) -> {
            var value = samples.of(name, parameter.get("schema"));
            parameters.put(
                    name,
                    value instanceof List<?> values
                            ? values.stream().map(String::valueOf).toList()
                            : List.of(String.valueOf(value)));
        });
        return QueryCodec.read(type, parameters);
    }

    private String text(Map<String, Object> parameter) {
        return String.valueOf(samples.of(parameter.get("schema")));
    }

    /** A file that is sent as part of a form. */
    private static final class Image extends ByteArrayResource {

        Image() {
            super("GIF89a".getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public String getFilename() {
            return "image.gif";
        }
    }
}
