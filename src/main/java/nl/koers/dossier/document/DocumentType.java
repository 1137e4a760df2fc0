package nl.koers.dossier.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import nl.koers.shared.Code;

/**
 * The kinds of files that a dossier takes, known by how they begin; what a file is called or claims to be says nothing.
 * Files are never opened here and never shown inside a page, so how they begin is all that matters (ADR 41).
 */
public enum DocumentType implements Code {
    PDF("pdf", "application/pdf", "pdf"),
    PNG("png", "image/png", "png"),
    JPEG("jpeg", "image/jpeg", "jpg"),
    WEBP("webp", "image/webp", "webp");

    /** As many bytes as it takes to tell them apart. */
    static final int SIGNATURE_LENGTH = 12;

    private final String code;
    private final String mediaType;
    private final String extension;

    DocumentType(String code, String mediaType, String extension) {
        this.code = code;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    @Override
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    static DocumentType of(String code) {
        return Code.of(values(), code);
    }

    /** @param start the first bytes of the file, {@value #SIGNATURE_LENGTH} where it has so many */
    static Optional<DocumentType> ofContent(byte[] start) {
        var text = new String(start, ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        return text.startsWith("RIFF") && text.startsWith("WEBP", 8) ? Optional.of(WEBP) : Optional.empty();
    }
}
