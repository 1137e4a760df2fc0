package nl.koers.organisation.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.koers.organisation.DepartedUsers;
import nl.koers.organisation.NewUser;
import nl.koers.organisation.process.UserDirectory;
import nl.koers.shared.Code;
import nl.koers.shared.SpreadsheetText;
import nl.koers.shared.mail.MailDelivery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of a list from a spreadsheet. What it would do is shown first; nothing is made before somebody says so, and then
 * all that is sound or nothing. Accounts that there are stay as they are.
 */
@Service
@Transactional
public class PeopleImport {

    public static final int MOST_BYTES = 256 * 1024;
    public static final int MOST_LINES = 200;

    /** Why a file is not read; {@link #code()} ends the key of its text. */
    public enum Refusal implements Code {
        TOO_LARGE("tooLarge"),
        TOO_MANY_LINES("tooManyLines"),
        EMPTY("empty"),
        NOT_A_TABLE("notATable"),
        /** The column without which there is no account. */
        NO_IDS("noIds");

        private final String code;

        Refusal(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.code());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /**
     * Somebody got an account.
     *
     * @param token of the link by which they choose a password
     * @param canBeMailed whether there is a mail server, and an address
     */
    public record Invited(String userId, String name, String token, boolean canBeMailed) {

        @Override
        public String toString() {
            return "Invited[" + userId + "]";
        }
    }

    private final AccountAdministration administration;
    private final UserDirectory directory;
    private final DepartedUsers departed;
    private final MailDelivery delivery;

    PeopleImport(
            AccountAdministration administration,
            UserDirectory directory,
            DepartedUsers departed,
            MailDelivery delivery) {
        this.administration = administration;
        this.directory = directory;
        this.departed = departed;
        this.delivery = delivery;
    }

    /** A table with the columns and no line, in UTF-8 as a Dutch Excel expects it. */
    public static byte[] example(Locale language) {
        return ("\uFEFF"
                        + Arrays.stream(PersonColumn.values())
                                .map(column -> column.title(language))
                                .collect(Collectors.joining(";"))
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What the file would do, line by line. Changes nothing.
     *
     * @throws RefusedException when it is no list of people
     */
    @Transactional(readOnly = true)
    public List<PersonLine> preview(byte[] file) {
        var organisations = administration.organisations();
        if (file.length > MOST_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        var rows = rows(file);
        var ids = rows.stream()
                .map(row -> NewUser.idFrom(row.cells().getOrDefault(PersonColumn.USER_ID, "")))
                .collect(Collectors.toSet());
        var taken = new HashSet<>(directory.idsAmong(ids));
        taken.addAll(departed.among(ids));
        var reader = new PeopleReader(organisations, taken::contains);
        return rows.stream().map(row -> reader.line(row.number(), row.cells())).toList();
    }

    /**
     * Makes the accounts of the lines that are sound.
     *
     * @throws UserIdTakenException when a colleague made one of them meanwhile; nothing was made then
     */
    public List<Invited> carryOut(List<PersonLine> lines) {
        return lines.stream()
                .filter(PersonLine::isSound)
                .map(line -> new Invited(
                        line.userId(),
                        line.person().firstName() + " " + line.person().lastName(),
                        administration.create(line.userId(), line.person(), line.contact()),
                        delivery.isOpen() && !line.person().address().isEmpty()))
                .toList();
    }

    private record Row(int number, Map<PersonColumn, String> cells) {}

    private static List<Row> rows(byte[] file) {
        var known = PersonColumn.byTitle();
        var text = text(file, known);
        if (text.lines().size() < 2) {
            throw new RefusedException(Refusal.EMPTY);
        }
        var titles = text.lines().get(0).stream()
                .map(title -> known.get(PersonColumn.plain(title)))
                .toList();
        if (!titles.contains(PersonColumn.USER_ID)) {
            throw new RefusedException(Refusal.NO_IDS);
        }
        var rows = new ArrayList<Row>();
        for (int line = 1; line < text.lines().size(); line++) {
            var cells = text.lines().get(line);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (rows.size() == MOST_LINES) {
                throw new RefusedException(Refusal.TOO_MANY_LINES);
            }
            var row = new HashMap<PersonColumn, String>();
            for (int i = 0; i < Math.min(titles.size(), cells.size()); i++) {
                var column = titles.get(i);
                if (column != null) {
                    row.put(column, cells.get(i));
                }
            }
            rows.add(new Row(text.titleLine() + line, row));
        }
        return rows;
    }

    private static SpreadsheetText text(byte[] file, Map<String, PersonColumn> known) {
        try {
            return SpreadsheetText.read(file, title -> known.containsKey(PersonColumn.plain(title)));
        } catch (SpreadsheetText.UnreadableException e) {
            throw new RefusedException(Refusal.NOT_A_TABLE);
        }
    }
}
