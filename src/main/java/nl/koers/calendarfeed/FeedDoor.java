package nl.koers.calendarfeed;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.koers.shared.access.LinkThrottle;
import nl.koers.shared.secret.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where calendars read, without a session. Every link that does not work gets the same answer, without words, and takes
 * everything under its address, so that nothing else answers there.
 */
@Controller
class FeedDoor {

    private static final Pattern FILE = Pattern.compile("/(" + CalendarFeeds.SECRET + ")\\.ics");
    private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);

    private final CalendarFeeds feeds;
    private final LinkThrottle throttle;

    FeedDoor(CalendarFeeds feeds, LinkThrottle throttle) {
        this.feeds = feeds;
        this.throttle = throttle;
    }

    @GetMapping("/feed/{*file}")
    ResponseEntity<String> read(@PathVariable("file") String file, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var matcher = FILE.matcher(file);
        var calendar =
                throttle.admits(address) && matcher.matches() ? feeds.read(matcher.group(1)) : Optional.<String>empty();
        if (calendar.isEmpty()) {
            throttle.missed(address);
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"koers.ics\"")
                .eTag(HexFormat.of().formatHex(Sha256.of(calendar.get()), 0, 16))
                .body(calendar.get());
    }
}
