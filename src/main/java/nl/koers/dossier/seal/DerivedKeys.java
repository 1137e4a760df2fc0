package nl.koers.dossier.seal;

import java.util.HexFormat;
import nl.koers.shared.secret.MasterKey;

/**
 * One key per purpose, derived from one master key by HKDF-SHA-256, so that what one of them does says nothing about
 * another. The purposes are part of what is stored: changing one makes existing dossiers unreadable.
 */
public class DerivedKeys {

    private final MasterKey master;

    DerivedKeys(MasterKey master) {
        this.master = master;
    }

    byte[] forWrapping() {
        return derive("wrapping", 32);
    }

    public byte[] forIndex(String kind, String organisation) {
        return derive("index/" + kind + "/" + organisation, 32);
    }

    /** Tells master keys apart without telling anything about them; stored beside each key that one has wrapped. */
    public String masterKeyId() {
        return HexFormat.of().formatHex(derive("id", 8));
    }

    private byte[] derive(String purpose, int size) {
        return master.derive("nl.koers.dossier/" + purpose, size);
    }
}
