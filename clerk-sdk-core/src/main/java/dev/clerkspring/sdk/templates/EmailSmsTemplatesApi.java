package dev.clerkspring.sdk.templates;

import dev.clerkspring.sdk.error.ClerkRateLimitedException;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.paging.PageWalk;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on the texts of e-mails and text messages. Clerk has deprecated all of them: texts are edited in its
 * dashboard. {@link ReactiveEmailSmsTemplatesApi} is the same without blocking.
 *
 * <p>Every operation throws a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be
 * reached, and an {@link IllegalStateException} on a thread that must not block.
 */
@HttpExchange(url = "/v1/templates", accept = "application/json")
public interface EmailSmsTemplatesApi {

    /**
     * Lists a page of templates, by their position.
     *
     * @param templateType {@code email} or {@code sms}
     * @param query which page
     * @return the page
     * @deprecated by Clerk, without another operation in its place: texts are edited in the dashboard
     */
    @Deprecated
    @GetExchange("/{template_type}")
    ClerkPage<Template> list(@PathVariable("template_type") String templateType, CountedPageQuery query);

    /**
     * Lists templates, page by page as far as the stream is consumed.
     *
     * @param templateType {@code email} or {@code sms}
     * @param query where to start; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     * @deprecated by Clerk, without another operation in its place: texts are edited in the dashboard
     */
    @Deprecated
    default Stream<Template> stream(String templateType, CountedPageQuery query) {
        return PageWalk.from(query.limit(), query.offset()).stream(page -> list(templateType, query.on(page)));
    }

    /**
     * Returns a template.
     *
     * @param templateType {@code email} or {@code sms}
     * @param slug what programs know it as, for example {@code invitation}
     * @return the template
     * @deprecated by Clerk, without another operation in its place: texts are edited in the dashboard
     */
    @Deprecated
    @GetExchange("/{template_type}/{slug}")
    Template get(@PathVariable("template_type") String templateType, @PathVariable("slug") String slug);

    /**
     * Changes a template. One that is locked is refused with status 423, and what the plan of the instance does not
     * include with status 402; too many changes in a row end in a {@link ClerkRateLimitedException}.
     *
     * @param templateType {@code email} or {@code sms}
     * @param slug what programs know it as
     * @param request the new text
     * @return the template, changed
     * @deprecated by Clerk, without another operation in its place: texts are edited in the dashboard
     */
    @Deprecated
    @PutExchange("/{template_type}/{slug}")
    Template upsert(
            @PathVariable("template_type") String templateType,
            @PathVariable("slug") String slug,
            @RequestBody UpsertTemplateRequest request);

    /**
     * Sets a template back to Clerk's own.
     *
     * @param templateType {@code email} or {@code sms}
     * @param slug what programs know it as
     * @return the template, as Clerk delivers it
     * @deprecated by Clerk, without another operation in its place: texts are edited in the dashboard
     */
    @Deprecated
    @PostExchange("/{template_type}/{slug}/revert")
    Template revert(@PathVariable("template_type") String templateType, @PathVariable("slug") String slug);

    /**
     * Shows what a text would look like with its variables filled in. Nothing is saved.
     *
     * @param templateType {@code email} or {@code sms}
     * @param slug what programs know the template as
     * @param request the text
     * @return what Clerk shows, in a shape that it does not describe
     * @deprecated by Clerk, without another operation in its place: texts are edited in the dashboard
     */
    @Deprecated
    @PostExchange("/{template_type}/{slug}/preview")
    Metadata preview(
            @PathVariable("template_type") String templateType,
            @PathVariable("slug") String slug,
            @RequestBody PreviewTemplateRequest request);

    /**
     * Says whether Clerk sends what is made from a template, or the application does. A template that is locked is
     * refused with status 423; too many changes in a row end in a {@link ClerkRateLimitedException}.
     *
     * @param templateType {@code email} or {@code sms}
     * @param slug what programs know the template as
     * @param request who sends it
     * @return the template, changed
     * @deprecated by Clerk, without another operation in its place: texts are edited in the dashboard
     */
    @Deprecated
    @PostExchange("/{template_type}/{slug}/toggle_delivery")
    Template toggleTemplateDelivery(
            @PathVariable("template_type") String templateType,
            @PathVariable("slug") String slug,
            @RequestBody ToggleTemplateDeliveryRequest request);
}
