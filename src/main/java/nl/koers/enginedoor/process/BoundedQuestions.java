package nl.koers.enginedoor.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine makes one statement of a question, with a condition or a join for each value that it carries, and sets no bound
 * to it. Cockpit itself asks for a page of fifty at most.
 */
class BoundedQuestions extends OncePerRequestFilter {

    private static final int MOST_VALUES = 200;

    /** Each can be a join or a question of its own; a thousand empty ones keep the database planning for minutes. */
    private static final int MOST_CONDITIONS = 25;

    private static final int MOST_BYTES = 64 * 1024;

    private static final JsonFactory JSON = new JsonFactory();

    /** What is deployed has bounds of its own. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return EngineDoors.deploys(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (tooMany(request.getQueryString())) {
            refuse(response);
        } else if (!"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES || tooMany(body)) {
                refuse(response);
            } else {
                chain.doFilter(new ReadAlready(request, body), response);
            }
        }
    }

    /** A value of an address is a list with commas. What is no address has no number of values. */
    private static boolean tooMany(@Nullable String query) {
        if (query == null) {
            return false;
        }
        try {
            var decoded = URLDecoder.decode(query, StandardCharsets.UTF_8);
            return occurrences('&', query) + occurrences(',', decoded) >= MOST_VALUES;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static long occurrences(char sought, String in) {
        return in.chars().filter(c -> c == sought).count();
    }

    private static boolean tooMany(byte[] body) {
        int values = 0;
        int conditions = 0;
        try (var parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    values++;
                } else if (token.isStructStart()) {
                    conditions++;
                }
            }
        } catch (IOException e) {
            // the engine says what is wrong with it, and reads as far as its question goes: what came before counts
        }
        return values > MOST_VALUES || conditions > MOST_CONDITIONS;
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Refusal.send(
                response,
                HttpServletResponse.SC_BAD_REQUEST,
                "A question has no more than %d values, %d conditions and %d KB"
                        .formatted(MOST_VALUES, MOST_CONDITIONS, MOST_BYTES / 1024));
    }
}
