package dev.clerkspring.sdk.http;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A call as the application makes it, however many requests that takes.
 *
 * @param operation which operation it is
 * @param method the method
 * @param template the template of the path
 * @param path the path
 */
record Call(Operation operation, HttpMethod method, String template, String path) {

    static Call of(HttpRequestValues values) {
        Operation operation = (Operation) values.getAttributes().get(Operation.ATTRIBUTE);
        HttpMethod method = values.getHttpMethod();
        String template = text(values.getUriTemplate());
        return new Call(
                (operation != null) ? operation : Operation.RAW,
                (method != null) ? method : HttpMethod.GET,
                template,
                text(uri(template).buildAndExpand(values.getUriVariables()).getPath()));
    }

    static Call raw(HttpMethod method, String template, Object... variables) {
        return new Call(
                Operation.RAW,
                method,
                template,
                text(uri(template).buildAndExpand(variables).getPath()));
    }

    private static UriComponentsBuilder uri(String template) {
        return UriComponentsBuilder.fromUriString(template);
    }

    private static String text(@Nullable String text) {
        return (text != null) ? text : "";
    }

    @Override
    public String toString() {
        return Failures.call(this.method, this.template);
    }

    /**
     * What a call is for, as telemetry names it.
     */
    record Operation(String group, String name) {

        static final Operation RAW = new Operation("none", "raw");

        private static final String ATTRIBUTE = Operation.class.getName();

        /** Tells the operation of a method of an API interface: {@code users}, {@code get}. */
        static void resolve(
                Method method,
                MethodParameter[] parameters,
                @Nullable Object[] arguments,
                HttpRequestValues.Builder values) {
            String group = method.getDeclaringClass()
                    .getSimpleName()
                    .replaceFirst("^Reactive(?=.)", "")
                    .replaceFirst("(?<=.)Api$", "");
            values.addAttribute(ATTRIBUTE, new Operation(StringUtils.uncapitalize(group), method.getName()));
        }
    }
}
