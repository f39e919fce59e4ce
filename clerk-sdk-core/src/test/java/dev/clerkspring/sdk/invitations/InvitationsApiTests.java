package dev.clerkspring.sdk.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.json.Open;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationsApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final InvitationsApi invitations = this.client.api(InvitationsApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void asksForTheTotal() {
        this.api.json(200, "{\"data\": [{\"id\": \"inv_1\", \"revoked\": false}], \"total_count\": 7}");

        var page = this.invitations.list(ListInvitationsQuery.builder()
                .status(Open.of(InvitationStatus.EXPIRED))
                .build());

        assertThat(this.api.last().uri()).isEqualTo("/v1/invitations?status=expired&paginated=true");
        assertThat(page.totalCount()).isEqualTo(7);
    }

    @Test
    void invitesSeveralAtOnce() {
        this.api.json(200, "[{\"id\": \"inv_1\"}, {\"id\": \"inv_2\"}]");

        var page = this.invitations.bulkCreate(List.of(
                CreateInvitationRequest.builder()
                        .emailAddress("ann@example.com")
                        .templateSlug(Open.of(InvitationTemplate.WAITLIST_INVITATION))
                        .build(),
                CreateInvitationRequest.builder()
                        .emailAddress("ben@example.com")
                        .ignoreExisting(false)
                        .build()));

        assertThat(this.api.last().uri()).isEqualTo("/v1/invitations/bulk");
        assertThat(this.api.last().body())
                .isEqualTo("[{\"email_address\":\"ann@example.com\",\"template_slug\":\"waitlist_invitation\"},"
                        + "{\"email_address\":\"ben@example.com\",\"ignore_existing\":false}]");
        assertThat(page.data()).extracting(Invitation::id).containsExactly("inv_1", "inv_2");
        assertThat(page.totalCount()).isNull();
    }
}
