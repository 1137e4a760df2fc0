package nl.koers.partner.detail;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A fixed contact person at a partner: business data, for colleagues of the organisation that keeps the partner.
 *
 * @param id stays the same when the data changes
 * @param role what the person does there
 * @param days on which the person can be reached; empty when nobody asked
 */
public record ContactPerson(UUID id, String name, String role, String phone, String email, Set<DayOfWeek> days) {

    public ContactPerson {
        name = name.strip();
        role = role.strip();
        phone = phone.strip();
        email = email.strip();
        days = Set.copyOf(days);
    }

    /** The days in the order of the week. */
    public Set<DayOfWeek> week() {
        return days.isEmpty() ? Set.of() : EnumSet.copyOf(days);
    }

    /** Without a name. */
    @Override
    public String toString() {
        return "ContactPerson[" + id + "]";
    }
}
