package dev.clerkspring.emulator.webhook;

import dev.clerkspring.emulator.entity.Kinds;
import dev.clerkspring.emulator.entity.Subscription;
import dev.clerkspring.sdk.billing.BillingPeriod;
import dev.clerkspring.sdk.billing.SubscriptionItemStatus;
import dev.clerkspring.sdk.billing.SubscriptionStatus;
import dev.clerkspring.sdk.emailaddresses.EmailAddress;
import dev.clerkspring.sdk.json.Open;
import dev.clerkspring.sdk.webhook.WebhookEventType;
import dev.clerkspring.sdk.webhook.data.Payer;
import dev.clerkspring.sdk.webhook.data.Plan;
import dev.clerkspring.sdk.webhook.data.SubscriptionItem;
import dev.clerkspring.sdk.webhook.data.SubscriptionItemBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What endpoints are told when somebody gets plans or loses them. Nothing costs anything here.
 */
final class PlanChanges {

    private final String subjectId;

    private final Past past;

    private final Instant now;

    private PlanChanges(String subjectId, Past past) {
        this.subjectId = subjectId;
        this.past = past;
        this.now = past.now();
    }

    /** The subscription, then each plan that came or went; nothing of a subject who is gone. */
    static Stream<Happening> tell(@Nullable Subscription before, @Nullable Subscription after, Past past) {
        if (after == null || after.equals(before)) {
            return Stream.empty();
        }
        var told = new PlanChanges(after.subjectId(), past);
        List<String> old = before != null ? before.plans() : List.of();
        return Stream.of(
                        Stream.of(told.subscription(
                                before == null
                                        ? WebhookEventType.SUBSCRIPTION_CREATED
                                        : WebhookEventType.SUBSCRIPTION_UPDATED,
                                after.plans())),
                        after.plans().stream()
                                .filter(plan -> !old.contains(plan))
                                .map(plan -> told.item(
                                        WebhookEventType.SUBSCRIPTION_ITEM_ACTIVE,
                                        plan,
                                        SubscriptionItemStatus.ACTIVE)),
                        old.stream()
                                .filter(plan -> !after.plans().contains(plan))
                                .map(plan -> told.item(
                                        WebhookEventType.SUBSCRIPTION_ITEM_ENDED, plan, SubscriptionItemStatus.ENDED)))
                .flatMap(happenings -> happenings);
    }

    private Happening subscription(WebhookEventType type, List<String> plans) {
        var subscription = dev.clerkspring.sdk.webhook.data.Subscription.builder()
                .object("commerce_subscription")
                .id(id())
                .status(Open.of(SubscriptionStatus.ACTIVE))
                .activeAt(now)
                .createdAt(now)
                .updatedAt(now)
                .payerId(payerId())
                .payer(payer())
                .items(plans.stream()
                        .map(plan -> item(plan, SubscriptionItemStatus.ACTIVE))
                        .toList())
                .build();
        return new Happening(type, subscription);
    }

    private Happening item(WebhookEventType type, String plan, SubscriptionItemStatus status) {
        var item = item(plan, status);
        return new Happening(
                type,
                SubscriptionItemBuilder.builder(item)
                        .payer(payer())
                        .subscriptionId(id())
                        .build());
    }

    private SubscriptionItem item(String slug, SubscriptionItemStatus status) {
        var plan = past.find(Kinds.PLANS, slug);
        return SubscriptionItem.builder()
                .object("commerce_subscription_item")
                .id("subi_" + subjectId + "_" + slug)
                .status(Open.of(status))
                .createdAt(now)
                .updatedAt(now)
                .periodStart(now)
                .interval(Open.of(BillingPeriod.MONTH))
                .planId("cplan_" + slug)
                .plan(Plan.builder()
                        .id("cplan_" + slug)
                        .slug(slug)
                        .name(plan != null ? plan.name() : slug)
                        .isRecurring(true)
                        .currency("usd")
                        .build())
                .build();
    }

    private Payer payer() {
        var user = past.find(Kinds.USERS, subjectId);
        var organization = past.find(Kinds.ORGANIZATIONS, subjectId);
        var payer = Payer.builder()
                .object("commerce_payer")
                .id(payerId())
                .email("")
                .imageUrl("")
                .createdAt(now)
                .updatedAt(now);
        if (user != null) {
            payer.userId(user.id())
                    .firstName(user.firstName())
                    .lastName(user.lastName())
                    .email(user.emailAddresses().stream()
                            .map(EmailAddress::emailAddress)
                            .findFirst()
                            .orElse(""))
                    .imageUrl(user.imageUrl() != null ? user.imageUrl() : "");
        }
        if (organization != null) {
            payer.organizationId(organization.id()).organizationName(organization.name());
        }
        return payer.build();
    }

    private String id() {
        return "sub_" + subjectId;
    }

    private String payerId() {
        return "payer_" + subjectId;
    }
}
