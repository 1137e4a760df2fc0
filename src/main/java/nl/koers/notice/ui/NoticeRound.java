package nl.koers.notice.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.koers.shared.BackgroundWork;
import nl.koers.shared.ui.screen.ScreenWatch;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the bells of pages that stay open count anew: also what came by itself, such as a day, or by another node. */
@Component
class NoticeRound implements DisposableBean {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<NoticeBell, UI> bells = new ConcurrentHashMap<>();
    private final BackgroundWork work = new BackgroundWork("notices");

    /** Without a web server nobody looks. */
    @EventListener(WebServerInitializedEvent.class)
    void start() {
        work.every(MINUTE, MINUTE, () -> bells.forEach((bell, ui) -> ScreenWatch.refresh(ui, bell::recount)));
    }

    @Override
    public void destroy() {
        work.stop();
    }

    void follow(NoticeBell bell) {
        bell.addAttachListener(attach -> bells.put(bell, attach.getUI()));
        bell.addDetachListener(detach -> bells.remove(bell));
    }

    /** The reader of this page has read something. */
    void changed() {
        var here = UI.getCurrent();
        bells.forEach((bell, ui) -> {
            if (ui == here) {
                bell.recount();
            }
        });
    }
}
