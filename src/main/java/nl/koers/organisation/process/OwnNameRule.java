package nl.koers.organisation.process;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * A password does not hold the names of its user. Names of a few letters are left out, unlike in the engine's own rule: they stand
 * in many words, and whoever is called Bo would be refused a tree ("boom").
 */
class OwnNameRule implements PasswordPolicyRule {

    private static final int SHORTEST = 4;

    @Override
    public String getPlaceholder() {
        return "PASSWORD_POLICY_USER_DATA";
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String password) {
        return true;
    }

    @Override
    public boolean execute(String password, User user) {
        var typed = password.toLowerCase(Locale.ROOT);
        return Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
                .filter(name -> name != null && name.length() >= SHORTEST)
                .noneMatch(name -> typed.contains(name.toLowerCase(Locale.ROOT)));
    }
}
