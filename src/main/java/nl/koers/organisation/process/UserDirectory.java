package nl.koers.organisation.process;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.Organisation;
import nl.koers.organisation.PasswordRefusedException;
import nl.koers.organisation.people.Person;
import nl.koers.organisation.signin.KoersPrincipal;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The accounts in the engine's identity service. Its callers decide who may do what: the engine is asked here without
 * an authenticated user, since signing in happens before there is one.
 */
@Component
public class UserDirectory {

    private final IdentityService identity;
    private final TaskService tasks;
    private final PasswordHash passwordHash;
    private final JdbcClient jdbc;

    UserDirectory(
            IdentityService identity,
            TaskService tasks,
            PasswordHash passwordHash,
            JdbcClient jdbc,
            RoleRights rolesExist) {
        this.identity = identity;
        this.tasks = tasks;
        this.passwordHash = passwordHash;
        this.jdbc = jdbc;
    }

    /**
     * Whether this is the user's password. Takes the same time for an account that does not exist, for one that has no
     * password, and for one that has to wait after wrong passwords; those are refused.
     */
    public boolean checkPassword(String userId, String password) {
        return unchecked(() -> {
            @Nullable User user = identity.createUserQuery().userId(userId).singleResult();
            if (user == null || user.getPassword() == null || mustWait(user)) {
                passwordHash.spendTheTimeOfACheck(password);
                return false;
            }
            return identity.checkPassword(userId, password);
        });
    }

    public Optional<KoersPrincipal> find(String userId) {
        return unchecked(() -> {
            @Nullable User user = identity.createUserQuery().userId(userId).singleResult();
            if (user == null) {
                return Optional.empty();
            }
            var roles = identity.createGroupQuery().groupMember(userId).list().stream()
                    .map(Group::getId)
                    .flatMap(group -> Role.ofGroup(group).stream())
                    .collect(Collectors.toSet());
            var organisations = identity.createTenantQuery().userMember(userId).list().stream()
                    .map(Tenant::getId)
                    .map(OrganisationId::new)
                    .collect(Collectors.toSet());
            return Optional.of(
                    new KoersPrincipal(userId, displayName(user), roles, organisations, mark((UserEntity) user)));
        });
    }

    public boolean anybodyIs(Role role) {
        return unchecked(
                () -> identity.createUserQuery().memberOfGroup(role.group()).count() > 0);
    }

    /** @throws PasswordRefusedException when the password does not meet the rules */
    public void create(NewUser account) {
        unchecked(() -> {
            var user = identity.newUser(account.userId());
            user.setFirstName(account.firstName());
            user.setLastName(account.lastName());
            save(user, account.password());
            account.roles().forEach(role -> identity.createMembership(account.userId(), role.group()));
            account.organisations()
                    .forEach(organisation ->
                            identity.createTenantUserMembership(organisation.value(), account.userId()));
            return account;
        });
    }

    /** @throws PasswordRefusedException when the password does not meet the rules */
    public void setPassword(String userId, String password) {
        unchecked(() -> {
            var user = identity.createUserQuery().userId(userId).singleResult();
            save(user, password);
            return user;
        });
    }

    /**
     * Makes an account without a password, or gives the one that there is these names, roles and organisations and no
     * others.
     */
    public void bringUpToDate(
            String userId, String firstName, String lastName, Set<Role> roles, Set<OrganisationId> organisations) {
        unchecked(() -> {
            @Nullable User known = identity.createUserQuery().userId(userId).singleResult();
            var user = known == null ? identity.newUser(userId) : known;
            if (known == null || !firstName.equals(known.getFirstName()) || !lastName.equals(known.getLastName())) {
                user.setFirstName(firstName);
                user.setLastName(lastName);
                identity.saveUser(user);
            }
            setRoles(userId, roles);
            setOrganisations(userId, organisations);
            return user;
        });
    }

    /** As above, with the address of mail. */
    public void write(String userId, Person person) {
        bringUpToDate(userId, person.firstName(), person.lastName(), person.roles(), person.organisations());
        setAddress(userId, person.address());
    }

    public void setAddress(String userId, String address) {
        unchecked(() -> {
            var user = identity.createUserQuery().userId(userId).singleResult();
            if (!address.equals(Objects.toString(user.getEmail(), ""))) {
                user.setEmail(address);
                identity.saveUser(user);
            }
            return user;
        });
    }

    /** Of an account that there is. */
    public Person person(String userId) {
        var account = find(userId).orElseThrow();
        return unchecked(() -> {
            var user = identity.createUserQuery().userId(userId).singleResult();
            return new Person(
                    Objects.toString(user.getFirstName(), ""),
                    Objects.toString(user.getLastName(), ""),
                    Objects.toString(user.getEmail(), ""),
                    account.roles(),
                    account.organisations());
        });
    }

    /** Which of these ids accounts have, in one statement. */
    public List<String> idsAmong(Collection<String> userIds) {
        return userIds.isEmpty()
                ? List.of()
                : unchecked(() -> identity.createUserQuery().userIdIn(userIds.toArray(String[]::new)).list().stream()
                        .map(User::getId)
                        .toList());
    }

    /** How many tasks are the user's, in all organisations. */
    public long tasksOf(String userId) {
        return unchecked(() -> tasks.createTaskQuery().taskAssignee(userId).count());
    }

    /** Whoever writes about the same user waits until the end of the caller's transaction. */
    public void lock(String userId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('koers.user ' || :user))")
                .param("user", userId)
                .query((row, n) -> true)
                .list();
    }

    /** Nobody knows the one that is there afterwards. */
    public void takeAwayPassword(String userId) {
        unchecked(() -> {
            var user = identity.createUserQuery().userId(userId).singleResult();
            if (user.getPassword() != null) {
                user.setPassword(UUID.randomUUID() + " " + UUID.randomUUID());
                identity.saveUser(user);
            }
            return user;
        });
    }

    public void takeAwayRoles(String userId) {
        unchecked(() -> {
            setRoles(userId, Set.of());
            return userId;
        });
    }

    /** Takes away all roles and organisations. The account stays, so that its name still stands with what it did. */
    public void takeAway(String userId) {
        unchecked(() -> {
            setRoles(userId, Set.of());
            setOrganisations(userId, Set.of());
            return userId;
        });
    }

    private void setRoles(String userId, Set<Role> roles) {
        var wanted = roles.stream().map(Role::group).collect(Collectors.toSet());
        var present = identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identity.deleteMembership(userId, group));
        wanted.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identity.createMembership(userId, group));
    }

    private void setOrganisations(String userId, Set<OrganisationId> organisations) {
        var wanted = organisations.stream().map(OrganisationId::value).collect(Collectors.toSet());
        var present = identity.createTenantQuery().userMember(userId).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        present.stream()
                .filter(tenant -> !wanted.contains(tenant))
                .forEach(tenant -> identity.deleteTenantUserMembership(tenant, userId));
        wanted.stream()
                .filter(tenant -> !present.contains(tenant))
                .forEach(tenant -> identity.createTenantUserMembership(tenant, userId));
    }

    public boolean hasTenant(OrganisationId organisation) {
        return unchecked(() ->
                identity.createTenantQuery().tenantId(organisation.value()).count() > 0);
    }

    /** Makes the tenant that holds the organisation's process instances. */
    public void createTenant(Organisation organisation) {
        unchecked(() -> {
            var tenant = identity.newTenant(organisation.id().value());
            tenant.setName(organisation.name());
            identity.saveTenant(tenant);
            return tenant;
        });
    }

    public void rename(Organisation organisation) {
        unchecked(() -> {
            var tenant = identity.createTenantQuery()
                    .tenantId(organisation.id().value())
                    .singleResult();
            tenant.setName(organisation.name());
            identity.saveTenant(tenant);
            return tenant;
        });
    }

    private void save(User user, String password) {
        PasswordPolicyResult result = identity.checkPasswordAgainstPolicy(password, user);
        if (!result.isValid()) {
            throw new PasswordRefusedException();
        }
        user.setPassword(password);
        identity.saveUser(user);
    }

    private static boolean mustWait(User user) {
        @Nullable Date until = ((UserEntity) user).getLockExpirationTime();
        return until != null && until.after(ClockUtil.getCurrentTime());
    }

    /** Tells one password from the next without carrying its hash about. */
    private static String mark(UserEntity user) {
        @Nullable String hash = user.getPassword();
        return hash == null
                ? "none"
                : UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String displayName(User user) {
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.getId() : name;
    }

    private <T> T unchecked(Supplier<T> work) {
        var previous = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (previous != null) {
                identity.setAuthentication(previous);
            }
        }
    }
}
