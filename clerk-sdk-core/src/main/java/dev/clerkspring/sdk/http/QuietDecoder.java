package dev.clerkspring.sdk.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.Decoder;
import org.springframework.core.codec.Hints;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A decoder that does not log what it has decoded.
 */
record QuietDecoder<T>(Decoder<T> delegate) implements Decoder<T> {

    @Override
    public boolean canDecode(ResolvableType type, @Nullable MimeType mimeType) {
        return this.delegate.canDecode(type, mimeType);
    }

    @Override
    public Flux<T> decode(
            Publisher<DataBuffer> input,
            ResolvableType type,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        return this.delegate.decode(input, type, mimeType, quiet(hints));
    }

    @Override
    public Mono<T> decodeToMono(
            Publisher<DataBuffer> input,
            ResolvableType type,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        return this.delegate.decodeToMono(input, type, mimeType, quiet(hints));
    }

    @Override
    public @Nullable T decode(
            DataBuffer buffer, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
        return this.delegate.decode(buffer, type, mimeType, quiet(hints));
    }

    @Override
    public List<MimeType> getDecodableMimeTypes() {
        return this.delegate.getDecodableMimeTypes();
    }

    @Override
    public List<MimeType> getDecodableMimeTypes(ResolvableType type) {
        return this.delegate.getDecodableMimeTypes(type);
    }

    static Map<String, Object> quiet(@Nullable Map<String, Object> hints) {
        return Hints.merge((hints != null) ? hints : Map.of(), Hints.SUPPRESS_LOGGING_HINT, true);
    }
}
