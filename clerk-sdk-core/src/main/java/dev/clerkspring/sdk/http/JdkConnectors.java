package dev.clerkspring.sdk.http;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;

/**
 * Connectors to Clerk on the JDK's HTTP client: by HTTP/1.1, following no redirects, which could carry the secret key elsewhere, and
 * sending each request once.
 */
public final class JdkConnectors {

    private JdkConnectors() {}

    /**
     * Makes a connector.
     *
     * @param http a builder with whatever the connection needs beside, such as an SSL context
     * @param connectTimeout how long to wait for a connection
     * @param readTimeout how long to wait for an answer
     * @return the connector
     */
    public static ClientHttpConnector connector(
            HttpClient.Builder http, Duration connectTimeout, Duration readTimeout) {
        JdkClientHttpConnector connector =
                new JdkClientHttpConnector(new SendOnceHttpClient(http.version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(connectTimeout)
                        .build()));
        connector.setReadTimeout(readTimeout);
        return connector;
    }
}
