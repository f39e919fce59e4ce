package dev.clerkspring.sdk.machine;

import dev.clerkspring.sdk.machine.MachineOutcome.Accepted;

/** Asks the instances that a token may be of, one after the other, until one accepts it. */
final class RoutingMachineAuthenticator implements MachineAuthenticator {

    private final MachineRouting<MachineAuthenticator> routing;

    RoutingMachineAuthenticator(MachineRouting<MachineAuthenticator> routing) {
        this.routing = routing;
    }

    @Override
    public TokenType typeOf(String token) {
        return routing.primary().typeOf(token);
    }

    @Override
    public boolean verifiesOpaque(TokenType type) {
        return routing.authenticators().stream().anyMatch(authenticator -> authenticator.verifiesOpaque(type));
    }

    @Override
    public MachineOutcome authenticate(String token) {
        var type = typeOf(token);
        MachineOutcome best = null;
        for (var authenticator : routing.of(token, some -> some.verifiesOpaque(type))) {
            best = MachineRouting.better(best, authenticator.authenticate(token));
            if (best instanceof Accepted) {
                return best;
            }
        }
        return best != null ? best : routing.nobodys(type);
    }
}
