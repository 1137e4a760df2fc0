package nl.koers.dossier;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/** {@code /actuator/masterkey}, for administrators: POST puts all dossiers under the master key in use, GET tells how far it is. */
@Component
@WebEndpoint(id = "masterkey")
class MasterKeyEndpoint {

    private final MasterKeyRotation rotation;

    MasterKeyEndpoint(MasterKeyRotation rotation) {
        this.rotation = rotation;
    }

    @ReadOperation
    MasterKeyRotation.Progress progress() {
        return rotation.progress();
    }

    @WriteOperation
    MasterKeyRotation.Progress start() {
        rotation.start();
        return rotation.progress();
    }
}
