package nl.koers.notice.ui;

import java.util.List;
import java.util.Map;
import nl.koers.notice.Notice;
import nl.koers.notice.NoticeService;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.access.ClientAliases;
import nl.koers.shared.access.CurrentActor;
import nl.koers.shared.access.Role;
import nl.koers.shared.access.UserNames;
import org.springframework.stereotype.Component;

/** Puts what waits together with the names that the reader may see at this moment. */
@Component
class NoticeDesk {

    private final NoticeService notices;
    private final ClientAliases aliases;
    private final UserNames names;
    private final CurrentActor currentActor;

    NoticeDesk(NoticeService notices, ClientAliases aliases, UserNames names, CurrentActor currentActor) {
        this.notices = notices;
        this.aliases = aliases;
        this.names = names;
        this.currentActor = currentActor;
    }

    /** One statement for the notices and one for the aliases. */
    List<NoticeLine> lines(int limit) {
        var found = notices.list(0, limit);
        var known = aliases(found);
        return found.stream()
                .map(notice -> new NoticeLine(
                        notice, NoticeWords.of(notice, client(notice, known), person(notice)), notices.address(notice)))
                .toList();
    }

    private Map<TrajectoryCode, String> aliases(List<Notice> found) {
        var actor = currentActor.require();
        if (!actor.is(Role.CASEWORKER) && !actor.is(Role.TEAM_LEAD)) {
            return Map.of();
        }
        return aliases.aliases(found.stream()
                .flatMap(notice -> java.util.stream.Stream.ofNullable(notice.trajectory()))
                .distinct()
                .toList());
    }

    private static String client(Notice notice, Map<TrajectoryCode, String> known) {
        var code = notice.trajectory();
        return code == null ? "" : known.getOrDefault(code, code.value());
    }

    private String person(Notice notice) {
        var person = notice.person();
        return person == null ? "" : names.displayName(person);
    }

    int unread() {
        return notices.unread();
    }

    void read(Notice notice) {
        notices.read(notice);
    }

    void readAll() {
        notices.readAll();
    }
}
