package dev.clerkspring.sdk.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractDataBufferDecoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Reads a body as text. Spring's own decoder logs what it has read, whatever the hints say.
 */
final class TextDecoder extends AbstractDataBufferDecoder<String> {

    TextDecoder() {
        super(MimeTypeUtils.ALL);
    }

    @Override
    public boolean canDecode(ResolvableType type, @Nullable MimeType mimeType) {
        return type.resolve() == String.class && super.canDecode(type, mimeType);
    }

    @Override
    public String decode(
            DataBuffer buffer, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
        Charset charset = (mimeType != null) ? mimeType.getCharset() : null;
        String text = buffer.toString((charset != null) ? charset : StandardCharsets.UTF_8);
        DataBufferUtils.release(buffer);
        return text;
    }
}
