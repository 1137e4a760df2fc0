package nl.koers.signal.ui;

import static nl.koers.shared.ui.text.Texts.text;

import java.util.Optional;
import nl.koers.referral.ui.PartnerSaid;
import nl.koers.shared.TrajectoryCode;
import nl.koers.shared.ui.Symbol;
import nl.koers.shared.ui.extension.ClientAction;
import nl.koers.shared.ui.extension.ClosingNote;
import nl.koers.shared.ui.extension.KeyHelp;
import nl.koers.signal.Signal;
import nl.koers.signal.SignalOrigin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other screens show of this feature: a key, something to do, and what is said before closing. */
@Configuration(proxyBeanMethods = false)
class SignalExtensions {

    private static final String NOTE_KEY = "g";

    @Bean
    KeyHelp noteSignalKey() {
        return new KeyHelp(NOTE_KEY, "signal.keys.note", 43);
    }

    @Bean
    ClientAction noteSignal(SignalDesk desk) {
        return new ClientAction() {
            @Override
            public String nameKey() {
                return "signal.action";
            }

            @Override
            public Symbol symbol() {
                return Symbol.SIGNAL;
            }

            @Override
            public String key() {
                return NOTE_KEY;
            }

            @Override
            public boolean besideNote() {
                return true;
            }

            @Override
            public void start(TrajectoryCode code, Runnable afterwards) {
                new NewSignalDialog(desk, code, null, afterwards).open();
            }
        };
    }

    /** A partner may hear or see something first. */
    @Bean
    PartnerSaid noteSignalFromPartner(SignalDesk desk) {
        return new PartnerSaid() {
            @Override
            public String nameKey() {
                return "signal.fromPartner";
            }

            @Override
            public void start(TrajectoryCode code, Runnable afterwards) {
                new NewSignalDialog(desk, code, SignalOrigin.PARTNER, afterwards).open();
            }
        };
    }

    @Bean
    ClosingNote openSignalsStay(SignalDesk desk) {
        return code -> {
            long open = desk.signals(code).stream().filter(Signal::open).count();
            return open == 0 ? Optional.empty() : Optional.of(text("signal.closing", open));
        };
    }
}
