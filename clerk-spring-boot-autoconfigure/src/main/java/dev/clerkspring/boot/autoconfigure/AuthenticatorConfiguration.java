package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.ClerkInstances;
import dev.clerkspring.sdk.ClerkSessionBackend;
import dev.clerkspring.sdk.authentication.AuthenticationListener;
import dev.clerkspring.sdk.authentication.AuthenticationSettings;
import dev.clerkspring.sdk.authentication.ClerkAuthenticator;
import dev.clerkspring.sdk.authentication.ReactiveClerkAuthenticator;
import dev.clerkspring.sdk.authentication.RequestAuthenticator;
import dev.clerkspring.sdk.authentication.SessionBackend;
import dev.clerkspring.sdk.authentication.SignInRedirects;
import dev.clerkspring.sdk.token.KeySetCache;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/**
 * The decision about requests and its two drivers. Nothing is fetched before the first token asks for a key.
 */
@Configuration(proxyBeanMethods = false)
class AuthenticatorConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeySetCache clerkKeySetCache(
            ClerkConnectionDetails connection,
            ClerkProperties properties,
            Transport transport,
            @Qualifier("clerkClock") Clock clock) {
        var directory = properties.jwkSetCache().directory();
        return new Keys(transport.webClient(), clock, directory).of(AuthenticationSettings.PRIMARY, connection);
    }

    @Bean
    @ConditionalOnMissingBean
    @DependsOn("clerkConnectionCheck")
    AuthenticationSettings clerkAuthenticationSettings(ClerkConnectionDetails connection, ClerkProperties properties) {
        return InstanceSettings.primary(connection, properties);
    }

    @Bean
    @ConditionalOnMissingBean
    SessionBackend clerkSessionBackend(ClerkConnectionDetails connection, ObjectProvider<ClerkClient> clients) {
        var client = (connection.getSecretKey() != null) ? clients.getIfAvailable() : null;
        return (client != null) ? new ClerkSessionBackend(client.reactive()) : SessionBackend.none();
    }

    @Bean
    @ConditionalOnMissingBean
    RequestAuthenticator clerkRequestAuthenticator(AuthenticationSettings settings) {
        return new RequestAuthenticator(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    SignInRedirects clerkSignInRedirects(RequestAuthenticator authenticator, @Qualifier("clerkClock") Clock clock) {
        return new SignInRedirects(authenticator, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    ClerkAuthenticator clerkAuthenticator(
            RequestAuthenticator authenticator,
            KeySetCache keys,
            SessionBackend backend,
            @Qualifier("clerkClock") Clock clock,
            ObjectProvider<ClerkInstances> several,
            ObjectProvider<AuthenticationListener> listeners) {
        var instances = several.getIfAvailable();
        return (instances != null)
                ? instances.authenticator()
                : ClerkAuthenticator.create(
                        authenticator,
                        keys,
                        backend,
                        clock,
                        AuthenticationListener.all(listeners.orderedStream().toList()));
    }

    @Bean
    @ConditionalOnMissingBean
    ReactiveClerkAuthenticator clerkReactiveAuthenticator(
            RequestAuthenticator authenticator,
            KeySetCache keys,
            SessionBackend backend,
            @Qualifier("clerkClock") Clock clock,
            ObjectProvider<ClerkInstances> several,
            ObjectProvider<AuthenticationListener> listeners) {
        var instances = several.getIfAvailable();
        return (instances != null)
                ? instances.reactiveAuthenticator()
                : ReactiveClerkAuthenticator.create(
                        authenticator,
                        keys,
                        backend,
                        clock,
                        AuthenticationListener.all(listeners.orderedStream().toList()));
    }
}
