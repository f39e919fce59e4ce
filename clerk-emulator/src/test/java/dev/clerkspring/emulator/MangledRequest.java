package dev.clerkspring.emulator;

import dev.clerkspring.sdk.query.QueryParameters;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * A request as no client should send it.
 */
record MangledRequest(String verb, String target, String contentType, String body) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private static final List<String> ODD_IDS =
            List.of("none", "%00", "%F0%9F%98%80", "a;b=c", "%2E%2E", "%2F", "%80", "%25", "+1");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "org:member",
            "+12015550123",
            "a@example.com",
            "-created_at",
            "x://y",
            "{{user.id}}",
            "pending");

    private static final List<String> NUMBERS =
            List.of("0", "-1", "1", "500", "2147483648", "1000000000000000000", "-9223372036854775808", "1e400", "1.5");

    private static final List<String> OTHERS = List.of(
            "null", "true", "[]", "[null]", "[[]]", "{}", "{\"a\":null}", "[\"x\",null]", "\"\\ud800\"", "\"\\u0000\"");

    private static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "junk",
            "*/*",
            "text/plain",
            "application/*",
            "application/json;charset=none",
            "multipart/form-data",
            "multipart/form-data;boundary=",
            "multipart/form-data;boundary=b",
            "multipart/mixed");

    private static final List<String> TORN =
            List.of("", "{", "[", "null", "[null]", "%", "name=%", "--b\r\n\r\nx", "--b--", "[{}]", "\u0000", "\"");

    /** What the Frontend API and the control API are told. */
    private static final List<String> FIELDS = List.of(
            "identifier",
            "password",
            "strategy",
            "code",
            "ticket",
            "persona",
            "redirect_url",
            "name",
            "slug",
            "active_organization_id",
            "organization_id",
            "operations",
            "latency_ms",
            "offset_seconds",
            "overlap",
            "url",
            "version",
            "users",
            "sessions");

    /** Mangles an operation of the client's: its own members and parameters, with any values. */
    static MangledRequest of(CoveredOperation operation, List<String> ids, Random random) {
        var parameters = List.of(operation.method().getParameters());
        var body = parameters.stream()
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .flatMap(parameter -> fields(parameter.getParameterizedType()))
                .toList();
        var query = parameters.stream()
                .filter(parameter -> QueryParameters.class.isAssignableFrom(parameter.getType()))
                .flatMap(parameter -> fields(parameter.getType()))
                .toList();
        return new Mangler(ids, random).request(operation.verb(), operation.path(), "application/json", body, query);
    }

    /** Mangles an operation of the Frontend API's, or of the emulator's own. */
    static MangledRequest of(FrontendOperation operation, List<String> ids, Random random) {
        var type = operation.path().startsWith("/__emulator") ? CONTENT_TYPES.get(0) : CONTENT_TYPES.get(1);
        return new Mangler(ids, random).request(operation.method().name(), operation.path(), type, FIELDS, FIELDS);
    }

    private static Stream<String> fields(Type type) {
        return type instanceof ParameterizedType list
                ? fields(list.getActualTypeArguments()[0])
                : Stream.of((Class<?>) type)
                        .filter(Class::isRecord)
                        .flatMap(known -> Arrays.stream(known.getRecordComponents()))
                        .map(RecordComponent::getName)
                        .map(name -> SNAKE_CASE.nameForField(null, null, name));
    }

    private record Mangler(List<String> ids, Random random) {

        MangledRequest request(String verb, String path, String type, List<String> body, List<String> query) {
            var target = VARIABLE.matcher(path).replaceAll(variable -> id(variable.group()))
                    + (random.nextBoolean() ? "" : "?" + form(query));
            return switch (random.nextInt(6)) {
                case 0 -> new MangledRequest(verb, target, one(CONTENT_TYPES), one(TORN));
                case 1 -> new MangledRequest(verb, target, type, one(TORN));
                default ->
                    new MangledRequest(verb, target, type, type.equals(CONTENT_TYPES.get(0)) ? json(body) : form(body));
            };
        }

        /** Mostly of the kind that the path asks for, whose prefix is its beginning. */
        private String id(String variable) {
            var prefix = variable.substring(1, Math.min(4, variable.length()));
            var fitting = ids.stream().filter(id -> id.startsWith(prefix)).toList();
            return one(random.nextInt(4) == 0 ? ODD_IDS : fitting.isEmpty() ? ids : fitting);
        }

        private String json(List<String> fields) {
            var object = some(fields)
                    .map(field -> "\"" + field + "\":" + value())
                    .collect(Collectors.joining(",", "{", "}"));
            return random.nextInt(5) == 0 ? "[" + object + "]" : object;
        }

        private String value() {
            return switch (random.nextInt(7)) {
                case 0 -> one(NUMBERS);
                case 1 -> one(OTHERS);
                case 2 -> "[\"" + text() + "\"]";
                default -> "\"" + text() + "\"";
            };
        }

        private String form(List<String> fields) {
            return some(fields)
                    .map(field -> field + "=" + (random.nextBoolean() ? one(NUMBERS) : one(ODD_IDS)))
                    .collect(Collectors.joining("&"));
        }

        private Stream<String> some(List<String> fields) {
            return fields.isEmpty()
                    ? Stream.of()
                    : IntStream.range(0, random.nextInt(1, 8))
                            .mapToObj(each -> one(fields))
                            .distinct();
        }

        private String text() {
            return one(random.nextBoolean() ? ids : TEXTS);
        }

        private String one(List<String> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
