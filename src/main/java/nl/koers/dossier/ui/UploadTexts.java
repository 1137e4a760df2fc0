package nl.koers.dossier.ui;

import static nl.koers.shared.ui.Texts.text;

import com.vaadin.flow.component.upload.UploadI18N;

/** The words around an upload, in the language of the reader. */
final class UploadTexts {

    private UploadTexts() {}

    static UploadI18N forCurrentUser() {
        var connecting = text("dossier.upload.connecting");
        var failed = text("dossier.upload.failed");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(text("dossier.documents.add")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(text("dossier.upload.one"))
                        .setFileIsTooBig(text("dossier.documents.tooLarge"))
                        .setIncorrectFileType(text("dossier.documents.kind")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(connecting)
                                .setStalled(connecting)
                                .setProcessing(text("dossier.upload.processing"))
                                .setHeld(connecting))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(failed)
                                .setUnexpectedServerError(failed)
                                .setForbidden(failed)))
                .setFile(new UploadI18N.File()
                        .setRetry(text("dossier.upload.retry"))
                        .setStart(text("dossier.documents.add"))
                        .setRemove(text("dialog.cancel")));
    }
}
