package dev.clerkspring.emulator.backend.instance;

import dev.clerkspring.emulator.state.Store;
import dev.clerkspring.sdk.testingtokens.TestingToken;
import dev.clerkspring.sdk.testingtokens.TestingTokensApi;
import java.time.Duration;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tokens by which automated browsers pass the detection of bots. There is none here, so that they do so with any token.
 */
@RestController
public final class TestingTokensController implements TestingTokensApi {

    private static final Duration LIFE = Duration.ofHours(1);

    private final Store store;

    /**
     * Makes the controller.
     *
     * @param store makes the tokens
     */
    public TestingTokensController(Store store) {
        this.store = store;
    }

    @Override
    public TestingToken create() {
        return new TestingToken(
                "testing_token", store.id("testing"), store.now().plus(LIFE));
    }
}
