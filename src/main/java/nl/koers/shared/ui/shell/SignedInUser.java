package nl.koers.shared.ui.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import java.util.Set;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.PasswordCheck;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.SignInAgain;
import nl.koers.shared.access.UserNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who sits at this screen, as far as the shell needs to know. */
@Component
public class SignedInUser {

    private final CurrentActor currentActor;
    private final ObjectProvider<UserNames> names;
    private final ObjectProvider<PasswordCheck> passwords;
    private final ObjectProvider<SignInAgain> again;
    private final AuthenticationContext authentication;

    SignedInUser(
            CurrentActor currentActor,
            ObjectProvider<UserNames> names,
            ObjectProvider<PasswordCheck> passwords,
            ObjectProvider<SignInAgain> again,
            AuthenticationContext authentication) {
        this.currentActor = currentActor;
        this.names = names;
        this.passwords = passwords;
        this.again = again;
        this.authentication = authentication;
    }

    boolean isThere() {
        return currentActor.find().isPresent();
    }

    Set<Role> roles() {
        return find().map(Actor::roles).orElse(Set.of());
    }

    public String displayName() {
        return find().map(Actor::userId).map(this::nameOf).orElse("");
    }

    public boolean hasPassword(String password) {
        // with nothing that can check it, no password is right
        var check = passwords.getIfAvailable();
        return check != null
                && find().filter(actor -> check.matches(actor.userId(), password))
                        .isPresent();
    }

    /** Empty for a user who has a password. */
    public Optional<SignInAgain.Way> signInAgain() {
        return find().flatMap(actor -> again.stream()
                .flatMap(way -> way.wayOf(actor.userId()).stream())
                .findFirst());
    }

    public void signOut() {
        authentication.logout();
    }

    private String nameOf(String userId) {
        var known = names.getIfAvailable();
        return known == null ? userId : known.displayName(userId);
    }

    private Optional<Actor> find() {
        return currentActor.find();
    }
}
