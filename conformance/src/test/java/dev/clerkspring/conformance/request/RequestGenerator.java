package dev.clerkspring.conformance.request;

import java.util.List;
import java.util.function.Consumer;

/**
 * Makes requests from a seed: each by a scenario, which leads to a part of Clerk's decision table, and then disturbed. A request
 * depends on the seed and its number alone.
 *
 * <p>Not made, because no container hands it on: paths with dot segments or with characters that URLs have not, bytes outside of
 * Latin-1 in headers.
 */
final class RequestGenerator {

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("session", 15, SessionScenarios::session),
            new Scenario("unusual session", 14, SessionScenarios::unusualSession),
            new Scenario("client", 8, SessionScenarios::client),
            new Scenario("two families", 7, SessionScenarios::twoFamilies),
            new Scenario("development browser", 6, DomainScenarios::developmentBrowser),
            new Scenario("satellite", 7, DomainScenarios::satellite),
            new Scenario("primary answers", 3, DomainScenarios::primaryAnswers),
            new Scenario("referrer", 6, DomainScenarios::referrer),
            new Scenario("organization", 5, DomainScenarios::organization),
            new Scenario("handshake", 8, HandshakeScenarios::handshake),
            new Scenario("refresh", 6, HandshakeScenarios::refresh),
            new Scenario("bearer", 9, SessionScenarios::bearer),
            new Scenario("authorization", 4, SessionScenarios::authorization),
            new Scenario("opaque machine token", 7, MachineScenarios::opaque),
            new Scenario("signed machine token", 6, MachineScenarios::signed),
            new Scenario("accepted kinds", 4, MachineScenarios::kinds),
            new Scenario("hostile", 10, HostileScenarios::hostile));

    private static final int WEIGHTS =
            SCENARIOS.stream().mapToInt(Scenario::weight).sum();

    private final long seed;

    RequestGenerator(long seed) {
        this.seed = seed;
    }

    RequestCase request(int number) {
        var dice = new Dice(seed * 1_000_003 + number);
        var scenario = scenario(dice.below(WEIGHTS));
        var draft = new RequestDraft(number, dice, dice.chance(40));
        draft.millis(dice.of(0, 0, 1, 500, 999));
        scenario.play.accept(draft);
        return draft.done(scenario.name);
    }

    private static Scenario scenario(int point) {
        int left = point;
        for (var scenario : SCENARIOS) {
            left -= scenario.weight;
            if (left < 0) {
                return scenario;
            }
        }
        throw new IllegalStateException();
    }

    private record Scenario(String name, int weight, Consumer<RequestDraft> play) {}
}
