package dev.clerkspring.emulator.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keys that are given.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningKeyTests {

    private RSAKey rsa;

    @BeforeAll
    void generate() throws Exception {
        rsa = new RSAKeyGenerator(2048).generate();
    }

    @Test
    void aPemKeyAndTheSameKeyAsJwkHaveTheSameId() throws Exception {
        var pem = SigningKey.parse(pem(rsa));
        var jwk = SigningKey.parse(rsa.toJSONString());

        assertThat(pem.id()).startsWith("ins_").isEqualTo(jwk.id());
        assertThat(pem.publicKey()).isEqualTo(jwk.publicKey());
        assertThat(JWSObject.parse(pem.sign(Map.of("sub", "x"))).verify(new RSASSAVerifier(rsa)))
                .isTrue();
    }

    @Test
    void aJwkKeepsItsId() {
        var key = SigningKey.parse(new RSAKey.Builder(rsa).keyID("mine").build().toJSONString());

        assertThat(key.id()).isEqualTo("mine");
        assertThat(key.publicKey().kid()).isEqualTo("mine");
    }

    @Test
    void aPublicKeyIsRefused() {
        refused(rsa.toPublicJWK().toJSONString());
    }

    @Test
    void aWeakKeyIsRefused() throws Exception {
        refused(pem(new RSAKeyGenerator(1024, true).generate()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"kty\":\"RSA\",\"n\":\"!\",\"e\":\"AQAB\"}",
                "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----"
            })
    void whatIsNoKeyIsRefusedWithoutShowingIt(String text) {
        refused(text);
    }

    private static void refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.parse(text))
                .withMessageStartingWith("A signing key is a private RSA key")
                .withNoCause();
    }

    private static String pem(RSAKey key) throws Exception {
        var der = key.toRSAPrivateKey().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
