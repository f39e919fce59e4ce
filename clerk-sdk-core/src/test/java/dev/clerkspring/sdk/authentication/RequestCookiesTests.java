package dev.clerkspring.sdk.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestCookiesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "c=1             | 1",
                "a=0; c=1; d=2   | 1",
                " a=0 ;  c = 1 ; | 1",
                "c=1; c=2        | 1",
                "c=; c=2         | null",
                "c=a=b           | a=b",
                "c               | null",
                "=1              | null",
                "C=1             | null",
                "c=%31%3B        | 1;",
                "c=a+b           | a+b",
                "c=%zz           | %zz",
                "c=100%          | 100%",
                "c=%ff           | %ff",
                "c=%C3%A4        | \u00e4",
                "a=%3B%20c=1     | null",
                "''              | null"
            })
    void findsAValue(String header, String expected) {
        assertThat(new RequestCookies(List.of(header)).get("c")).isEqualTo(expected);
    }

    @Test
    void readsEveryHeaderAndTheFirstValueCounts() {
        var cookies = new RequestCookies(List.of("a=1", "b=2; a=3"));

        assertThat(cookies.get("a")).isEqualTo("1");
        assertThat(cookies.get("b")).isEqualTo("2");
    }
}
