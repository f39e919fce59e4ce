package dev.clerkspring.boot.autoconfigure.longlived;

import dev.clerkspring.sdk.lease.ClerkLeases;
import dev.clerkspring.sdk.token.ClerkSession;
import dev.clerkspring.security.ClerkAuthenticationConverter;
import dev.clerkspring.security.ClerkAuthenticationToken;
import dev.clerkspring.security.authorization.HasPermission;
import dev.clerkspring.security.servlet.ClerkEmitters;
import dev.clerkspring.security.servlet.SignedInWebSocketHandler;
import dev.clerkspring.security.stream.ClerkStreams;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.simp.annotation.SendToUser;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An application with everything that outlives a token, as a user would write it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableWebSocketMessageBroker
@EnableWebSocket
@Import({ServletLongLivedApplication.Messages.class, ServletLongLivedApplication.Events.class})
class ServletLongLivedApplication {

    @Bean
    Clock clerkClock() {
        return new TestTime();
    }

    @Bean
    Prices prices() {
        return new Prices();
    }

    @Bean
    WebSocketMessageBrokerConfigurer broker() {
        return new WebSocketMessageBrokerConfigurer() {

            @Override
            public void registerStompEndpoints(StompEndpointRegistry registry) {
                registry.addEndpoint("/stomp");
            }

            @Override
            public void configureMessageBroker(MessageBrokerRegistry registry) {
                registry.enableSimpleBroker("/topic", "/queue");
                registry.setApplicationDestinationPrefixes("/app");
            }
        };
    }

    @Bean
    WebSocketConfigurer sockets(ClerkLeases leases, JwtDecoder decoder, ClerkAuthenticationConverter converter) {
        var echo = new TextWebSocketHandler() {

            @Override
            protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
                var lease = SignedInWebSocketHandler.lease(session);
                var text = message.getPayload();
                if (text.startsWith("token:")) {
                    var newer = (ClerkAuthenticationToken)
                            converter.convert(decoder.decode(text.substring("token:".length())));
                    text = "renewed: " + lease.renew(newer.session());
                }
                session.sendMessage(new TextMessage(lease.session().userId() + " " + text));
            }
        };
        return new WebSocketConfigurer() {

            @Override
            public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
                registry.addHandler(new SignedInWebSocketHandler(echo, leases), "/socket", "/public/socket");
            }
        };
    }

    @Controller
    static class Messages {

        @SubscribeMapping("/session")
        String session(ClerkSession session) {
            return session.userId() + " " + session.organization().role();
        }

        @SubscribeMapping("/anybody")
        String anybody(Optional<ClerkSession> session) {
            return session.map(ClerkSession::userId).orElse("nobody");
        }

        @MessageMapping("/name")
        @SendToUser("/queue/answers")
        String name(Principal user) {
            return user.getName();
        }

        @MessageMapping("/probe")
        @SendToUser("/queue/answers")
        String probe(String probe) {
            return probe;
        }

        @MessageMapping("/read")
        @PreAuthorize("hasAuthority('org:invoices:read')")
        @SendToUser("/queue/answers")
        String read() {
            return "read";
        }

        @MessageMapping("/delete")
        @HasPermission("org:invoices:delete")
        @SendToUser("/queue/answers")
        String delete() {
            return "deleted";
        }

        @MessageExceptionHandler(AccessDeniedException.class)
        @SendToUser("/queue/answers")
        String denied() {
            return "denied";
        }
    }

    @RestController
    static class Events {

        private final Prices prices;

        private final ClerkStreams streams;

        private final ClerkEmitters emitters;

        Events(Prices prices, ClerkStreams streams, ClerkEmitters emitters) {
            this.prices = prices;
            this.streams = streams;
            this.emitters = emitters;
        }

        @GetMapping(path = "/prices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> prices() {
            return streams.whileSignedIn(prices.all(), Mono.just("signed out"));
        }

        @GetMapping(path = "/public/prices", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<String> publicPrices() {
            return streams.whileSignedIn(prices.all());
        }

        @GetMapping("/emitter")
        SseEmitter emitter() {
            return prices.register(emitters.whileSignedIn(new SseEmitter(0L)));
        }
    }
}
