package nl.koers.shared.ui;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Takes a small file into memory: of one that is larger no more than one byte more than may come in, by which that is seen. */
public final class BoundedUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;

    private final int mostBytes;
    private final transient BiFunction<String, byte[], Command> read;

    /** @param read on the thread of the upload; gives what is then to be done in the page */
    public BoundedUpload(int mostBytes, Function<byte[], Command> read) {
        this(mostBytes, (name, content) -> read.apply(content));
    }

    /** @param read the same, of a file whose name matters */
    public BoundedUpload(int mostBytes, BiFunction<String, byte[], Command> read) {
        this.mostBytes = mostBytes;
        this.read = read;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            event.getUI().access(read.apply(event.getFileName(), content.readNBytes(mostBytes + 1)));
        }
    }

    @Override
    public long getRequestSizeMax() {
        return -1;
    }

    @Override
    public long getFileSizeMax() {
        return -1;
    }
}
