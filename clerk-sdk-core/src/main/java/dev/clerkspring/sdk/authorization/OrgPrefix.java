package dev.clerkspring.sdk.authorization;

/** The prefix {@code org:} of roles and permissions, which Clerk takes as given however often it is there. */
final class OrgPrefix {

    private static final String ORG = "org:";

    private OrgPrefix() {}

    /**
     * Puts exactly one prefix before a name.
     *
     * @param name with any number of prefixes
     * @return the name with one; the empty text if nothing else is in it
     */
    static String normalize(String name) {
        int start = 0;
        while (name.startsWith(ORG, start)) {
            start += ORG.length();
        }
        return start == name.length() ? "" : ORG + name.substring(start);
    }
}
