package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The words of an upload in the reader's language: {@code upload.setI18n(UploadTexts.of(upload,
 * tooBig, wrongType))}.
 */
public final class UploadTexts {

    private UploadTexts() {}

    public static UploadI18N of(Component upload, String tooBig, String wrongType) {
        UnaryOperator<String> text = word -> upload.getTranslation("uikit.upload." + word);
        return new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles()
                                .setOne(text.apply("drop"))
                                .setMany(text.apply("drop")))
                .setAddFiles(
                        new UploadI18N.AddFiles()
                                .setOne(text.apply("add"))
                                .setMany(text.apply("add")))
                .setError(
                        new UploadI18N.Error()
                                .setTooManyFiles(text.apply("too.many"))
                                .setFileIsTooBig(tooBig)
                                .setIncorrectFileType(wrongType))
                .setUploading(uploading(text, tooBig))
                .setFile(
                        new UploadI18N.File()
                                .setRetry(text.apply("retry"))
                                .setStart(text.apply("start"))
                                .setRemove(text.apply("remove")))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }

    private static UploadI18N.Uploading uploading(UnaryOperator<String> text, String tooBig) {
        return new UploadI18N.Uploading()
                .setStatus(
                        new UploadI18N.Uploading.Status()
                                .setConnecting(text.apply("connecting"))
                                .setStalled(text.apply("stalled"))
                                .setProcessing(text.apply("processing"))
                                .setHeld(text.apply("held")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text.apply("remaining"))
                                .setUnknown(text.apply("unknown")))
                .setError(
                        new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text.apply("unavailable"))
                                .setUnexpectedServerError(text.apply("failed"))
                                .setForbidden(text.apply("forbidden"))
                                .setFileTooLarge(tooBig));
    }
}
