package nl.koers.model.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.koers.form.file.FormParser;
import nl.koers.model.ModelFile;
import nl.koers.model.ModelKind;
import nl.koers.model.difference.Change.Kind;
import nl.koers.model.difference.ModelDifference.Rest;
import nl.koers.model.process.rules.SafeXml;
import nl.koers.shared.ui.text.Wording;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Compares the files of two versions: the model itself first, then its forms by name. */
public final class Differences {

    private final String key;
    private final Map<String, byte[]> from;
    private final Map<String, byte[]> to;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<ProcessFile> processes = new ArrayList<>();
    private Rest rest = Rest.NOTHING;

    private Differences(String key, List<ModelFile> from, List<ModelFile> to) {
        this.key = key;
        this.from = byName(from);
        this.to = byName(to);
    }

    /** @param key of the model, whose other parts a file can have are not looked at */
    public static ModelDifference between(String key, List<ModelFile> from, List<ModelFile> to) {
        return new Differences(key, from, to).compare();
    }

    private static Map<String, byte[]> byName(List<ModelFile> files) {
        var byName = new LinkedHashMap<String, byte[]>();
        files.forEach(file -> byName.put(file.name(), file.content()));
        return byName;
    }

    private ModelDifference compare() {
        var names = new TreeSet<>(from.keySet());
        names.addAll(to.keySet());
        names.stream().filter(name -> !isForm(name)).forEach(this::compare);
        names.stream().filter(Differences::isForm).forEach(this::compare);
        return new ModelDifference(changes, unread, rest);
    }

    private static boolean isForm(String name) {
        return name.endsWith(ModelKind.FORM.ending());
    }

    private void compare(String name) {
        var before = from.get(name);
        var after = to.get(name);
        if (before == null || after == null) {
            changes.add(new Change(
                    name,
                    before == null ? Kind.NEW : Kind.GONE,
                    "",
                    tasksWith(name),
                    Wording.of("difference.file", name),
                    List.of()));
        } else if (isForm(name)) {
            compareForms(name, before, after);
        } else {
            compareXml(name, before, after);
        }
        if (before != null && after != null && !Arrays.equals(before, after) && rest == Rest.NOTHING) {
            rest = Rest.WRITING;
        }
    }

    private void compareForms(String name, byte[] before, byte[] after) {
        var old = FormParser.tree(before);
        var now = FormParser.tree(after);
        if (old.isEmpty() || now.isEmpty()) {
            unread.add(name);
            return;
        }
        var tasks = tasksWith(name);
        changes.addAll(new Comparison(name, id -> tasks)
                .between(new FormFile(old.get()).things(), new FormFile(now.get()).things()));
    }

    private List<String> tasksWith(String name) {
        var form = name.substring(0, name.length() - ModelKind.FORM.ending().length());
        return processes.stream()
                .flatMap(process -> process.tasksWith(form).stream().filter(process::draws))
                .distinct()
                .toList();
    }

    private void compareXml(String name, byte[] before, byte[] after) {
        var old = read(before);
        var now = read(after);
        if (old.isEmpty() || now.isEmpty()) {
            unread.add(name);
        } else if (name.endsWith(ModelKind.TABLE.ending())) {
            compareTables(name, old.get(), now.get());
        } else {
            compareProcesses(name, old.get(), now.get());
        }
    }

    private static Optional<Element> read(byte[] content) {
        try {
            return Optional.of(SafeXml.read(content).getDocumentElement());
        } catch (SAXException e) {
            return Optional.empty();
        }
    }

    private void compareProcesses(String name, Element before, Element after) {
        var old = new ProcessFile(before);
        var now = new ProcessFile(after);
        processes.addAll(List.of(old, now));
        changes.addAll(new Comparison(name, id -> old.draws(id) || now.draws(id) ? List.of(id) : List.of())
                .between(old.things(now), now.things(old)));
        if (!ProcessFile.drawing(before).equals(ProcessFile.drawing(after))) {
            rest = Rest.DRAWING;
        }
    }

    private void compareTables(String name, Element before, Element after) {
        var old = new TableFile(before, key);
        var now = new TableFile(after, key);
        var comparison = new Comparison(name, id -> List.of());
        var columns = now.columns().keySet();
        changes.addAll(comparison.between(old.whole(), now.whole()));
        changes.addAll(comparison.between(old.columns(), now.columns()));
        changes.addAll(comparison.between(old.rows(columns), now.rows(columns)));
    }
}
