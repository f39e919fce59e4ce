package dev.clerkspring.emulator.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.clerkspring.emulator.ClerkEmulator;
import dev.clerkspring.sdk.instance.InstanceType;
import dev.clerkspring.sdk.instance.PublishableKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;

/** The Frontend API where browsers are told to find its host. */
class HttpsTests {

    @Test
    void theCertificateIsForTheHostOfThePublishableKey() throws Exception {
        var key = PublishableKey.of(InstanceType.DEVELOPMENT, "x-y-1.clerk.accounts.dev");
        try (var emulator =
                ClerkEmulator.builder().publishableKey(key).httpsPort(0).start()) {
            var seen = new SeenCertificate();
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {seen}, null);
            var http = HttpClient.newBuilder().sslContext(context).build();
            var base = "https://localhost:" + emulator.httpsPort();
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/v1/client/sign_ins"))
                            .header("Origin", base)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("identifier=ada@example.com"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).contains("; Secure"));
            assertThat(seen.certificate.getSubjectAlternativeNames())
                    .anySatisfy(name -> assertThat(name.get(1)).isEqualTo("x-y-1.clerk.accounts.dev"));
        }
    }

    @Test
    void thereIsNoneUnlessItIsAskedFor() {
        try (var emulator = ClerkEmulator.builder().start()) {
            assertThatIllegalStateException().isThrownBy(emulator::httpsPort).withMessageContaining("httpsPort");
        }
    }

    /** Trusts everybody, and remembers whom. */
    private static final class SeenCertificate extends X509ExtendedTrustManager {

        private X509Certificate certificate;

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            certificate = chain[0];
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {
            certificate = chain[0];
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            certificate = chain[0];
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
