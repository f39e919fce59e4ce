package dev.clerkspring.security.authorization;

import static dev.clerkspring.security.TestSessions.ADMIN;
import static dev.clerkspring.security.TestSessions.ISSUED_AT;
import static dev.clerkspring.security.TestSessions.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.sdk.authorization.Reverification;
import dev.clerkspring.sdk.authorization.Reverification.Level;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkJwtDecoder;
import dev.clerkspring.security.TestSessions;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Publisher;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AliasFor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.ReflectionUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class MethodSecurityTests {

    /** Five minutes after the first factor was verified. */
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(ISSUED_AT));

    private static final String CASES = """
            open,              granted, granted, granted
            permission,        granted, denied,  denied
            role,              granted, denied,  denied
            feature,           granted, granted, denied
            featureOfUser,     denied,  denied,  denied
            plan,              granted, granted, denied
            reverified,        granted, granted, denied
            reverifiedNever,   reverify, reverify, denied
            both,              granted, denied,  denied
            reverifyLast,      reverify, denied, denied
            meta,              granted, denied,  denied
            metaWithAttribute, granted, denied,  denied
            preAuthorize,      denied,  denied,  denied
            inherited,         granted, denied,  denied
            """;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource(textBlock = CASES)
    void enforcesAnnotations(String method, String admin, String member, String nobody) {
        try (var context = new AnnotationConfigApplicationContext(Blocking.class)) {
            var invoices = context.getBean(Invoices.class);

            assertThat(call(invoices, method, session(ADMIN))).isEqualTo(admin);
            assertThat(call(invoices, method, session(MEMBER))).isEqualTo(member);
            assertThat(call(invoices, method, null)).isEqualTo(nobody);
            assertThat(call(invoices, method, stranger())).isEqualTo(nobody);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = CASES)
    void enforcesAnnotationsOnPublishers(String method, String admin, String member, String nobody) {
        try (var context = new AnnotationConfigApplicationContext(Reactive.class)) {
            var invoices = context.getBean(ReactiveInvoices.class);

            assertThat(subscribe(invoices, method, session(ADMIN))).isEqualTo(admin);
            assertThat(subscribe(invoices, method, session(MEMBER))).isEqualTo(member);
            assertThat(subscribe(invoices, method, null)).isEqualTo(nobody);
            assertThat(subscribe(invoices, method, stranger())).isEqualTo(nobody);
        }
    }

    @ParameterizedTest
    @CsvSource({"ofClass, granted, denied", "ofMethod, denied, granted", "ofBoth, reverify, denied"})
    void takesTheAnnotationOfTheClassUnlessTheMethodHasItsOwn(String method, String admin, String member) {
        try (var context = new AnnotationConfigApplicationContext(Blocking.class)) {
            var reports = context.getBean(Reports.class);

            assertThat(call(reports, method, session(ADMIN))).isEqualTo(admin);
            assertThat(call(reports, method, session(MEMBER))).isEqualTo(member);
        }
    }

    @ParameterizedTest
    @CsvSource({"ofInterface, granted, denied", "ofInterfaceMethod, denied, granted"})
    void takesTheAnnotationsOfInterfaces(String method, String admin, String member) {
        try (var context = new AnnotationConfigApplicationContext(Blocking.class)) {
            var service = context.getBean(Service.class);

            assertThat(call(service, method, session(ADMIN))).isEqualTo(admin);
            assertThat(call(service, method, session(MEMBER))).isEqualTo(member);
        }
    }

    @Test
    void tellsWhatHasToBeVerified() {
        try (var context = new AnnotationConfigApplicationContext(Blocking.class)) {
            SecurityContextHolder.getContext().setAuthentication(session(ADMIN));
            var invoices = context.getBean(Invoices.class);

            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(invoices::reverifiedNever)
                    .satisfies(denial -> assertThat(ReverificationDecision.requiredBy(denial))
                            .contains(new Reverification(Level.MULTI_FACTOR, 5)));
        }
    }

    @Test
    void letsExpressionsSeeImpersonation() {
        try (var context = new AnnotationConfigApplicationContext(Blocking.class)) {
            var invoices = context.getBean(Invoices.class);
            var impersonated = Jwt.withTokenValue("token")
                    .header("alg", "RS256")
                    .subject("user_1")
                    .claim("act", Map.of("sub", "user_2"))
                    .build();

            assertThat(call(invoices, "notImpersonated", session(ADMIN))).isEqualTo("granted");
            assertThat(call(invoices, "notImpersonated", new ClerkAuthenticationConverter().convert(impersonated)))
                    .isEqualTo("denied");
        }
    }

    @Test
    void reportsChecksForSystemPermissionsOnceAtStart(CapturedOutput output) {
        try (var context = new AnnotationConfigApplicationContext(Blocking.class, Mistaken.class)) {
            assertThat(call(context.getBean(Mistaken.class), "members", session(ADMIN)))
                    .isEqualTo("denied");
        }

        assertThat(output.getAll()).containsOnlyOnce(Mistaken.class.getName() + ".members");
        assertThat(output.getAll()).doesNotContain(TestSessions.MARK);
    }

    @Test
    void refusesToStartWithATimeThatNobodyCanMeet() {
        assertThatExceptionOfType(BeanCreationException.class)
                .isThrownBy(() -> new AnnotationConfigApplicationContext(Blocking.class, Impossible.class).close())
                .withStackTraceContaining("'afterMinutes' must be at least 1");
    }

    private static String call(Object bean, String method, @Nullable Authentication authentication) {
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try {
            return (String) invoke(bean, method);
        } catch (AccessDeniedException ex) {
            return denial(ex);
        } catch (AuthenticationCredentialsNotFoundException ex) {
            return "denied";
        }
    }

    private static String subscribe(Object bean, String method, @Nullable Authentication authentication) {
        var answer = Flux.from((Publisher<?>) invoke(bean, method))
                .cast(String.class)
                .onErrorResume(AccessDeniedException.class, ex -> Mono.just(denial(ex)));
        return authentication == null
                ? answer.blockFirst()
                : answer.contextWrite(ReactiveSecurityContextHolder.withAuthentication(authentication))
                        .blockFirst();
    }

    private static String denial(AccessDeniedException denial) {
        return ReverificationDecision.requiredBy(denial).isPresent() ? "reverify" : "denied";
    }

    private static Object invoke(Object bean, String name) {
        var method = ReflectionUtils.findMethod(bean.getClass(), name);
        ReflectionUtils.makeAccessible(method);
        return ReflectionUtils.invokeMethod(method, bean);
    }

    private static Authentication session(String token) {
        var jwt = new ClerkJwtDecoder(TestSessions.authenticator()).decode(token);
        return new ClerkAuthenticationConverter().convert(jwt);
    }

    /** Authorities are not enough: they may be somebody else's. */
    private static Authentication stranger() {
        return new TestingAuthenticationToken(
                "user_1", null, "org:invoices:create", "ROLE_org:admin", "FEATURE_invoices", "PLAN_pro");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @HasPermission("org:invoices:create")
    @HasFeature("invoices")
    @interface CanCreate {}

    @Retention(RetentionPolicy.RUNTIME)
    @HasPermission("")
    @interface CanDo {

        @AliasFor(annotation = HasPermission.class, attribute = "value")
        String permission();
    }

    static class Base {

        @HasOrgRole("org:admin")
        public String inherited() {
            return "granted";
        }
    }

    static class Invoices extends Base {

        public String open() {
            return "granted";
        }

        @HasPermission("org:invoices:create")
        public String permission() {
            return "granted";
        }

        @HasOrgRole("admin")
        public String role() {
            return "granted";
        }

        @HasFeature("org:invoices")
        public String feature() {
            return "granted";
        }

        @HasFeature("user:invoices")
        public String featureOfUser() {
            return "granted";
        }

        @HasPlan("pro")
        public String plan() {
            return "granted";
        }

        @RequireReverification
        public String reverified() {
            return "granted";
        }

        @RequireReverification(level = Level.MULTI_FACTOR, afterMinutes = 5)
        public String reverifiedNever() {
            return "granted";
        }

        @HasFeature("invoices")
        @HasOrgRole("org:admin")
        public String both() {
            return "granted";
        }

        @RequireReverification(afterMinutes = 1)
        @HasPermission("org:invoices:create")
        public String reverifyLast() {
            return "granted";
        }

        @CanCreate
        public String meta() {
            return "granted";
        }

        @CanDo(permission = "org:invoices:create")
        public String metaWithAttribute() {
            return "granted";
        }

        @RequireReverification(afterMinutes = 1)
        @PreAuthorize("hasAuthority('org:invoices:delete')")
        public String preAuthorize() {
            return "granted";
        }

        @PreAuthorize("!authentication.session.impersonated")
        public String notImpersonated() {
            return "granted";
        }
    }

    static class ReactiveInvoices {

        public Mono<String> open() {
            return Mono.just("granted");
        }

        @HasPermission("org:invoices:create")
        public Mono<String> permission() {
            return Mono.just("granted");
        }

        @HasOrgRole("admin")
        public Flux<String> role() {
            return Flux.just("granted", "granted");
        }

        @HasFeature("org:invoices")
        public Flux<String> feature() {
            return Flux.just("granted");
        }

        @HasFeature("user:invoices")
        public Mono<String> featureOfUser() {
            return Mono.just("granted");
        }

        @HasPlan("pro")
        public Mono<String> plan() {
            return Mono.just("granted");
        }

        @RequireReverification
        public Mono<String> reverified() {
            return Mono.just("granted");
        }

        @RequireReverification(level = Level.MULTI_FACTOR, afterMinutes = 5)
        public Flux<String> reverifiedNever() {
            return Flux.just("granted");
        }

        @HasFeature("invoices")
        @HasOrgRole("org:admin")
        public Mono<String> both() {
            return Mono.just("granted");
        }

        @RequireReverification(afterMinutes = 1)
        @HasPermission("org:invoices:create")
        public Mono<String> reverifyLast() {
            return Mono.just("granted");
        }

        @CanCreate
        public Mono<String> meta() {
            return Mono.just("granted");
        }

        @CanDo(permission = "org:invoices:create")
        public Mono<String> metaWithAttribute() {
            return Mono.just("granted");
        }

        @RequireReverification(afterMinutes = 1)
        @PreAuthorize("hasAuthority('org:invoices:delete')")
        public Mono<String> preAuthorize() {
            return Mono.just("granted");
        }

        @HasOrgRole("org:admin")
        public Mono<String> inherited() {
            return Mono.just("granted");
        }
    }

    @HasOrgRole("org:admin")
    static class Reports {

        public String ofClass() {
            return "granted";
        }

        @HasOrgRole("org:member")
        public String ofMethod() {
            return "granted";
        }

        @RequireReverification(afterMinutes = 1)
        public String ofBoth() {
            return "granted";
        }
    }

    @HasOrgRole("org:admin")
    interface Service {

        String ofInterface();

        @HasOrgRole("org:member")
        String ofInterfaceMethod();
    }

    static class RealService implements Service {

        @Override
        public String ofInterface() {
            return "granted";
        }

        @Override
        public String ofInterfaceMethod() {
            return "granted";
        }
    }

    static class Mistaken {

        @HasPermission("org:sys_memberships:manage")
        public String members() {
            return "granted";
        }
    }

    static class Impossible {

        @RequireReverification(afterMinutes = 0)
        public String never() {
            return "granted";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class Blocking {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor interceptor() {
            return ClerkMethodSecurity.interceptor(CLOCK);
        }

        @Bean
        Invoices invoices() {
            return new Invoices();
        }

        @Bean
        Reports reports() {
            return new Reports();
        }

        @Bean
        Service service() {
            return new RealService();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableReactiveMethodSecurity
    static class Reactive {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor interceptor() {
            return ClerkMethodSecurity.reactiveInterceptor(CLOCK);
        }

        @Bean
        ReactiveInvoices invoices() {
            return new ReactiveInvoices();
        }
    }
}
