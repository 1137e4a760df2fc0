package nl.koers.dossier.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.koers.shared.Code;
import nl.koers.shared.OrganisationId;
import nl.koers.shared.TrajectoryCode;

/**
 * The one row and meaning that a ciphertext belongs to. It is authenticated with the ciphertext (associated data), so
 * that content put into another row, also of the same trajectory, is refused instead of shown.
 *
 * @param associatedData the parts with their lengths, so that no two places look the same
 */
public record Place(TrajectoryCode trajectory, byte[] associatedData) {

    /** Holds the organisation as well: a dossier that is assigned to another organisation in the database stays shut. */
    static Place key(TrajectoryCode code, OrganisationId organisation) {
        return of(code, "key", organisation.value());
    }

    public static Place card(TrajectoryCode code) {
        return of(code, "card");
    }

    public static Place section(TrajectoryCode code, String section) {
        return of(code, "section", section);
    }

    public static Place typing(TrajectoryCode code, String place, String userId) {
        return of(code, "typing", place, userId);
    }

    /** Holds the type as well: a document that claims to be of another kind stays shut. */
    public static Place document(TrajectoryCode code, UUID id, Code type) {
        return of(code, "document", id.toString(), type.code());
    }

    public static Place documentKey(TrajectoryCode code, UUID id) {
        return of(code, "documentKey", id.toString());
    }

    public static Place documentDescription(TrajectoryCode code, UUID id) {
        return of(code, "documentDescription", id.toString());
    }

    public static Place amendment(TrajectoryCode code, UUID id, UUID amended) {
        return of(code, "amendment", id.toString(), amended.toString());
    }

    public static Place entry(TrajectoryCode code, Code kind, UUID id) {
        return of(code, kind.code(), id.toString());
    }

    public static Place draft(TrajectoryCode code, String taskId, String userId) {
        return of(code, "draft", taskId, userId);
    }

    /** A row of another feature. */
    public static Place sealed(TrajectoryCode code, String part, UUID row) {
        return of(code, "sealed", part, row.toString());
    }

    private static Place of(TrajectoryCode code, String... parts) {
        var written = Stream.concat(Stream.of(code.value()), Stream.of(parts))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(","));
        return new Place(code, written.getBytes(UTF_8));
    }
}
