package dev.clerkspring.sdk.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clerkspring.sdk.http.ClerkWebClient;
import dev.clerkspring.sdk.http.TestApi;
import dev.clerkspring.sdk.invitations.InvitationStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitlistEntriesApiTests {

    private final TestApi api = new TestApi();

    private final ClerkWebClient client =
            ClerkWebClient.builder().apiUrl(this.api.url()).build();

    private final WaitlistEntriesApi waitlist = this.client.api(WaitlistEntriesApi.class);

    @AfterEach
    void stop() {
        this.api.close();
    }

    @Test
    void invitesWhoWaits() {
        this.api.json(200, """
                {"id": "entry_1", "status": "invited", "is_locked": true,
                "invitation": {"id": "inv_1", "status": "pending"}}""");

        WaitlistEntry entry = this.waitlist.invite("entry_1", null);

        assertThat(this.api.last().body()).isEmpty();
        assertThat(entry.isLocked()).isTrue();
        assertThat(entry.invitation().status().is(InvitationStatus.PENDING)).isTrue();

        this.waitlist.invite("entry_1", new InviteWaitlistEntryRequest(true));
        assertThat(this.api.last().body()).isEqualTo("{\"ignore_existing\":true}");
    }

    @Test
    void putsSeveralOnTheListAtOnce() {
        this.api.json(200, "[{\"id\": \"entry_1\"}]");

        this.waitlist.bulkCreate(List.of(CreateWaitlistEntryRequest.builder()
                .emailAddress("ann@example.com")
                .shouldNotify(false)
                .build()));

        assertThat(this.api.last().uri()).isEqualTo("/v1/waitlist_entries/bulk");
        assertThat(this.api.last().body()).isEqualTo("[{\"email_address\":\"ann@example.com\",\"notify\":false}]");
    }
}
