package se.tillit.verification;

import java.util.Set;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.tillit.identity.Board;
import se.tillit.identity.Role;
import se.tillit.identity.Who;
import se.tillit.kernel.ProviderId;
import se.tillit.server.web.SignedIn;

/** Those who use the server in tests. */
public final class People {

    /** A controller. */
    public static final Who CONTROLLER = municipal("controller-1", Role.CONTROLLER);

    /** Another controller. */
    public static final Who OTHER_CONTROLLER = municipal("controller-2", Role.CONTROLLER);

    /** Somebody who approves. */
    public static final Who APPROVER = municipal("approver-1", Role.APPROVER);

    /** Somebody else who approves. */
    public static final Who OTHER_APPROVER = municipal("approver-2", Role.APPROVER);

    /** Somebody who is both controller and approver. */
    public static final Who BOTH =
            new Who("both-1", "Båda", Set.of(Role.CONTROLLER, Role.APPROVER), null, Set.of(), Who.Protection.MASKED);

    /** A member of the committee. */
    public static final Who COMMITTEE = municipal("committee-1", Role.COMMITTEE);

    private People() {}

    /** Somebody of the municipality with the role. */
    public static Who municipal(String account, Role role) {
        return new Who(account, "Namn " + account, Set.of(role), null, Set.of(Board.values()), Who.Protection.MASKED);
    }

    /** A case officer of one committee. */
    public static Who caseOfficer(Board board) {
        return new Who(
                "officer-1", "Handläggare", Set.of(Role.CASE_OFFICER), null, Set.of(board), Who.Protection.MASKED);
    }

    /** A provider's manager. */
    public static Who manager(String provider) {
        return new Who(
                "manager-1",
                "Chef",
                Set.of(Role.PROVIDER_MANAGER),
                new ProviderId(provider),
                Set.of(),
                Who.Protection.MASKED);
    }

    private record Present(Who who) implements SignedIn {}

    /** Lets them ask. */
    public static RequestPostProcessor as(Who who) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                new TestingAuthenticationToken(new Present(who), "", "ROLE_TEST"));
    }
}
