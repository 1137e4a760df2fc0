package nl.koers.shared.access;

import java.util.Collection;

/** Is told what is shown of dossiers, so that it can be taken away when the right to it has gone. */
@FunctionalInterface
public interface Onlooker {

    /** @param onlyNames whether nothing but what clients are called was read, for a list */
    void sees(Collection<Look> looks, boolean onlyNames);
}
