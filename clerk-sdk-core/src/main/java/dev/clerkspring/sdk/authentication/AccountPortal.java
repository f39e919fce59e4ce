package dev.clerkspring.sdk.authentication;

/** The pages that Clerk hosts for an instance; their host has a name beside that of the Frontend API. */
final class AccountPortal {

    private AccountPortal() {}

    /** The origin of the pages. */
    static String of(String frontendApi) {
        var staging = frontendApi.replace("clerk.accountsstage.", "accountsstage.");
        return "https://"
                + (staging.equals(frontendApi)
                        ? frontendApi.replaceFirst("clerk\\.accounts\\.|clerk\\.", "accounts.")
                        : staging);
    }
}
