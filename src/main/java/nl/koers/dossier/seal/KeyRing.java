package nl.koers.dossier.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.koers.shared.secret.MasterKey;
import nl.koers.shared.secret.PreviousMasterKeys;
import org.springframework.stereotype.Component;

/**
 * What is derived from the master key in use, and from those that what is stored may still stand under. Writing is done
 * with the one in use, reading and searching with all.
 */
@Component
public class KeyRing {

    private final DerivedKeys current;
    private final Map<String, DerivedKeys> byId = new LinkedHashMap<>();

    public KeyRing(MasterKey current, PreviousMasterKeys previous) {
        this.current = new DerivedKeys(current);
        byId.put(this.current.masterKeyId(), this.current);
        previous.keys().stream().map(DerivedKeys::new).forEach(keys -> byId.putIfAbsent(keys.masterKeyId(), keys));
    }

    public DerivedKeys current() {
        return current;
    }

    /** @throws WrongMasterKeyException when it is not known here */
    public DerivedKeys of(String masterKeyId) {
        var keys = byId.get(masterKeyId);
        if (keys == null) {
            throw new WrongMasterKeyException();
        }
        return keys;
    }

    /** The one in use first. */
    public List<DerivedKeys> all() {
        return new ArrayList<>(byId.values());
    }

    public Set<String> masterKeyIds() {
        return Set.copyOf(byId.keySet());
    }
}
