package dev.clerkspring.sdk.jwttemplates;

import dev.clerkspring.sdk.error.ClerkInvalidRequestException;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on templates of tokens. {@link ReactiveJwtTemplatesApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/jwt_templates", accept = "application/json")
public interface JwtTemplatesApi {

    /**
     * Lists a page of templates.
     *
     * @param query which page
     * @return the page
     */
    @GetExchange
    ClerkPage<JwtTemplate> list(CountedPageQuery query);

    /**
     * Lists templates, page by page as far as the stream is consumed.
     *
     * @param query where to start; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Stream<JwtTemplate> stream(CountedPageQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(query.on(page)));
    }

    /**
     * Creates a template. Claims that are reserved end in a {@link ClerkInvalidRequestException}, and what the plan of
     * the instance does not include is refused with status 402.
     *
     * @param request the template
     * @return the template
     */
    @PostExchange
    JwtTemplate create(@RequestBody JwtTemplateRequest request);

    /**
     * Returns a template.
     *
     * @param templateId its id
     * @return the template
     */
    @GetExchange("/{template_id}")
    JwtTemplate get(@PathVariable("template_id") String templateId);

    /**
     * Changes a template.
     *
     * @param templateId its id
     * @param request its name and claims, and what else to change
     * @return the template, changed
     */
    @PatchExchange("/{template_id}")
    JwtTemplate update(@PathVariable("template_id") String templateId, @RequestBody JwtTemplateRequest request);

    /**
     * Deletes a template. Whoever still asks for its tokens gets none.
     *
     * @param templateId its id
     * @return what was deleted
     */
    @DeleteExchange("/{template_id}")
    DeletedObject delete(@PathVariable("template_id") String templateId);
}
