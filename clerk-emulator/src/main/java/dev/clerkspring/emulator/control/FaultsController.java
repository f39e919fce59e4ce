package dev.clerkspring.emulator.control;

import dev.clerkspring.emulator.error.ClerkProblem;
import dev.clerkspring.emulator.fault.Faults;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Faults and the clock.
 */
@RestController
public final class FaultsController {

    private final Faults faults;

    /**
     * Makes the controller.
     *
     * @param faults what it switches
     */
    public FaultsController(Faults faults) {
        this.faults = faults;
    }

    @GetMapping("/__emulator/faults")
    List<FaultView> list() {
        return faults.active().stream().map(FaultView::of).toList();
    }

    @PostMapping("/__emulator/faults")
    @ResponseStatus(HttpStatus.CREATED)
    FaultView add(@RequestBody FaultView body) {
        try {
            return FaultView.of(faults.add(body.fault()));
        } catch (IllegalArgumentException ex) {
            throw ClerkProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "fault_invalid", String.valueOf(ex.getMessage()));
        }
    }

    @PostMapping("/__emulator/faults/jwks-outage")
    @ResponseStatus(HttpStatus.CREATED)
    FaultView jwksOutage() {
        return FaultView.of(faults.jwksOutage());
    }

    @DeleteMapping("/__emulator/faults/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("id") String id) {
        if (!faults.remove(id)) {
            throw ClerkProblem.notFound("fault");
        }
    }

    @DeleteMapping("/__emulator/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.clear();
    }

    @GetMapping("/__emulator/clock")
    Offset clock() {
        return new Offset(faults.clockOffset().toSeconds());
    }

    @PutMapping("/__emulator/clock")
    Offset clock(@RequestBody Offset offset) {
        try {
            faults.clockOffset(Duration.ofSeconds(offset.offsetSeconds()));
            return clock();
        } catch (IllegalArgumentException ex) {
            throw ClerkProblem.invalid("form_param_value_invalid", String.valueOf(ex.getMessage()), "offset_seconds");
        }
    }

    /** How far the clock is off; negative for late. */
    record Offset(long offsetSeconds) {}
}
