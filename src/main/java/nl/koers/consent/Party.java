package nl.koers.consent;

import java.util.UUID;
import nl.koers.shared.LifeDomain;
import nl.koers.shared.OrganisationId;

/** Whom a consent is for: it holds for nobody else. */
public sealed interface Party {

    /** Whether a client can agree to this party for such a purpose. */
    boolean isFor(Purpose purpose);

    /**
     * @param name as it was when the client agreed; where that was in words, these: told information
     * @param nameNow as it stands in the directory now
     */
    record OnePartner(UUID id, String name, String nameNow) implements Party {

        /** One whose name is the same. */
        public OnePartner(UUID id, String name) {
            this(id, name, name);
        }

        @Override
        public boolean isFor(Purpose purpose) {
            return purpose != Purpose.TRANSFER;
        }

        /** Without what was told. */
        @Override
        public String toString() {
            return "OnePartner[" + id + "]";
        }
    }

    /**
     * Whichever partner it becomes, where the client really agreed to any: those that help in a life domain and work in a
     * region.
     *
     * @param region blank for wherever it is
     */
    record AnyPartner(LifeDomain domain, String region) implements Party {

        @Override
        public boolean isFor(Purpose purpose) {
            return purpose == Purpose.REFERRAL;
        }
    }

    /**
     * Another organisation that works with Koers.
     *
     * @param name as it was when the client agreed
     * @param nameNow as it is now
     */
    record OtherOrganisation(OrganisationId id, String name, String nameNow) implements Party {

        /** One whose name is the same. */
        public OtherOrganisation(OrganisationId id, String name) {
            this(id, name, name);
        }

        @Override
        public boolean isFor(Purpose purpose) {
            return purpose == Purpose.TRANSFER;
        }
    }

    /**
     * A person or a party that stands in no directory. Older consents may also be to a partner or an organisation in words,
     * and so may those of a client who came from another organisation: they allow nothing until somebody says which one it is.
     *
     * @param words told information, or the name of a partner of the organisation that the client came from
     */
    record InWords(String words, PartyKind kind) implements Party {

        @Override
        public boolean isFor(Purpose purpose) {
            return purpose != Purpose.REFERRAL && purpose != Purpose.TRANSFER;
        }

        /** Without what was told. */
        @Override
        public String toString() {
            return "InWords[" + kind + "]";
        }
    }
}
