package dev.clerkspring.boot.autoconfigure;

import dev.clerkspring.sdk.http.JdkConnectors;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsPropertyMapper;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Connectors by Spring Boot's own properties: those of {@code spring.http.serviceclient.clerk} before those of
 * {@code spring.http.clients}. Redirects are not followed, whatever these say.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({HttpClientSettings.class, HttpServiceClientProperties.class})
class BootConnectorsConfiguration {

    private static final String GROUP = "clerk";

    @Bean
    Connectors clerkConnectors(
            ObjectProvider<HttpClientSettings> common,
            ObjectProvider<HttpServiceClientProperties> groups,
            ObjectProvider<SslBundles> bundles) {
        var settings = settings(common, groups, bundles);
        return (connectTimeout, readTimeout) -> JdkConnectors.connector(
                http(settings.sslBundle()),
                orDefault(settings.connectTimeout(), connectTimeout),
                orDefault(settings.readTimeout(), readTimeout));
    }

    private static HttpClientSettings settings(
            ObjectProvider<HttpClientSettings> common,
            ObjectProvider<HttpServiceClientProperties> groups,
            ObjectProvider<SslBundles> bundles) {
        var settings = common.getIfUnique(HttpClientSettings::defaults);
        var properties = groups.getIfAvailable();
        var group = properties != null ? properties.get(GROUP) : null;
        return group != null
                ? new HttpClientSettingsPropertyMapper(bundles.getIfAvailable(), settings).map(group)
                : settings;
    }

    private static HttpClient.Builder http(@Nullable SslBundle bundle) {
        var http = HttpClient.newBuilder();
        if (bundle != null) {
            var options = bundle.getOptions();
            var parameters = new SSLParameters();
            parameters.setCipherSuites(options.getCiphers());
            parameters.setProtocols(options.getEnabledProtocols());
            http.sslContext(bundle.createSslContext()).sslParameters(parameters);
        }
        return http;
    }

    private static Duration orDefault(@Nullable Duration configured, Duration otherwise) {
        return Objects.requireNonNullElse(configured, otherwise);
    }
}
