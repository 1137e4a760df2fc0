package nl.koers.organisation.signin;

import java.util.List;
import nl.koers.shared.LocalizedText;
import org.springframework.modulith.NamedInterface;

/**
 * Accounts that the sign-in page shows with their passwords. A bean of this type exists only where all data is
 * fictitious.
 */
@NamedInterface("signin")
public interface SignInHints {

    List<Hint> hints();

    /** @param who what this user can show, such as "caseworker in the north" */
    @NamedInterface("signin")
    record Hint(String userId, String password, LocalizedText who) {}
}
