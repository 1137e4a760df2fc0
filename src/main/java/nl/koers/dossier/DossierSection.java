package nl.koers.dossier;

import org.jspecify.annotations.Nullable;

/**
 * A part of the dossier that is read and changed as a whole.
 *
 * @param <T> what it holds
 */
public final class DossierSection<T> {

    public static final DossierSection<ClientCard> CARD = new DossierSection<>("card", ClientCard.class, null);
    public static final DossierSection<Reach> REACH = new DossierSection<>("reach", Reach.class, Reach.EMPTY);
    public static final DossierSection<Household> HOUSEHOLD =
            new DossierSection<>("household", Household.class, Household.EMPTY);
    public static final DossierSection<DateOfBirth> DATE_OF_BIRTH =
            new DossierSection<>("dateOfBirth", DateOfBirth.class, DateOfBirth.EMPTY);

    /** For the client's caseworker and the stand-in only. */
    public static final DossierSection<SafetyAddress> SAFETY =
            new DossierSection<>("safety", SafetyAddress.class, SafetyAddress.EMPTY);

    private final String code;
    private final Class<T> type;
    private final @Nullable T empty;

    private DossierSection(String code, Class<T> type, @Nullable T empty) {
        this.code = code;
        this.type = type;
        this.empty = empty;
    }

    public String code() {
        return code;
    }

    Class<T> type() {
        return type;
    }

    /** @throws IllegalStateException for the card, which every dossier has */
    T empty() {
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
