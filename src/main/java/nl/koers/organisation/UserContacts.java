package nl.koers.organisation;

import java.util.List;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.access.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How users are reached by those who get a letter, and what they speak. */
@Service
@Transactional
public class UserContacts {

    private final JdbcClient jdbc;
    private final OrganisationService organisations;
    private final CurrentActor currentActor;

    UserContacts(JdbcClient jdbc, OrganisationService organisations, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.currentActor = currentActor;
    }

    /** No more than anybody who works here may know of a colleague. */
    @Transactional(readOnly = true)
    public UserContact of(String userId) {
        currentActor.require();
        return jdbc.sql("select phone, languages from koers.user_contact where user_id = :user")
                .param("user", userId)
                .query((row, n) -> new UserContact(row.getString("phone"), List.of((String[])
                        row.getArray("languages").getArray())))
                .optional()
                .orElse(UserContact.NONE);
    }

    /**
     * For a letter of an organisation of the acting user.
     *
     * @param userId who can be called about it and works there; null for nobody in particular
     */
    @Transactional(readOnly = true)
    public LetterSender sender(OrganisationId organisation, @Nullable String userId) {
        var letterhead = organisations.letterhead(organisation);
        var name = organisations.organisations().stream()
                .filter(known -> known.id().equals(organisation))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
        if (userId == null) {
            return new LetterSender(with(name, letterhead.address()), with(name, letterhead.phone()));
        }
        var own = of(userId).phone();
        return new LetterSender(
                with(name, letterhead.address()),
                with(organisations.displayName(userId), own.isEmpty() ? letterhead.phone() : own));
    }

    private static String with(String name, String more) {
        return more.isEmpty() ? name : name + ", " + more;
    }

    /** The acting user's own. */
    public void changeOwn(UserContact contact) {
        write(currentActor.require().userId(), contact);
    }

    /** Its caller sees who may. */
    public void write(String userId, UserContact contact) {
        contact.requireSound();
        jdbc.sql(
                        """
                        insert into koers.user_contact (user_id, phone, languages) values (:user, :phone, :languages)
                        on conflict (user_id) do update set phone = excluded.phone, languages = excluded.languages""")
                .param("user", userId)
                .param("phone", contact.phone())
                .param("languages", contact.languages().toArray(String[]::new))
                .update();
        organisations.forgetPeople();
    }
}
