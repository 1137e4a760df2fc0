package nl.koers.notice;

import java.util.function.Predicate;
import nl.koers.shared.access.Actor;

/**
 * What a feature has waiting for people, contributed as a bean, so that the bell knows no feature. It is asked from the feature's own
 * tables each time: so it cannot be forgotten, is gone for everybody when somebody did it, and shows nobody what they may not
 * see any more. All sources together are one statement (docs/adr/0140-notices.md).
 *
 * <p>The select gives {@code subject uuid, trajectory text, person text, party text, day date, since timestamptz} as {@link Notice}
 * describes them, for one actor only, and has an index to go by. It can use these parameters:
 * {@code :actor} the user id, {@code :organisations} a text[], {@code :lead} whether it is a team lead, {@code :today},
 * {@code :nextWorkingDay} the first working day after today, {@code :lately} the moment before which what is only told is told no
 * more.
 *
 * @param kind a code; the words are {@code notice.kind.} with it, in which {0} is the client, {1} the person, {2} the party and {3}
 *     the day
 * @param forWhom who is asked for at all
 * @param address where something can be done about it, without a slash in front; {@code :code} stands for the client's code and
 *     {@code :subject} for the subject's id
 */
public record NoticeSource(String kind, Predicate<Actor> forWhom, String select, String address) {

    String addressOf(Notice notice) {
        var code = notice.trajectory();
        var ofSubject = address.replace(":subject", notice.subject().toString());
        return code == null ? ofSubject : ofSubject.replace(":code", code.value());
    }
}
