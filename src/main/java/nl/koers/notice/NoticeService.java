package nl.koers.notice;

import java.util.List;
import java.util.function.ToIntFunction;
import nl.koers.shared.access.Actor;
import nl.koers.shared.access.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the acting user, whatever feature it comes from. See docs/adr/0140-notices.md. */
@Service
@Transactional
public class NoticeService {

    /** As far as is counted: it is many. */
    public static final int MANY = 100;

    private final NoticeStore store;
    private final ObjectProvider<NoticeSource> sources;
    private final CurrentActor currentActor;

    NoticeService(NoticeStore store, ObjectProvider<NoticeSource> sources, CurrentActor currentActor) {
        this.store = store;
        this.sources = sources;
        this.currentActor = currentActor;
    }

    /** At most {@value #MANY}; one statement, whatever there is and however many. */
    @Transactional(readOnly = true)
    public int unread() {
        return ask(actor -> store.countUnread(of(actor), actor, MANY));
    }

    /** Newest first, read and unread; one statement. */
    @Transactional(readOnly = true)
    public List<Notice> list(int offset, int limit) {
        var actor = currentActor.require();
        var all = of(actor);
        return all.isEmpty() ? List.of() : store.list(all, actor, offset, limit);
    }

    /** The acting user opened it. It stays in the list until it is done. */
    public void read(Notice notice) {
        ask(actor -> {
            store.read(of(actor), actor, notice.kind(), notice.subject());
            return 1;
        });
    }

    public void readAll() {
        ask(actor -> {
            store.forgetWhatIsOver(of(actor), actor);
            store.readAll(of(actor), actor);
            return 1;
        });
    }

    /** Where something can be done about it, as an address without a slash in front. */
    public String address(Notice notice) {
        return of(currentActor.require()).stream()
                .filter(source -> source.kind().equals(notice.kind()))
                .map(source -> source.addressOf(notice))
                .findFirst()
                .orElse("");
    }

    private int ask(ToIntFunction<Actor> question) {
        var actor = currentActor.require();
        return of(actor).isEmpty() ? 0 : question.applyAsInt(actor);
    }

    private List<NoticeSource> of(Actor actor) {
        return sources.orderedStream()
                .filter(source -> source.forWhom().test(actor))
                .toList();
    }
}
