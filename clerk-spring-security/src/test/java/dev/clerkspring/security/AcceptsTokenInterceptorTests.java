package dev.clerkspring.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.clerkspring.sdk.machine.TokenType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Where the annotation is found; what comes of it is with the filter chains. */
class AcceptsTokenInterceptorTests {

    private final Keys keys = guarded(new Keys());

    @Test
    void guardsWhatAnInterfaceAnnotates() {
        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(keys::byInterface);
    }

    @Test
    void guardsWhatAnAnnotationOfTheApplicationsOwnAnnotates() {
        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(keys::byOwnAnnotation);
    }

    @Test
    void leavesOtherMethodsAlone() {
        assertThat(keys.open()).isEqualTo("open");
    }

    private static Keys guarded(Keys target) {
        var factory = new ProxyFactory(target);
        factory.setProxyTargetClass(true);
        factory.addAdvisor(new AcceptsTokenInterceptor());
        return (Keys) factory.getProxy();
    }

    interface Contract {

        @AcceptsToken(TokenType.API_KEY)
        String byInterface();
    }

    @AcceptsToken(TokenType.API_KEY)
    @Retention(RetentionPolicy.RUNTIME)
    @interface KeysOnly {}

    static class Keys implements Contract {

        @Override
        public String byInterface() {
            return "key";
        }

        @KeysOnly
        public String byOwnAnnotation() {
            return "key";
        }

        public String open() {
            return "open";
        }
    }
}
