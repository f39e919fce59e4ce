package dev.clerkspring.sdk.billing;

import dev.clerkspring.sdk.paging.ClerkPage;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import dev.clerkspring.sdk.paging.PageWalk;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on billing. {@link BillingApi} is the same with blocking calls.
 *
 * <p>What a user or an organization is subscribed to, and their balances, are operations on users and organizations. Clerk calls
 * billing experimental.
 *
 * <p>Every operation ends with a {@link dev.clerkspring.sdk.error.ClerkApiException} when Clerk refuses or cannot be reached. On
 * which thread a result arrives is not promised.
 */
@HttpExchange(url = "/v1/billing", accept = "application/json")
public interface ReactiveBillingApi {

    /**
     * Lists a page of the plans, free ones too, the newest first.
     *
     * @param query which plans
     * @return the page
     */
    @GetExchange("/plans")
    Mono<ClerkPage<BillingPlan>> listPlans(ListPlansQuery query);

    /**
     * Lists the plans, free ones too, the newest first, page by page as far as they are asked for.
     *
     * @param query which plans; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<BillingPlan> streamPlans(ListPlansQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> listPlans(query.on(page)));
    }

    /**
     * Lists a page of the prices, the lowest first.
     *
     * @param query which prices
     * @return the page
     */
    @GetExchange("/prices")
    Mono<ClerkPage<BillingPrice>> listPrices(ListPricesQuery query);

    /**
     * Lists the prices, the lowest first, page by page as far as they are asked for.
     *
     * @param query which prices; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<BillingPrice> streamPrices(ListPricesQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> listPrices(query.on(page)));
    }

    /**
     * Creates a price of a plan, made for somebody. An unknown plan is an error with status 404.
     *
     * @param request the price
     * @return the price
     */
    @PostExchange("/prices")
    Mono<BillingPrice> createPrice(@RequestBody CreatePriceRequest request);

    /**
     * Lists a page of the plans that users and organizations are subscribed to, the newest first.
     *
     * @param query which of them
     * @return the page
     */
    @GetExchange("/subscription_items")
    Mono<ClerkPage<BillingSubscriptionItem>> listSubscriptionItems(ListSubscriptionItemsQuery query);

    /**
     * Lists the plans that users and organizations are subscribed to, the newest first, page by page as far as they are asked
     * for.
     *
     * @param query which of them; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not set
     * @return all of them, from the query's offset on
     */
    default Flux<BillingSubscriptionItem> streamSubscriptionItems(ListSubscriptionItemsQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> listSubscriptionItems(query.on(page)));
    }

    /**
     * Cancels a subscribed plan.
     *
     * @param subscriptionItemId the id of the subscribed plan
     * @param query whether it ends at once
     * @return the subscribed plan
     */
    @DeleteExchange("/subscription_items/{subscription_item_id}")
    Mono<BillingSubscriptionItem> cancelSubscriptionItem(
            @PathVariable("subscription_item_id") String subscriptionItemId, CancelSubscriptionItemQuery query);

    /**
     * Lets somebody try a plan for free for longer; they must be trying it now. Asked twice for the same time it does
     * nothing.
     *
     * @param subscriptionItemId the id of the subscribed plan
     * @param request until when
     * @return the subscribed plan, in the older shape
     */
    @PostExchange("/subscription_items/{subscription_item_id}/extend_free_trial")
    Mono<BillingSubscriptionItem> extendSubscriptionItemFreeTrial(
            @PathVariable("subscription_item_id") String subscriptionItemId,
            @RequestBody ExtendFreeTrialRequest request);

    /**
     * Changes the price that somebody pays, at once or from the next period on, which depends on plan and payer. If they do
     * not pay the price that it is changed from, that is an error with status 409.
     *
     * @param subscriptionItemId the id of the subscribed plan
     * @param request from which price to which
     * @return the subscribed plan and what the change meant
     */
    @PostExchange("/subscription_items/{subscription_item_id}/price_transition")
    Mono<PriceTransition> createPriceTransition(
            @PathVariable("subscription_item_id") String subscriptionItemId,
            @RequestBody CreatePriceTransitionRequest request);

    /**
     * Applies a discount to a subscribed plan, whatever the rules of the discount say, and instead of the one that it has. If
     * it has this one already, that is an error with status 409.
     *
     * @param subscriptionItemId the id of the subscribed plan
     * @param request the discount
     * @return the discount as applied
     */
    @PostExchange("/subscription_items/{subscription_item_id}/discounts")
    Mono<DiscountRedemption> applySubscriptionItemDiscount(
            @PathVariable("subscription_item_id") String subscriptionItemId, @RequestBody ApplyDiscountRequest request);

    /**
     * Removes the discount from a subscribed plan.
     *
     * @param subscriptionItemId the id of the subscribed plan
     * @param discountId the discount, which must be the one that it has
     * @return the discount as it was applied
     */
    @DeleteExchange("/subscription_items/{subscription_item_id}/discounts/{discount_id}")
    Mono<DiscountRedemption> removeSubscriptionItemDiscount(
            @PathVariable("subscription_item_id") String subscriptionItemId,
            @PathVariable("discount_id") String discountId);

    /**
     * Lists a page of the statements, the newest first.
     *
     * @param query which page
     * @return the page
     */
    @GetExchange("/statements")
    Mono<ClerkPage<BillingStatement>> listStatements(CountedPageQuery query);

    /**
     * Lists the statements, the newest first, page by page as far as they are asked for.
     *
     * @param query which page to begin with; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     */
    default Flux<BillingStatement> streamStatements(CountedPageQuery query) {
        return PageWalk.from(query.limit(), query.offset()).flux(page -> listStatements(query.on(page)));
    }

    /**
     * Returns a statement.
     *
     * @param statementId the statement's id
     * @return the statement
     */
    @GetExchange("/statements/{statementID}")
    Mono<BillingStatement> getStatement(@PathVariable("statementID") String statementId);

    /**
     * Lists a page of the attempts to get paid that are on a statement, the newest first.
     *
     * @param statementId the statement's id
     * @param query which page
     * @return the page
     */
    @GetExchange("/statements/{statementID}/payment_attempts")
    Mono<ClerkPage<BillingPaymentAttempt>> getStatementPaymentAttempts(
            @PathVariable("statementID") String statementId, CountedPageQuery query);

    /**
     * Lists the attempts to get paid that are on a statement, the newest first, page by page as far as they are asked for.
     *
     * @param statementId the statement's id
     * @param query which page to begin with; its limit is the size of the pages, {@value PageWalk#DEFAULT_PAGE_SIZE} if not
     *     set
     * @return all of them, from the query's offset on
     */
    default Flux<BillingPaymentAttempt> streamStatementPaymentAttempts(
            @PathVariable("statementID") String statementId, CountedPageQuery query) {
        return PageWalk.from(query.limit(), query.offset())
                .flux(page -> getStatementPaymentAttempts(statementId, query.on(page)));
    }
}
