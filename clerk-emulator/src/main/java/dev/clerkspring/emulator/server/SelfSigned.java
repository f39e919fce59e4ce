package dev.clerkspring.emulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate that nobody else vouches for. The JDK makes one only by its {@code keytool}, which every Java runtime has.
 */
final class SelfSigned {

    private static final int LIMIT_SECONDS = 60;

    private SelfSigned() {}

    static SSLContext contextFor(String host) {
        var password = UUID.randomUUID().toString();
        try {
            var directory = Files.createTempDirectory("clerk-emulator");
            var file = directory.resolve("key.p12");
            try {
                generate(host, file, password);
                return context(KeyStore.getInstance(file.toFile(), password.toCharArray()), password);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(directory);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot make a certificate", ex);
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java platform has TLS", ex);
        }
    }

    private static void generate(String host, Path file, String password) throws IOException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "emulator",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Clerk emulator",
                "-ext",
                "SAN=dns:" + host + ",dns:localhost,ip:127.0.0.1",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                "STOREPASS");
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("STOREPASS", password); // not on the command line, which others see
        var process = builder.start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("'keytool' made no certificate for " + host);
            }
        } catch (InterruptedException ex) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a certificate is made", ex);
        }
    }

    private static SSLContext context(KeyStore store, String password) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
