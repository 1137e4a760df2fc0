package nl.koers.calendarfeed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.koers.accesslog.AccessAction;
import nl.koers.accesslog.AccessLog;
import nl.koers.accesslog.AccessSubject;
import nl.koers.calendarfeed.FeedStore.Known;
import nl.koers.checkin.CheckInFilter;
import nl.koers.checkin.CheckInFilter.Whose;
import nl.koers.checkin.CheckInService;
import nl.koers.checkin.UpcomingCheckIn;
import nl.koers.shared.Netherlands;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserActors;
import nl.koers.shared.access.UserPreferences;
import nl.koers.shared.secret.Sha256;
import nl.koers.shared.ui.text.Texts;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A secret link for each user who wants one: 256 random bits, kept as a hash. Whoever has the link reads codes and kinds of
 * what is planned, until it is renewed or revoked. See docs/adr/0121-calendar-feed.md.
 */
@Service
@Transactional
public class CalendarFeeds {

    /** How the secret looks; nothing else is ever looked up. */
    static final String SECRET = "[A-Za-z0-9_-]{43}";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** How far ahead moments are told: a little more than the yearly look. */
    private static final int DAYS_AHEAD = 400;

    private static final Duration NOTED_EACH = Duration.ofHours(1);

    private final FeedStore store;
    private final FeedSettings settings;
    private final CheckInService checkIns;
    private final UserActors users;
    private final UserPreferences preferences;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final Clock clock;

    CalendarFeeds(
            FeedStore store,
            FeedSettings settings,
            CheckInService checkIns,
            UserActors users,
            UserPreferences preferences,
            AccessLog log,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.checkIns = checkIns;
        this.users = users;
        this.preferences = preferences;
        this.log = log;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Whether this one may have a link: who works with clients of an organisation that allows it. */
    public boolean areFor(Actor actor) {
        return isWorker(actor) && !settings.allowed(actor).organisations().isEmpty();
    }

    /** The acting user's own. */
    @Transactional(readOnly = true)
    public Optional<Feed> own() {
        return store.of(currentActor.require().userId());
    }

    /**
     * Makes the acting user's link; the one before works no more.
     *
     * @return its address on this server without a slash in front, which nobody can read again
     * @throws AccessDeniedException when the acting user may not have one
     */
    public String make() {
        var actor = currentActor.require();
        if (!areFor(actor)) {
            throw new AccessDeniedException("no calendar for this user");
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.replace(actor.userId(), Sha256.of(secret), clock.instant());
        return "feed/" + secret + ".ics";
    }

    /** Does nothing when there is none. */
    public void revoke() {
        store.delete(currentActor.require().userId());
    }

    /** The calendar behind this secret; empty when there is none (any more), whatever the reason. */
    public Optional<String> read(String secret) {
        if (!secret.matches(SECRET)) {
            return Optional.empty();
        }
        byte[] hash = Sha256.of(secret);
        return store.find(hash).flatMap(known -> users.find(known.userId())
                .filter(this::areFor)
                .map(settings::allowed)
                .map(actor -> currentActor.callAs(actor, () -> {
                    note(known, actor);
                    return calendar(hash);
                })));
    }

    private static boolean isWorker(Actor actor) {
        return actor.is(Role.CASEWORKER) || actor.is(Role.TEAM_LEAD);
    }

    /** In the access log on the first use of a day: calendars come by every few hours. */
    private void note(Known known, Actor actor) {
        var now = clock.instant();
        var last = known.lastUsedAt();
        if (last == null || !Netherlands.day(last).equals(Netherlands.day(now))) {
            actor.organisations()
                    .forEach(organisation ->
                            log.recordWithoutClient(organisation, AccessSubject.CHECK_IN, AccessAction.EXPORTED));
        }
        if (last == null
                || last.plus(NOTED_EACH).isBefore(now)
                || !Netherlands.day(last).equals(Netherlands.day(now))) {
            store.used(known.userId(), now);
        }
    }

    private String calendar(byte[] hash) {
        var language = preferences.language().orElse(Texts.DUTCH);
        var today = Netherlands.today(clock);
        var text = new CalendarText("Koers", startOf(today));
        moments(today)
                .forEach(moment -> text.day(
                        uid(hash, moment.id()),
                        moment.day(),
                        moment.trajectory().value() + " · " + kind(moment, language)));
        return text.end();
    }

    /** So that an unchanged calendar is the same text all day. */
    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Stream<UpcomingCheckIn> moments(LocalDate today) {
        var until = today.plusDays(DAYS_AHEAD);
        return Stream.of(Whose.MINE, Whose.STANDING_IN)
                .flatMap(whose -> checkIns.upcoming(new CheckInFilter(whose, today, until)).stream());
    }

    /** Words that say nothing of where a client is: the models' own are for inside. */
    private static String kind(UpcomingCheckIn moment, Locale language) {
        return switch (moment.processKey()) {
            case "supportNeed" -> Texts.in(language, "feed.kind.need");
            case "referral" -> Texts.in(language, "feed.kind.referral");
            default -> Texts.in(language, "feed.kind.contact");
        };
    }

    /**
     * The same for a moment as long as it is planned, also when it is moved; another one behind another link, so that two
     * calendars cannot be laid beside each other.
     */
    private static String uid(byte[] hash, String moment) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hash, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(moment.getBytes(UTF_8)), 0, 16) + "@koers";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
