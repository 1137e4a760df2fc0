package nl.koers.dossier;

import java.io.InputStream;

/**
 * The content of a document, decrypted while it is read.
 *
 * @param size in bytes
 * @param stream throws an {@link java.io.IOException} as soon as something is not as it was written, or is missing; to be
 *     closed by the reader
 */
public record DocumentContent(DocumentType type, long size, InputStream stream) {}
