package dev.clerkspring.security.servlet;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.TestSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Small applications with real filter chains. */
final class TestChains {

    private TestChains() {}

    static WebApplicationContext application(Class<?>... chains) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Application.class);
        context.register(chains);
        context.refresh();
        return context;
    }

    static MockMvc mvc(Class<?>... chains) {
        return mvc(application(chains));
    }

    static MockMvc mvc(WebApplicationContext application) {
        return MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    /** What an application would say, whichever way Clerk comes into the chain. */
    static HttpSecurity rules(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/public/**")
                .permitAll()
                .requestMatchers("/admin")
                .hasRole("org:admin")
                .requestMatchers("/create")
                .hasAuthority("org:invoices:create")
                .anyRequest()
                .authenticated());
    }

    /** What every application here has. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @EnableWebMvc
    static class Application implements WebMvcConfigurer {

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new ClerkSessionArgumentResolver());
        }

        @Bean
        ClerkAuthenticator clerkAuthenticator() {
            return TestSessions.authenticator();
        }

        @Bean
        DefaultAuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher publisher) {
            return new DefaultAuthenticationEventPublisher(publisher);
        }

        @Bean
        Events events() {
            return new Events();
        }

        @Bean
        Endpoints endpoints() {
            return new Endpoints();
        }
    }

    /** The authentication events in the order they were published. */
    static final class Events {

        final List<AbstractAuthenticationEvent> all = new ArrayList<>();

        @EventListener
        void on(AbstractAuthenticationEvent event) {
            all.add(event);
        }
    }

    @RestController
    static final class Endpoints {

        @RequestMapping("/**")
        String name(@Nullable Authentication authentication) {
            return authentication == null ? "anonymous" : authentication.getName();
        }

        @GetMapping("/public/nullable")
        String nullable(@Nullable ClerkSession session) {
            return session == null ? "nobody" : session.userId();
        }

        @GetMapping("/public/optional")
        String optional(Optional<ClerkSession> session) {
            return session.map(ClerkSession::userId).orElse("nobody");
        }

        @GetMapping("/public/required")
        String required(ClerkSession session) {
            return session.userId();
        }
    }
}
