package nl.koers.shared.ui.typing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes what a page that goes away still had to hand over. By then Vaadin's own way may be too late: a request that waits for the
 * answer to another one dies with the page, and a phone closes a page without asking anybody.
 */
@Controller
class LeavingDoor {

    /** A browser hands over no more than this from a page that is gone (Fetch standard, keepalive). */
    private static final int MOST_BYTES = 64 * 1024;

    private final TypedKeeper words;

    LeavingDoor(TypedKeeper words) {
        this.words = words;
    }

    @PostMapping(path = "/left", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> keep(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
        }
        return switch (words.keep(new String(body, UTF_8))) {
            case KEPT -> ResponseEntity.noContent().build();
            case NOT_KEPT -> ResponseEntity.status(HttpStatus.CONFLICT).build();
            case NOTHING_BROUGHT -> ResponseEntity.badRequest().build();
        };
    }
}
