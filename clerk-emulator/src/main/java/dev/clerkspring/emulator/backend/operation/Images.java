package dev.clerkspring.emulator.backend.operation;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * Images that were uploaded, kept in their own URLs.
 */
public final class Images {

    private static final int LARGEST = 10 * 1024 * 1024;

    private static final List<MediaType> TYPES = List.of(
            MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG, MediaType.IMAGE_GIF, MediaType.parseMediaType("image/webp"));

    private Images() {}

    /**
     * Makes a URL of an upload.
     *
     * @param file the upload, of a type that its name tells
     * @return a URL that needs no host
     * @throws ClerkProblem 413 if it is larger than 10 MB, 400 if it is no JPEG, PNG, GIF or WebP
     */
    public static String dataUrl(Resource file) {
        var type = MediaTypeFactory.getMediaType(file)
                .filter(TYPES::contains)
                .orElseThrow(() -> ClerkProblem.badRequest(
                        "image_type_invalid",
                        "Image type is not supported",
                        "Only the types image/jpeg, image/png, image/gif and image/webp are supported."));
        try {
            var content = file.getContentAsByteArray();
            if (content.length > LARGEST) {
                throw ClerkProblem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "image_too_large",
                        "Image too large",
                        "The image being uploaded is more than 10 MB. Please choose a smaller one.");
            }
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
        } catch (IOException ex) {
            throw new UncheckedIOException("An upload is in memory", ex);
        }
    }
}
