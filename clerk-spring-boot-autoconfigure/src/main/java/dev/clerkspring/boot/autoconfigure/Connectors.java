package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.http.JdkConnectors;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.reactive.ClientHttpConnector;

/**
 * Makes connectors to Clerk. They are the JDK's, whatever else is on the class path: other clients send what has failed again by
 * themselves, be it a {@code POST}.
 */
interface Connectors {

    /** Returns a connector with these time-outs, unless the application has others. */
    ClientHttpConnector connector(Duration connectTimeout, Duration readTimeout);

    /** Connectors without Spring Boot's properties. */
    static Connectors plain() {
        return (connectTimeout, readTimeout) ->
                JdkConnectors.connector(HttpClient.newBuilder(), connectTimeout, readTimeout);
    }
}
