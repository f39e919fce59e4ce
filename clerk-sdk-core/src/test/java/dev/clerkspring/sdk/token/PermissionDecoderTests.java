package dev.clerkspring.sdk.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.Covers;
import dev.clerkspring.sdk.Covers.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionDecoderTests {

    static List<PermissionCases> cases() {
        return PermissionCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @Covers(value = "Q54", in = Place.FUNCTION)
    void decodesMasksByPosition(PermissionCases row) {
        var organization = new HashMap<String, Object>();
        organization.put("per", row.names());
        organization.put("fpm", row.masks());

        assertThat(PermissionDecoder.permissions(row.features(), organization))
                .containsExactlyElementsOf(row.permissions());
    }

    @ParameterizedTest
    @CsvSource({"9007199254740993, 0 53", "9223372036854775808, 63", "18446744073709551617, 0 64"})
    void readsMasksOfAnySize(String mask, String bits) {
        var names = IntStream.range(0, 70).mapToObj(i -> "p" + i).collect(Collectors.joining(","));

        assertThat(PermissionDecoder.permissions("o:f", Map.of("per", names, "fpm", mask)))
                .containsExactlyElementsOf(Arrays.stream(bits.split(" "))
                        .map(bit -> "org:f:p" + bit)
                        .toList());
    }

    @Test
    void grantsNothingForClaimsOfAnotherShape() {
        assertThat(PermissionDecoder.permissions("o:f", Map.of("per", List.of("r"), "fpm", 1)))
                .isEmpty();
        assertThat(PermissionDecoder.permissions(List.of("o:f"), Map.of("per", "r", "fpm", "1")))
                .isEmpty();
    }
}
