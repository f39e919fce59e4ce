package dev.clerkspring.security.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.clerkspring.security.ClerkAuthenticationToken;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

class OriginsTests {

    private static final ClerkAuthenticationToken SESSION = new ClerkAuthenticationToken(
            Jwt.withTokenValue("t").header("alg", "RS256").subject("user_1").build(), AuthorityUtils.NO_AUTHORITIES);

    private final Origins origins = new Origins("https://billing.example.com", "http://Inventory:8080/");

    @ParameterizedTest
    @CsvSource({
        "https://billing.example.com, true",
        "https://billing.example.com/invoices?page=1, true",
        "https://billing.example.com:443/invoices, true",
        "HTTPS://BILLING.EXAMPLE.COM/invoices, true",
        "http://inventory:8080/items, true",
        "http://billing.example.com/invoices, false",
        "https://billing.example.com:8443/invoices, false",
        "https://example.com/invoices, false",
        "https://api.billing.example.com/invoices, false",
        "https://billing.example.com.evil.com/invoices, false",
        "https://billing.example.com@evil.com/invoices, false",
        "https://evil.com/https://billing.example.com, false",
        "http://inventory/items, false",
        "https://inventory:8080/items, false",
        "ftp://billing.example.com/x, false",
        "/invoices, false",
        "mailto:billing@example.com, false",
    })
    void giveTheTokenToTheOriginsThatAreNamed(URI address, boolean expected) {
        assertThat(origins.token(address, SESSION)).isEqualTo(expected ? "t" : null);
    }

    @Test
    void giveNothingButSessions() {
        var address = URI.create("https://billing.example.com/");

        assertThat(origins.token(address, null)).isNull();
        assertThat(origins.token(address, new TestingAuthenticationToken("user_1", "secret")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "billing.example.com",
                "//billing.example.com",
                "https://*.example.com",
                "https://billing.example.com/api",
                "https://billing.example.com?x",
                "https://billing.example.com#x",
                "https://user@billing.example.com",
                "ws://billing.example.com",
                "https://"
            })
    void refuseWhatIsNoOrigin(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Origins(text));
    }

    @Test
    void nameAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(Origins::new);
    }
}
