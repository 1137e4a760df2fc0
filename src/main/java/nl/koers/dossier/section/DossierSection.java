package nl.koers.dossier.section;

import nl.koers.accesslog.AccessSubject;
import org.jspecify.annotations.Nullable;

/**
 * A part of the dossier that is read and changed as a whole.
 *
 * @param <T> what it holds
 */
public final class DossierSection<T> {

    public static final DossierSection<ClientCard> CARD =
            new DossierSection<>("card", AccessSubject.CARD, ClientCard.class, null);
    public static final DossierSection<Reach> REACH =
            new DossierSection<>("reach", AccessSubject.CONTACT_DETAILS, Reach.class, Reach.EMPTY);
    public static final DossierSection<Household> HOUSEHOLD =
            new DossierSection<>("household", AccessSubject.HOUSEHOLD, Household.class, Household.EMPTY);
    public static final DossierSection<DateOfBirth> DATE_OF_BIRTH =
            new DossierSection<>("dateOfBirth", AccessSubject.DATE_OF_BIRTH, DateOfBirth.class, DateOfBirth.EMPTY);

    /** For the client's caseworker and the stand-in only. */
    public static final DossierSection<SafetyAddress> SAFETY =
            new DossierSection<>("safety", AccessSubject.SAFETY_ADDRESS, SafetyAddress.class, SafetyAddress.EMPTY);

    public static final DossierSection<SafetyPlan> SAFETY_PLAN =
            new DossierSection<>("safetyPlan", AccessSubject.SAFETY_PLAN, SafetyPlan.class, SafetyPlan.EMPTY);

    private final String code;
    private final AccessSubject part;
    private final Class<T> type;
    private final @Nullable T empty;

    private DossierSection(String code, AccessSubject part, Class<T> type, @Nullable T empty) {
        this.code = code;
        this.part = part;
        this.type = type;
        this.empty = empty;
    }

    public String code() {
        return code;
    }

    /** As what it is written down in the access log, and who may see it. */
    public AccessSubject part() {
        return part;
    }

    public Class<T> type() {
        return type;
    }

    /** @throws IllegalStateException for the card, which every dossier has */
    public T empty() {
        if (empty == null) {
            throw new IllegalStateException("a dossier without a card");
        }
        return empty;
    }

    @Override
    public String toString() {
        return "DossierSection[" + code + "]";
    }
}
