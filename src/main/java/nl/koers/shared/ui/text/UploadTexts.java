package nl.koers.shared.ui.text;

import static nl.koers.shared.ui.text.Texts.text;

import com.vaadin.flow.component.upload.UploadI18N;

/** The words around an upload, in the language of the reader. */
public final class UploadTexts {

    private UploadTexts() {}

    /**
     * For one file at a time.
     *
     * @param add on the button
     * @param tooLarge said of a file that is
     * @param otherKind said of a file of a kind that is not taken
     */
    public static UploadI18N of(String add, String tooLarge, String otherKind) {
        var connecting = text("upload.connecting");
        var failed = text("upload.failed");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(add))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("upload.one"))
                        .setFileIsTooBig(tooLarge)
                        .setIncorrectFileType(otherKind))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(connecting)
                                .setStalled(connecting)
                                .setProcessing(text("upload.processing"))
                                .setHeld(connecting))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)))
                .setFile(new UploadI18N.File()
                        .setRetry(text("upload.retry"))
                        .setStart(add)
                        .setRemove(text("dialog.cancel")));
    }
}
