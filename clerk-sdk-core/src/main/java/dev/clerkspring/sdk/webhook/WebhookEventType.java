package dev.clerkspring.sdk.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.clerkspring.sdk.json.Metadata;
import dev.clerkspring.sdk.model.DeletedObject;
import dev.clerkspring.sdk.organizations.Organization;
import dev.clerkspring.sdk.organizations.OrganizationDomain;
import dev.clerkspring.sdk.organizations.OrganizationMembership;
import dev.clerkspring.sdk.roles.Permission;
import dev.clerkspring.sdk.roles.Role;
import dev.clerkspring.sdk.users.User;
import dev.clerkspring.sdk.waitlist.WaitlistEntry;
import dev.clerkspring.sdk.webhook.data.Email;
import dev.clerkspring.sdk.webhook.data.InvitationToOrganization;
import dev.clerkspring.sdk.webhook.data.PaymentAttempt;
import dev.clerkspring.sdk.webhook.data.SessionOfUser;
import dev.clerkspring.sdk.webhook.data.SmsMessage;
import dev.clerkspring.sdk.webhook.data.Subscription;
import dev.clerkspring.sdk.webhook.data.SubscriptionItem;

/**
 * What can happen at Clerk, and what the event then tells.
 */
public enum WebhookEventType {
    /** An e-mail was written, which Clerk sends unless the application does. */
    @JsonProperty("email.created")
    EMAIL_CREATED(Email.class),

    /** An organization was created. */
    @JsonProperty("organization.created")
    ORGANIZATION_CREATED(Organization.class),

    /** An organization was deleted. */
    @JsonProperty("organization.deleted")
    ORGANIZATION_DELETED(DeletedObject.class),

    /** An organization was changed. */
    @JsonProperty("organization.updated")
    ORGANIZATION_UPDATED(Organization.class),

    /** A domain of an organization was created. */
    @JsonProperty("organizationDomain.created")
    ORGANIZATION_DOMAIN_CREATED(OrganizationDomain.class),

    /** A domain of an organization was deleted. */
    @JsonProperty("organizationDomain.deleted")
    ORGANIZATION_DOMAIN_DELETED(DeletedObject.class),

    /** A domain of an organization was changed. */
    @JsonProperty("organizationDomain.updated")
    ORGANIZATION_DOMAIN_UPDATED(OrganizationDomain.class),

    /** An invitation to an organization was accepted. */
    @JsonProperty("organizationInvitation.accepted")
    ORGANIZATION_INVITATION_ACCEPTED(InvitationToOrganization.class),

    /** An invitation to an organization was created. */
    @JsonProperty("organizationInvitation.created")
    ORGANIZATION_INVITATION_CREATED(InvitationToOrganization.class),

    /** An invitation to an organization was withdrawn. */
    @JsonProperty("organizationInvitation.revoked")
    ORGANIZATION_INVITATION_REVOKED(InvitationToOrganization.class),

    /** A membership of an organization was created. */
    @JsonProperty("organizationMembership.created")
    ORGANIZATION_MEMBERSHIP_CREATED(OrganizationMembership.class),

    /** A membership of an organization was deleted. */
    @JsonProperty("organizationMembership.deleted")
    ORGANIZATION_MEMBERSHIP_DELETED(OrganizationMembership.class),

    /** A membership of an organization was changed. */
    @JsonProperty("organizationMembership.updated")
    ORGANIZATION_MEMBERSHIP_UPDATED(OrganizationMembership.class),

    /** An attempt to get paid was created. */
    @JsonProperty("paymentAttempt.created")
    PAYMENT_ATTEMPT_CREATED(PaymentAttempt.class),

    /** An attempt to get paid was changed. */
    @JsonProperty("paymentAttempt.updated")
    PAYMENT_ATTEMPT_UPDATED(PaymentAttempt.class),

    /** A permission was created. */
    @JsonProperty("permission.created")
    PERMISSION_CREATED(Permission.class),

    /** A permission was deleted. */
    @JsonProperty("permission.deleted")
    PERMISSION_DELETED(DeletedObject.class),

    /** A permission was changed. */
    @JsonProperty("permission.updated")
    PERMISSION_UPDATED(Permission.class),

    /** A role was created. */
    @JsonProperty("role.created")
    ROLE_CREATED(Role.class),

    /** A role was deleted. */
    @JsonProperty("role.deleted")
    ROLE_DELETED(DeletedObject.class),

    /** A role was changed. */
    @JsonProperty("role.updated")
    ROLE_UPDATED(Role.class),

    /** A user has signed in. */
    @JsonProperty("session.created")
    SESSION_CREATED(SessionOfUser.class),

    /** A user has signed out. */
    @JsonProperty("session.ended")
    SESSION_ENDED(SessionOfUser.class),

    /** A user has signed in, with tasks to do first. */
    @JsonProperty("session.pending")
    SESSION_PENDING(SessionOfUser.class),

    /** A session was removed from its client. */
    @JsonProperty("session.removed")
    SESSION_REMOVED(SessionOfUser.class),

    /** A session was ended by the back end. */
    @JsonProperty("session.revoked")
    SESSION_REVOKED(SessionOfUser.class),

    /** A text message was written, which Clerk sends unless the application does. */
    @JsonProperty("sms.created")
    SMS_CREATED(SmsMessage.class),

    /** A subscription has come into force. */
    @JsonProperty("subscription.active")
    SUBSCRIPTION_ACTIVE(Subscription.class),

    /** A subscription was created. */
    @JsonProperty("subscription.created")
    SUBSCRIPTION_CREATED(Subscription.class),

    /** A subscription has not been paid in time. */
    @JsonProperty("subscription.pastDue")
    SUBSCRIPTION_PAST_DUE(Subscription.class),

    /** A subscription was changed. */
    @JsonProperty("subscription.updated")
    SUBSCRIPTION_UPDATED(Subscription.class),

    /** A subscribed plan was given up before it was paid. */
    @JsonProperty("subscriptionItem.abandoned")
    SUBSCRIPTION_ITEM_ABANDONED(SubscriptionItem.class),

    /** A subscribed plan has come into force. */
    @JsonProperty("subscriptionItem.active")
    SUBSCRIPTION_ITEM_ACTIVE(SubscriptionItem.class),

    /** A subscribed plan was canceled and is in force until its period ends. */
    @JsonProperty("subscriptionItem.canceled")
    SUBSCRIPTION_ITEM_CANCELED(SubscriptionItem.class),

    /** A plan was subscribed to; missing in the OpenAPI file, known to Clerk's JavaScript SDK. */
    @JsonProperty("subscriptionItem.created")
    SUBSCRIPTION_ITEM_CREATED(SubscriptionItem.class),

    /** A subscribed plan is over. */
    @JsonProperty("subscriptionItem.ended")
    SUBSCRIPTION_ITEM_ENDED(SubscriptionItem.class),

    /** A free trial will end soon. */
    @JsonProperty("subscriptionItem.freeTrialEnding")
    SUBSCRIPTION_ITEM_FREE_TRIAL_ENDING(SubscriptionItem.class),

    /** A subscribed plan waits for its first payment. */
    @JsonProperty("subscriptionItem.incomplete")
    SUBSCRIPTION_ITEM_INCOMPLETE(SubscriptionItem.class),

    /** A subscribed plan has not been paid in time. */
    @JsonProperty("subscriptionItem.pastDue")
    SUBSCRIPTION_ITEM_PAST_DUE(SubscriptionItem.class),

    /** A subscribed plan will come into force later. */
    @JsonProperty("subscriptionItem.upcoming")
    SUBSCRIPTION_ITEM_UPCOMING(SubscriptionItem.class),

    /** A subscribed plan was changed. */
    @JsonProperty("subscriptionItem.updated")
    SUBSCRIPTION_ITEM_UPDATED(SubscriptionItem.class),

    /** A user was created. */
    @JsonProperty("user.created")
    USER_CREATED(User.class),

    /** A user was deleted. */
    @JsonProperty("user.deleted")
    USER_DELETED(DeletedObject.class),

    /** A user was changed. */
    @JsonProperty("user.updated")
    USER_UPDATED(User.class),

    /** An entry of the waitlist was created. */
    @JsonProperty("waitlistEntry.created")
    WAITLIST_ENTRY_CREATED(WaitlistEntry.class),

    /** An entry of the waitlist was changed. */
    @JsonProperty("waitlistEntry.updated")
    WAITLIST_ENTRY_UPDATED(WaitlistEntry.class),

    /** A type that this release does not know; the data is free-form JSON. */
    UNRECOGNIZED(Metadata.class);

    private final Class<?> dataType;

    WebhookEventType(Class<?> dataType) {
        this.dataType = dataType;
    }

    /**
     * Returns what the data of such an event is.
     *
     * @return a record, or {@link Metadata}
     */
    public Class<?> dataType() {
        return this.dataType;
    }
}
