package dev.clerkspring.sdk.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.ClerkClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.ClerkJson;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.paging.CountedPageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BillingApiTests {

    private static final String MONEY = """
            {"amount": 4999, "amount_formatted": "$49.99", "currency": "USD", "currency_symbol": "$"}""";

    private final TestApi api = new TestApi();

    private final ClerkClient clerk = ClerkClient.builder().apiUrl(api.url()).build();

    private final BillingApi billing = clerk.billing();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void readsASubscribedPlanInTheShapeOfToday() {
        api.json(200, """
                {"data": [{"id": "csub_item_1", "status": "free_trial", "plan_period": "month",
                "payment_method": {"payment_type": "payer-credits", "last4": null, "status": "active"},
                "plan": {"id": "cplan_1", "fee": MONEY, "annual_fee": null, "features": [{"slug": "export"}],
                  "unit_prices": [{"name": "seats", "block_size": 1, "tiers": [{"starts_at_block": 1, "fee_per_block": MONEY}]}]},
                "seats": {"quantity": null},
                "totals": {"grand_total": MONEY, "credits": {"proration": {"cycle_remaining_percent": 33.333333333333336}}},
                "credit": {"cycle_remaining_percent": 12}}], "total_count": 1}""".replace("MONEY", MONEY));

        var item = billing.listSubscriptionItems(ListSubscriptionItemsQuery.builder()
                        .status(Open.of(SubscriptionItemStatus.FREE_TRIAL))
                        .payerType(Open.of(PayerType.ORG))
                        .includeFree(false)
                        .build())
                .data()
                .get(0);

        assertThat(api.last().uri())
                .isEqualTo("/v1/billing/subscription_items?paginated=true&status=free_trial&payer_type=org"
                        + "&include_free=false");
        assertThat(item.status().is(SubscriptionItemStatus.FREE_TRIAL)).isTrue();
        assertThat(item.paymentMethod().paymentType().is(PaymentType.PAYER_CREDITS))
                .isTrue();
        assertThat(item.plan().fee().amount()).isEqualTo(4999);
        assertThat(item.plan().annualFee()).isNull();
        assertThat(item.plan().unitPrices().get(0).tiers().get(0).endsAfterBlock())
                .isNull();
        assertThat(item.seats().quantity()).isNull();
        assertThat(item.totals().credits().proration().cycleRemainingPercent())
                .isEqualTo(new BigDecimal("33.333333333333336"));
        assertThat(item.credit().cycleRemainingPercent()).isEqualTo(new BigDecimal("12"));
        assertThat(item.paymentSource()).isNull();
    }

    @Test
    void readsASubscribedPlanInTheOlderShape() {
        api.json(200, """
                {"object": "commerce_subscription_item", "id": "csub_item_1", "status": "active", "plan_period": "annual",
                "payment_source_id": "csrc_1", "amount": MONEY, "proration_date": "2026-01-31",
                "payment_source": {"object": "commerce_source", "payment_method": "apple_pay", "is_default": null},
                "plan": {"id": "cplan_1", "amount": 4999, "amount_formatted": "$49.99", "payer_type": ["user"], "interval": 1},
                "next_invoice": {"date": 1716883200000, "amount": MONEY}}""".replace("MONEY", MONEY));

        var item = billing.extendSubscriptionItemFreeTrial(
                "csub_item_1", new ExtendFreeTrialRequest(Instant.parse("2026-01-08T00:00:00Z")));

        assertThat(api.last().uri()).isEqualTo("/v1/billing/subscription_items/csub_item_1/extend_free_trial");
        assertThat(api.last().body()).isEqualTo("{\"extend_to\":\"2026-01-08T00:00:00Z\"}");
        assertThat(item.paymentSource().paymentMethod().is(PaymentType.APPLE_PAY))
                .isTrue();
        assertThat(item.plan().amount()).isEqualTo(4999);
        assertThat(item.plan().payerType()).containsExactly("user");
        assertThat(item.nextInvoice().date()).isEqualTo(Instant.ofEpochMilli(1716883200000L));
        assertThat(item.prorationDate()).isEqualTo("2026-01-31");
        assertThat(item.planPeriod().is(BillingPeriod.ANNUAL)).isTrue();
    }

    @Test
    void saysThatAPriceCannotBePaidByTheMonth() {
        api.json(
                200,
                "{\"object\": \"commerce_price\", \"id\": \"cprice_1\", \"supported_billing_periods\": \"annual\"}");

        billing.createPrice(CreatePriceRequest.builder()
                .planId("cplan_1")
                .annualMonthlyAmount(4999L)
                .build());

        assertThat(api.last().body())
                .isEqualTo("{\"plan_id\":\"cplan_1\",\"amount\":null,\"annual_monthly_amount\":4999}");
    }

    @Test
    void saysWhetherAPlanEndsAtOnce() {
        api.json(200, "{\"id\": \"csub_item_1\", \"status\": \"ended\"}");

        billing.cancelSubscriptionItem("csub_item_1", new CancelSubscriptionItemQuery(true));

        assertThat(api.last().method()).isEqualTo("DELETE");
        assertThat(api.last().uri()).isEqualTo("/v1/billing/subscription_items/csub_item_1?end_now=true");
    }

    @Test
    void walksTheAttemptsOnAStatement() {
        api.json(200, """
                {"data": [{"id": "cpay_1", "status": "new_status", "payee": {"gatewayId": "acct_1"}}], "total_count": 1}""");

        var attempts = billing.streamStatementPaymentAttempts(
                        "stmt_1", CountedPageQuery.builder().build())
                .toList();

        assertThat(api.last().uri())
                .isEqualTo("/v1/billing/statements/stmt_1/payment_attempts?paginated=true&limit=100&offset=0");
        assertThat(attempts.get(0).status().value()).isEqualTo("new_status");
        assertThat(attempts.get(0).payee().tree().get("gatewayId").asString()).isEqualTo("acct_1");
    }

    @Test
    void writesTheTimeOfALedgerEntryAsClerkDoes() {
        var json = "{\"created_at\":\"2026-01-08T00:00:00Z\"}";
        var entry = ClerkJson.mapper().readValue(json, CreditLedgerEntry.class);

        assertThat(entry.createdAt()).isEqualTo(Instant.parse("2026-01-08T00:00:00Z"));
        assertThat(ClerkJson.mapper().writeValueAsString(entry)).isEqualTo(json);
    }
}
