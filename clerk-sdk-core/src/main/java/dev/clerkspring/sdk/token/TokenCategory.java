package dev.clerkspring.sdk.token;

import java.util.Map;

/**
 * What a token says it is, in its header's {@code cat} member (Clerk's own).
 */
public enum TokenCategory {
    /** A session token; handshake tokens carry it too. */
    SESSION,
    /** A token made from a JWT template. */
    TEMPLATE,
    /** A machine-to-machine token. */
    M2M,
    /** The instance has opted out of categories, or the token is older than they are. */
    UNSPECIFIED,
    /** Anything that Clerk has not published, {@code null} and the empty text included. */
    UNKNOWN;

    static TokenCategory of(Map<String, Object> header) {
        if (!header.containsKey("cat")) {
            return UNSPECIFIED;
        }
        if (!(header.get("cat") instanceof String category)) {
            return UNKNOWN;
        }
        return switch (category) {
            case "cl_B7d4PD111AAA" -> SESSION;
            case "cl_B7d4PD222AAA" -> TEMPLATE;
            case "cl_B7d4PD333AAA" -> M2M;
            case "cl_I7d4PD111III" -> UNSPECIFIED;
            default -> UNKNOWN;
        };
    }
}
