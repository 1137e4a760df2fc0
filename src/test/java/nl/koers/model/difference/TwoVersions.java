package nl.koers.model.difference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import nl.koers.model.ModelFile;
import nl.koers.shared.ui.text.Texts;

/** A model of a test and what somebody changes in it. */
final class TwoVersions {

    private final String file;
    private final String before;

    private TwoVersions(String file, String before) {
        this.file = file;
        this.before = before;
    }

    static TwoVersions of(String file, String before) {
        return new TwoVersions(file, before);
    }

    /** What is different when these words stand where others stood. */
    ModelDifference with(String words, String others) {
        if (!before.contains(words)) {
            throw new IllegalArgumentException("not there: " + words);
        }
        return to(before.replace(words, others));
    }

    ModelDifference to(String after) {
        return Differences.between(file.substring(0, file.indexOf('.')), files(before), files(after));
    }

    List<ModelFile> files(String content) {
        return List.of(new ModelFile(file, content.getBytes(UTF_8)));
    }

    /** A line each, with its details in brackets. */
    static List<String> said(ModelDifference difference) {
        return said(difference, Texts.ENGLISH);
    }

    static List<String> said(ModelDifference difference, Locale language) {
        return difference.changes().stream()
                .map(change -> change.kind().code()
                        + ": "
                        + change.subject().in(language)
                        + (change.details().isEmpty()
                                ? ""
                                : " ["
                                        + String.join(
                                                "; ",
                                                change.details().stream()
                                                        .map(detail -> detail.in(language))
                                                        .toList())
                                        + "]"))
                .toList();
    }
}
