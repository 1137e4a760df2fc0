package nl.koers.dossier.ui.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.koers.dossier.document.DocumentService;
import nl.koers.dossier.seal.UnreadableDossierException;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.ui.text.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Gives a document to whom the dossier is open. The address has a random id in it and nothing else, the file gets a name
 * that says nothing: both end up in the lists that browsers keep. It is never shown inside a page, and nobody keeps a copy
 * on the way.
 */
@Controller
class DocumentDownload {

    private final DocumentService documents;
    private final UserPreferences preferences;

    DocumentDownload(DocumentService documents, UserPreferences preferences) {
        this.documents = documents;
        this.preferences = preferences;
    }

    static String address(UUID id) {
        return "document/" + id;
    }

    /** An address that is no id is not this one's: its parser would quote it in the log. */
    @GetMapping("/document/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
    void download(@PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
        var content = documents.open(id);
        content.verify();
        response.setContentType(content.type().mediaType());
        response.setContentLengthLong(content.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("document." + content.type().extension())
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        try (var stream = content.stream()) {
            stream.transferTo(response.getOutputStream());
        }
    }

    @ExceptionHandler
    ResponseEntity<String> explain(UnreadableDossierException unreadable, HttpServletRequest request) {
        var language = preferences.language().orElse(request.getLocale());
        return ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(Texts.in(language, "dossier.document.unreadable"));
    }
}
