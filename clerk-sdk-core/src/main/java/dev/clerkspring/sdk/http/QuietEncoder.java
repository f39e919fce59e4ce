package dev.clerkspring.sdk.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.Encoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;

/**
 * An encoder that does not log what it encodes.
 */
record QuietEncoder<T>(Encoder<T> delegate) implements Encoder<T> {

    @Override
    public boolean canEncode(ResolvableType type, @Nullable MimeType mimeType) {
        return this.delegate.canEncode(type, mimeType);
    }

    @Override
    public Flux<DataBuffer> encode(
            Publisher<? extends T> input,
            DataBufferFactory factory,
            ResolvableType type,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        return this.delegate.encode(input, factory, type, mimeType, QuietDecoder.quiet(hints));
    }

    @Override
    public DataBuffer encodeValue(
            T value,
            DataBufferFactory factory,
            ResolvableType type,
            @Nullable MimeType mimeType,
            @Nullable Map<String, Object> hints) {
        return this.delegate.encodeValue(value, factory, type, mimeType, QuietDecoder.quiet(hints));
    }

    @Override
    public List<MimeType> getEncodableMimeTypes() {
        return this.delegate.getEncodableMimeTypes();
    }

    @Override
    public List<MimeType> getEncodableMimeTypes(ResolvableType type) {
        return this.delegate.getEncodableMimeTypes(type);
    }
}
