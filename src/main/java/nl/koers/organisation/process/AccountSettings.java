package nl.koers.organisation.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.koers.organisation.NewUser;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Role;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;

/** How the engine's identity service keeps accounts, through whichever door they are made or tried. */
class AccountSettings extends AbstractProcessEnginePlugin {

    private final PasswordHash passwordHash;

    private final AccountKeeper.Factory accounts;

    AccountSettings(PasswordHash passwordHash, AccountKeeper.Factory accounts) {
        this.passwordHash = passwordHash;
        this.accounts = accounts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(accounts);
        engine.setPasswordEncryptor(passwordHash);
        engine.setEnablePasswordPolicy(true);
        // length counts, kinds of characters do not
        List<PasswordPolicyRule> rules =
                List.of(new PasswordPolicyLengthRuleImpl(NewUser.SHORTEST_PASSWORD), new OwnNameRule());
        engine.setPasswordPolicy(() -> rules);
        // wrong passwords make the account wait 1, 2, 4, 8, 15 seconds; it never stays locked, or anybody could lock
        // a colleague out
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(1);
        engine.setLoginDelayFactor(2);
        engine.setLoginDelayMaxTime(15);
        // no group beside the roles, so none that the engine itself favours
        engine.setGroupResourceWhitelistPattern(
                Arrays.stream(Role.values()).map(Role::group).collect(Collectors.joining("|")));
        engine.setUserResourceWhitelistPattern(NewUser.ID_PATTERN);
        engine.setTenantResourceWhitelistPattern(OrganisationId.PATTERN);
    }
}
