package dev.clerkspring.conformance.request;

import java.util.List;
import java.util.Set;

/** Tells which row of the decision table (4.5) Clerk's SDK has come to. */
final class Rows {

    /** All of them; header tokens have a table of their own. */
    static final List<String> ALL = List.of(
            "header", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13a", "13b", "13c", "14", "15",
            "16", "17");

    private static final Set<String> UNREADABLE =
            Set.of("garbage", "parts", "no-json", "alphabet", "last-bits", "trailing");

    private Rows() {}

    static String of(RequestCase request, Outcome clerk) {
        if (clerk.reason().equals("No token in header")) {
            return "1";
        }
        if (hasHeaderToken(request)) {
            return "header";
        }
        if (clerk.headers().containsKey("access-control-allow-origin")) {
            return "2";
        }
        return switch (clerk.reason()) {
            case "" -> clerk.state().equals(Outcome.SIGNED_IN) ? "17" : "none";
            case "pending" -> "17";
            case "satellite-needs-syncing" -> request.isDevelopment() ? "6" : "4";
            case "session-token-and-uat-missing" -> isOfSatellite(request) ? request.isDevelopment() ? "5" : "3" : "10";
            case "primary-responds-to-syncing" -> "7";
            case "dev-browser-sync" -> "8";
            case "dev-browser-missing" -> "9";
            case "session-token-but-no-client-uat" -> "11";
            case "client-uat-but-no-session-token" -> "12";
            case "token-type-mismatch" -> "13b";
            case "session-token-iat-before-client-uat" -> "13c";
            case "primary-domain-cross-origin-sync" -> "15";
            case "active-organization-mismatch" -> "16";
            case "token-invalid" -> request.traits().stream().anyMatch(UNREADABLE::contains) ? "13a" : "14";
            default -> clerk.state().equals(Outcome.EXCEPTION) ? "none" : "14";
        };
    }

    private static boolean hasHeaderToken(RequestCase request) {
        var header = String.join(", ", request.values("Authorization"));
        return header.startsWith("Bearer ") || !header.isEmpty() && !header.contains(" ");
    }

    /** Where a satellite that knows nothing is content with that. */
    private static boolean isOfSatellite(RequestCase request) {
        return request.isTrue("isSatellite")
                && request.method().equals("GET")
                && "document".equals(request.value("Sec-Fetch-Dest"))
                && !request.query().contains("__clerk_synced=true");
    }
}
