package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTests {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "/orgs/:slug,      /orgs/acme,         acme",
                "/orgs/:slug,      /orgs/acme/,        acme",
                "/orgs/:slug,      /ORGS/Acme,         Acme",
                "/orgs/:slug,      /orgs/a%20b,        a%20b",
                "/orgs/:slug,      /orgs,              -",
                "/orgs/:slug,      /orgs/,             -",
                "/orgs/:slug,      //orgs/acme,        -",
                "/orgs/:slug,      /orgs/acme/x,       -",
                "/orgs/:slug,      /x/orgs/acme,       -",
                "/orgs/:slug/(.*), /orgs/acme/x/y,     acme",
                "/orgs/:slug/(.*), /orgs/acme,         -",
                "/o.s/:slug,       /orgs/acme,         -",
                "/:x/:slug/end,    /a/acme/end,        acme"
            })
    void findsASegment(String pattern, String path, String expected) {
        assertThat(PathPattern.parse(pattern).value(path, "slug")).isEqualTo(expected);
    }
}
