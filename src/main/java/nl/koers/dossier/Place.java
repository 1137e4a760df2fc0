package nl.koers.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;

/**
 * The one row and meaning that a ciphertext belongs to. It is authenticated with the ciphertext (associated data), so
 * that content put into another row, also of the same trajectory, is refused instead of shown.
 *
 * @param associatedData the parts with their lengths, so that no two places look the same
 */
record Place(TrajectoryCode trajectory, byte[] associatedData) {

    /** Holds the organisation as well: a dossier that is assigned to another organisation in the database stays shut. */
    static Place key(TrajectoryCode code, OrganisationId organisation) {
        return of(code, "key", organisation.value());
    }

    static Place card(TrajectoryCode code) {
        return of(code, "card");
    }

    static Place section(TrajectoryCode code, DossierSection<?> section) {
        return section == DossierSection.CARD ? card(code) : of(code, "section", section.code());
    }

    static Place typing(TrajectoryCode code, String place, String userId) {
        return of(code, "typing", place, userId);
    }

    /** Holds the type as well: a document that claims to be of another kind stays shut. */
    static Place document(TrajectoryCode code, UUID id, DocumentType type) {
        return of(code, "document", id.toString(), type.code());
    }

    static Place documentKey(TrajectoryCode code, UUID id) {
        return of(code, "documentKey", id.toString());
    }

    static Place documentDescription(TrajectoryCode code, UUID id) {
        return of(code, "documentDescription", id.toString());
    }

    static Place amendment(TrajectoryCode code, UUID id, UUID amended) {
        return of(code, "amendment", id.toString(), amended.toString());
    }

    static Place entry(TrajectoryCode code, DossierEntry.Kind kind, UUID id) {
        return of(code, kind.code(), id.toString());
    }

    static Place draft(TrajectoryCode code, String taskId, String userId) {
        return of(code, "draft", taskId, userId);
    }

    /** A row of another feature. */
    static Place sealed(TrajectoryCode code, String part, UUID row) {
        return of(code, "sealed", part, row.toString());
    }

    private static Place of(TrajectoryCode code, String... parts) {
        var written = Stream.concat(Stream.of(code.value()), Stream.of(parts))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(","));
        return new Place(code, written.getBytes(UTF_8));
    }
}
