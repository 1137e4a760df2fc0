package nl.koers.privacy.copy;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * What the client takes home: a zip of which each file opens with the password only (AES-256, as WinZip and 7-Zip know it).
 * The names of files can be read without it, so they say nothing. Written as a stream: nothing of it stays in memory but
 * the list of its files.
 */
final class CopyZip implements Closeable {

    /** Writes one file. */
    interface Content {

        /** @param out is not closed */
        void writeTo(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;

    /**
     * @param password as it was shown, with its hyphens
     * @param out is closed with the zip
     */
    CopyZip(OutputStream out, String password) throws IOException {
        this.zip = new ZipOutputStream(out, password.toCharArray());
    }

    void add(String name, Content content) throws IOException {
        var file = new ZipParameters();
        file.setFileNameInZip(name);
        file.setEncryptFiles(true);
        file.setEncryptionMethod(EncryptionMethod.AES);
        file.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        zip.putNextEntry(file);
        content.writeTo(zip);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
