package dev.clerkspring.sdk.oauth;

import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.PageWalk;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on OAuth applications. {@link OAuthApplicationsApi} is the same with blocking calls.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/oauth_applications", accept = "application/json")
public interface ReactiveOAuthApplicationsApi {

    /**
     * Lists a page of OAuth applications.
     *
     * @param query which applications
     * @return the page
     */
    @GetExchange
    Mono<ClerkPage<OAuthApplication>> list(ListOAuthApplicationsQuery query);

    /**
     * Lists OAuth applications, page by page as far as they are asked for.
     *
     * @param query which applications; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<OAuthApplication> stream(ListOAuthApplicationsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> list(query.on(page)));
    }

    /**
     * Creates an OAuth application.
     *
     * @param request the application
     * @return the application, this once with its client secret
     */
    @PostExchange
    Mono<OAuthApplication> create(@RequestBody CreateOAuthApplicationRequest request);

    /**
     * Returns an OAuth application.
     *
     * @param oauthApplicationId the application's id, which is not its OAuth client id
     * @return the application
     */
    @GetExchange("/{oauth_application_id}")
    Mono<OAuthApplication> get(@PathVariable("oauth_application_id") String oauthApplicationId);

    /**
     * Changes an OAuth application.
     *
     * @param oauthApplicationId the application's id, which is not its OAuth client id
     * @param request what to change
     * @return the application, changed
     */
    @PatchExchange("/{oauth_application_id}")
    Mono<OAuthApplication> update(
            @PathVariable("oauth_application_id") String oauthApplicationId,
            @RequestBody UpdateOAuthApplicationRequest request);

    /**
     * Deletes an OAuth application.
     *
     * @param oauthApplicationId the application's id, which is not its OAuth client id
     * @return what was deleted
     */
    @DeleteExchange("/{oauth_application_id}")
    Mono<DeletedObject> delete(@PathVariable("oauth_application_id") String oauthApplicationId);

    /**
     * Sets the logo of an OAuth application: a JPEG, PNG, GIF or WebP image of 10 MB at most. A larger one is an error with
     * status 413.
     *
     * @param oauthApplicationId the application's id, which is not its OAuth client id
     * @param uploaderUserId the user who counts as its uploader, or null
     * @param file the image; its file name is sent too
     * @return the application
     */
    @PutExchange("/{oauth_application_id}/logo")
    Mono<OAuthApplication> uploadLogo(
            @PathVariable("oauth_application_id") String oauthApplicationId,
            @RequestPart(value = "uploader_user_id", required = false) @Nullable String uploaderUserId,
            @RequestPart("file") Resource file);

    /**
     * Replaces the client secret of an OAuth application, which has to be told the new one.
     *
     * @param oauthApplicationId the application's id, which is not its OAuth client id
     * @return the application, this once with its new client secret
     */
    @PostExchange("/{oauth_application_id}/rotate_secret")
    Mono<OAuthApplication> rotateSecret(@PathVariable("oauth_application_id") String oauthApplicationId);

    /**
     * Revokes the access token and the refresh token of what a user has agreed to. Either of them names both; an access token
     * that is a JWT cannot be revoked.
     *
     * @param oauthApplicationId the application's id, which is not its OAuth client id
     * @param request one of the tokens
     * @return completes when it is done
     */
    @PostExchange("/{oauth_application_id}/revoke_token")
    Mono<Void> revokeToken(
            @PathVariable("oauth_application_id") String oauthApplicationId,
            @RequestBody RevokeOAuthTokenRequest request);
}
