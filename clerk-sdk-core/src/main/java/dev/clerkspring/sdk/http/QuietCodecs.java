package dev.clerkspring.sdk.http;

import dev.clerkspring.sdk.json.ClerkJson;
import org.springframework.core.codec.CharSequenceEncoder;
import org.springframework.http.codec.ClientCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;

/**
 * The client's codecs: Clerk's JSON, and no logging of bodies, which Spring's own codecs do at debug level.
 */
final class QuietCodecs {

    private static final int MAX_IN_MEMORY = 8 << 20;

    private QuietCodecs() {}

    static void configure(ClientCodecConfigurer codecs) {
        JacksonJsonDecoder json = new JacksonJsonDecoder(ClerkJson.mapper());
        json.setMaxInMemorySize(MAX_IN_MEMORY);
        TextDecoder text = new TextDecoder();
        text.setMaxInMemorySize(MAX_IN_MEMORY);
        codecs.defaultCodecs().maxInMemorySize(MAX_IN_MEMORY);
        // An application may have headers logged, but not the one with the secret key.
        codecs.defaultCodecs().enableLoggingRequestDetails(false);
        codecs.defaultCodecs().jacksonJsonDecoder(new QuietDecoder<>(json));
        codecs.defaultCodecs().jacksonJsonEncoder(new QuietEncoder<>(new JacksonJsonEncoder(ClerkJson.mapper())));
        codecs.customCodecs().register(text);
        codecs.customCodecs().register(new QuietEncoder<>(CharSequenceEncoder.allMimeTypes()));
    }
}
