package dev.clerkspring.emulator.control;

import dev.clerkspring.emulator.error.ClerkProblem;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The whole state: out, in, and back to the beginning.
 */
@RestController
public final class StateController {

    private final Supplier<String> exporting;

    private final Consumer<String> importing;

    private final Runnable reset;

    /**
     * Makes the controller.
     *
     * @param exporting writes a snapshot
     * @param importing reads one, or throws {@link IllegalArgumentException}
     * @param reset begins anew
     */
    public StateController(Supplier<String> exporting, Consumer<String> importing, Runnable reset) {
        this.exporting = exporting;
        this.importing = importing;
        this.reset = reset;
    }

    @GetMapping(path = "/__emulator/snapshot", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> snapshot() {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(exporting.get());
    }

    @PutMapping("/__emulator/snapshot")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@RequestBody String json) {
        try {
            importing.accept(json);
        } catch (IllegalArgumentException ex) {
            throw ClerkProblem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "snapshot_invalid", String.valueOf(ex.getMessage()));
        }
    }

    @PostMapping("/__emulator/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        reset.run();
    }
}
