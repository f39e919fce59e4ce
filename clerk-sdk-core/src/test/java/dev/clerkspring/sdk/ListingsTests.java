package dev.clerkspring.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.query.QueryParameters;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;

/**
 * Every listing that has pages can be streamed, blocking and not.
 */
class ListingsTests {

    private final TestApi api = new TestApi();

    private final ClerkClient clerk =
            ClerkClient.builder().apiUrl(this.api.url()).build();

    @AfterEach
    void stop() {
        this.api.close();
    }

    static Stream<Method> listings() {
        return Apis.operations()
                .filter(operation -> operation.getReturnType() == ClerkPage.class)
                .filter(operation -> !operation.isAnnotationPresent(Deprecated.class))
                .filter(operation ->
                        Arrays.stream(operation.getParameterTypes()).anyMatch(ListingsTests::hasPages));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void walksThePages(Method listing) throws ReflectiveOperationException {
        twoPages();

        Method stream = stream(listing, listing.getDeclaringClass(), Stream.class);
        assertThat((Stream<?>) stream.invoke(this.clerk.api(listing.getDeclaringClass()), arguments(listing)))
                .hasSize(2);

        assertThat(asked("limit")).containsExactly("1", "1");
        assertThat(asked("offset")).containsExactly("0", "1");
    }

    @ParameterizedTest
    @MethodSource("listings")
    void walksThePagesWithoutBlocking(Method listing) throws ReflectiveOperationException {
        twoPages();

        Class<?> reactive =
                Class.forName(listing.getDeclaringClass().getName().replaceFirst("\\.(\\w+)$", ".Reactive$1"));
        Method stream = stream(listing, reactive, Flux.class);
        assertThat(((Flux<?>) stream.invoke(this.clerk.api(reactive), arguments(listing))).toStream())
                .hasSize(2);

        assertThat(asked("limit")).containsExactly("1", "1");
        assertThat(asked("offset")).containsExactly("0", "1");
    }

    private void twoPages() {
        Stream.of("first", "second")
                .map("{\"data\": [{\"id\": \"%1$s\", \"object\": \"%1$s\"}], \"total_count\": 2}"::formatted)
                .forEach(page -> this.api.json(200, page));
    }

    private List<String> asked(String parameter) {
        return this.api.asked().stream()
                .map(asked -> asked.uri().replaceFirst(".*[?&]" + parameter + "=(\\d+).*", "$1"))
                .toList();
    }

    /** The method with the same parameters that gives the same elements one after the other. */
    private static Method stream(Method listing, Class<?> api, Class<?> type) {
        return Arrays.stream(api.getMethods())
                .filter(method -> method.isDefault() && method.getReturnType() == type)
                .filter(method -> Arrays.equals(method.getParameterTypes(), listing.getParameterTypes()))
                .filter(method -> element(method).equals(element(listing)))
                .filter(method -> method.getName().equals(streamName(listing)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(api.getSimpleName() + " lacks " + streamName(listing)));
    }

    /** {@code stream} for {@code list}, {@code streamThings} for {@code listThings} and {@code getThings}. */
    private static String streamName(Method listing) {
        return listing.getName().replaceFirst("^(list|get)", "stream");
    }

    private static Object element(Method method) {
        return ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    }

    private static boolean hasPages(Class<?> parameter) {
        return QueryParameters.class.isAssignableFrom(parameter)
                && Arrays.stream(parameter.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("limit"));
    }

    private static Object[] arguments(Method listing) throws ReflectiveOperationException {
        Class<?>[] types = listing.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = (types[i] == String.class) ? "id_1" : onePerPage(types[i]);
        }
        return arguments;
    }

    private static Object onePerPage(Class<?> query) throws ReflectiveOperationException {
        RecordComponent[] components = query.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals("limit") ? 1 : required(component))
                .toArray();
        return query.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                .newInstance(values);
    }

    private static Object required(RecordComponent component) {
        boolean required = component.getAnnotatedType().getAnnotations().length == 0;
        return (required && component.getType() == String.class) ? "id_1" : null;
    }
}
