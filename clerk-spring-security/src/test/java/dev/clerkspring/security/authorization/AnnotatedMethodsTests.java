package dev.clerkspring.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.authorization.Requirement;
import dev.clerkspring.sdk.authorization.Requirements;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ReflectionUtils;

class AnnotatedMethodsTests {

    private static final Requirements ADMIN = Requirements.of(Requirement.role("org:admin"));

    private static final Requirements MEMBER = Requirements.of(Requirement.role("org:member"));

    static Stream<Arguments> methods() {
        return Stream.of(
                Arguments.of(Plain.class, "method", null),
                Arguments.of(Implementation.class, "ofInterface", ADMIN),
                Arguments.of(Implementation.class, "ofInterfaceMethod", MEMBER),
                Arguments.of(Implementation.class, "ofDefaultMethod", ADMIN),
                Arguments.of(Implementation.class, "ofClass", ADMIN),
                Arguments.of(Service.class, "ofInterface", ADMIN),
                Arguments.of(Child.class, "ofParent", ADMIN),
                Arguments.of(Child.class, "ofParentMethod", MEMBER),
                Arguments.of(Child.class, "ofChild", ADMIN),
                Arguments.of(Child.class, "overridden", MEMBER),
                Arguments.of(StringBox.class, "put", ADMIN));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void knowsWhatAMethodAsks(Class<?> type, String name, @Nullable Requirements expected) {
        var all = List.of(ReflectionUtils.getAllDeclaredMethods(type)).stream()
                .filter(method -> method.getName().equals(name))
                .toList();
        var methods = new AnnotatedMethods();

        assertThat(all).isNotEmpty().allSatisfy(method -> {
            assertThat(methods.requirements(method, type)).isEqualTo(expected);
            assertThat(methods.matches(method, type)).isEqualTo(expected != null);
        });
    }

    static class Plain {

        public void method() {}
    }

    @HasOrgRole("org:admin")
    interface Service {

        void ofInterface();

        @HasOrgRole("org:member")
        void ofInterfaceMethod();

        default void ofDefaultMethod() {}
    }

    static class Implementation implements Service {

        @Override
        public void ofInterface() {}

        @Override
        public void ofInterfaceMethod() {}

        public void ofClass() {}
    }

    @HasOrgRole("org:admin")
    static class Parent {

        public void ofParent() {}

        @HasOrgRole("org:member")
        public void ofParentMethod() {}

        @HasOrgRole("org:member")
        public void overridden() {}
    }

    static class Child extends Parent {

        public void ofChild() {}

        @Override
        public void overridden() {}
    }

    interface Box<T> {

        @HasOrgRole("org:admin")
        void put(T value);
    }

    static class StringBox implements Box<String> {

        @Override
        public void put(String value) {}
    }
}
