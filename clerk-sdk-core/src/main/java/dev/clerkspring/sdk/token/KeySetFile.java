package dev.clerkspring.sdk.token;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A copy of the last good key set on disk, by which an application verifies at once that starts while Clerk cannot be reached.
 *
 * <p>It is a JSON Web Key set of public keys, together with the time at which they were fetched; nothing in it is secret. But it is
 * believed: whoever can write to it can have a key of his own trusted, for up to an hour behind each start of the application. So
 * the directory has to be the application's own, and must not be one for all, such as {@code /tmp}. Directory and file are made for
 * their owner alone, and what others may write to, or is a link, is not read. A copy that cannot be read is as good as none, and one
 * that cannot be written does no harm: both are said once in the log.
 */
public final class KeySetFile {

    private static final Log logger = LogFactory.getLog(KeySetFile.class);

    private static final int MAX_BYTES = 512 * 1024;

    private static final StrictJson JSON = new StrictJson(16);

    private static final String SOURCE = "source";

    private static final String FETCHED_AT = "fetched_at";

    private final Path directory;

    private final Path file;

    private final String source;

    private final AtomicBoolean failed = new AtomicBoolean();

    private KeySetFile(Path directory, Path file, String source) {
        this.directory = directory;
        this.file = file;
        this.source = source;
    }

    /**
     * Returns the copy of one source of keys. Neither directory nor file have to be there.
     *
     * @param directory where it lies, beside those of other sources
     * @param name what its file is called, without an ending; letters, digits and hyphens
     * @param source everything by which this source differs from others, such as its address and the secret key, of which the
     *     file bears a hash
     * @return the copy, unread
     * @throws IllegalArgumentException if the name has other characters
     */
    public static KeySetFile in(Path directory, String name, List<String> source) {
        if (!name.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("'name' must consist of letters, digits and hyphens");
        }
        var hash = hash(source);
        return new KeySetFile(directory, directory.resolve(name + "-" + hash.substring(0, 16) + ".jwks.json"), hash);
    }

    private static String hash(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    /** The copy as it is, whatever its age; null if there is none, or none that can be trusted and read. */
    @Nullable
    Copy read() {
        try {
            return isThere() ? copy(bytes()) : null;
        } catch (IOException | RuntimeException ex) {
            logger.warn("The copy of Clerk's keys on disk is ignored: " + reason(ex));
            return null;
        }
    }

    private boolean isThere() throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UnusableCopyException("it is not a file");
        }
        if (isOpenToAll(file) || isOpenToAll(directory)) {
            throw new UnusableCopyException("everybody may write to it");
        }
        return true;
    }

    private static boolean isOpenToAll(Path path) throws IOException {
        return isPosix(path) && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_WRITE);
    }

    private byte[] bytes() throws IOException {
        try (var input = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var bytes = input.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new UnusableCopyException("it is too large");
            }
            return bytes;
        }
    }

    private Copy copy(byte[] bytes) throws IOException {
        var members = JSON.object(bytes);
        if (members == null
                || !source.equals(members.get(SOURCE))
                || !(members.get(FETCHED_AT) instanceof Long fetchedAt)) {
            throw new UnusableCopyException("it is not a copy of these keys");
        }
        var keys = KeySet.fromJwks(bytes);
        if (!keys.canVerify()) {
            throw new UnusableCopyException("it has no key that can be used");
        }
        return new Copy(keys, Instant.ofEpochMilli(fetchedAt));
    }

    /** Replaces the copy. A reader sees the old one or the new one. */
    void write(KeySet keys, Instant fetchedAt) {
        try {
            replace(json(keys, fetchedAt));
            failed.set(false);
        } catch (IOException | RuntimeException ex) {
            if (failed.compareAndSet(false, true)) {
                logger.warn("The copy of Clerk's keys on disk cannot be written: " + reason(ex));
            }
        }
    }

    private void replace(byte[] bytes) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, ownerOnly("rwx------"));
        }
        var temporary = Files.createTempFile(directory, "clerk", ".tmp", ownerOnly("rw-------"));
        try {
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return isPosix(directory)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Of a key that cannot be used the id alone is kept, and skipped again when it is read. */
    private byte[] json(KeySet keys, Instant fetchedAt) {
        var entries = new ArrayList<Map<String, Object>>();
        keys.keys()
                .forEach((id, key) -> entries.add(
                        new RSAKey.Builder((RSAPublicKey) key).keyID(id).build().toJSONObject()));
        keys.skipped().forEach(id -> entries.add(Map.of("kid", id)));
        var members = new LinkedHashMap<String, Object>();
        members.put(SOURCE, source);
        members.put(FETCHED_AT, fetchedAt.toEpochMilli());
        members.put("keys", entries);
        return JsonMapper.shared().writeValueAsBytes(members);
    }

    /** The messages of others may have a path in them, or what was read. */
    private static String reason(Exception failure) {
        return failure instanceof UnusableCopyException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    @Override
    public String toString() {
        return "KeySetFile[" + file + "]";
    }

    /** What has been read. */
    record Copy(KeySet keys, Instant fetchedAt) {}

    private static final class UnusableCopyException extends IOException {

        private static final long serialVersionUID = 1L;

        UnusableCopyException(String message) {
            super(message);
        }
    }
}
