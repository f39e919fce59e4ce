package dev.clerkspring.emulator.backend.operation;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;

/**
 * Images that were uploaded, kept in their own URLs.
 */
public final class Images {

    private static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_SIGNATURE = 12;

    // How each begins. The JDK's own guess knows no WebP and not every JPEG.
    private static final Map<Pattern, String> TYPES = Map.of(
            Pattern.compile("\\xFF\\xD8\\xFF"), "image/jpeg",
            Pattern.compile("\\x89PNG\\r\\n\\x1A\\n"), "image/png",
            Pattern.compile("GIF8[79]a"), "image/gif",
            Pattern.compile("RIFF.{4}WEBP", Pattern.DOTALL), "image/webp");

    private Images() {}

    /**
     * Makes a URL of an upload.
     *
     * @param file the upload, of a type that its content tells, as programs need not name what they send
     * @return a URL that needs no host
     * @throws ClerkProblem 413 if it is larger than 10 MB, 400 if it is no JPEG, PNG, GIF or WebP
     */
    public static String dataUrl(Resource file) {
        try {
            var content = file.getContentAsByteArray();
            if (content.length > LARGEST) {
                throw ClerkProblem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "image_too_large",
                        "Image too large",
                        "The image being uploaded is more than 10 MB. Please choose a smaller one.");
            }
            return "data:" + type(content) + ";base64," + Base64.getEncoder().encodeToString(content);
        } catch (IOException ex) {
            throw new UncheckedIOException("An upload is in memory", ex);
        }
    }

    private static String type(byte[] content) {
        int length = Math.min(content.length, LONGEST_SIGNATURE);
        var beginning = new String(content, 0, length, StandardCharsets.ISO_8859_1);
        return TYPES.entrySet().stream()
                .filter(type -> type.getKey().matcher(beginning).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> ClerkProblem.badRequest(
                        "image_type_invalid",
                        "Image type is not supported",
                        "Only the types image/jpeg, image/png, image/gif and image/webp are supported."));
    }
}
