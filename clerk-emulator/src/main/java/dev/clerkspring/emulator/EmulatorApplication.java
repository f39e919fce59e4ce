package dev.clerkspring.emulator;

import dev.clerkspring.emulator.backend.operation.QueryArgumentResolver;
import dev.clerkspring.emulator.json.EmulatorJson;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/**
 * Spring WebFlux with the client's own JSON. As at Clerk, a body with an unknown member is refused.
 */
@EnableWebFlux
@Configuration(proxyBeanMethods = false)
class EmulatorApplication implements WebFluxConfigurer {

    /** The largest body; Clerk's largest uploads are 10 MB. */
    static final int MAX_BODY = 16 * 1024 * 1024;

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
        configurer.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(EmulatorJson.mapper()));
        configurer.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(EmulatorJson.mapper()));
        configurer.defaultCodecs().maxInMemorySize(MAX_BODY);
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new QueryArgumentResolver());
    }
}
