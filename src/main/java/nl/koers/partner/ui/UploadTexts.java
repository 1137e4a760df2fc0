package nl.koers.partner.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.upload.UploadI18N;

/** The words around an upload, in the language of the reader. */
final class UploadTexts {

    private UploadTexts() {}

    static UploadI18N forCurrentUser() {
        var working = text("partner.import.working");
        var failed = text("partner.import.failed");
        var choose = text("partner.import.choose");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(failed)
                        .setFileIsTooBig(text("partner.import.refused.tooLarge"))
                        .setIncorrectFileType(text("partner.import.kind")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(working)
                                .setStalled(working)
                                .setProcessing(working)
                                .setHeld(working))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)))
                .setFile(new UploadI18N.File().setRetry(choose).setStart(choose).setRemove(text("dialog.cancel")));
    }
}
