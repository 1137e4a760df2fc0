package nl.koers.transfer.process;

import java.util.List;
import java.util.stream.Stream;

/** The tables that a move knows about: those it moves and those that hold nothing of one client. */
public final class EngineMoveTables {

    public static final List<String> ALL = Stream.of(
                    EngineMove.RUNNING.keySet().stream(),
                    Stream.of("act_ru_identitylink"),
                    EngineMove.HISTORY.stream(),
                    EngineMove.NOT_OF_A_CLIENT.stream())
            .flatMap(tables -> tables)
            .toList();

    private EngineMoveTables() {}
}
