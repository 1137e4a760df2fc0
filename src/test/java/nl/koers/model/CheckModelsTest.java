package nl.koers.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.koers.KoersApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckModelsTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final LeadTask model = LeadTask.create();

    @TempDir
    private Path folder;

    @Test
    void theModelsThatComeWithTheApplicationHaveNeitherErrorsNorAdvice() {
        assertThat(check("processes")).as(said()).isEqualTo(CheckModels.SOUND);

        assertThat(said()).contains("files checked: no errors, no advice.").hasLineCount(1);
    }

    @Test
    void oneFileOfAFolderIsCheckedBesideTheFormsThatItHasThere() {
        assertThat(check("processes/sharing.bpmn")).as(said()).isEqualTo(CheckModels.SOUND);
    }

    @Test
    void eachErrorIsALineWithTheFileTheElementAndHowToMendIt() throws IOException {
        var file = write(model.broken());
        write(model.form());

        assertThat(check(folder.toString())).isEqualTo(CheckModels.REFUSED);

        assertThat(said())
                .contains(file + ": look: a user task needs a due date: nothing is forgotten. Set ‘Due date’")
                .contains("2 files checked: 1 error, no advice.")
                .hasLineCount(2);
    }

    @Test
    void itCanBeReadInDutch() throws IOException {
        write(model.broken());
        write(model.form());

        assertThat(check("--language=nl", folder.toString())).isEqualTo(CheckModels.REFUSED);

        assertThat(said()).contains("look: een taak heeft een datum nodig").contains("1 fout, geen adviezen");
    }

    @Test
    void anAdviceIsNoReasonToFail() throws IOException {
        write(model.terse());
        write(model.form());

        assertThat(check(folder.toString())).isEqualTo(CheckModels.SOUND);

        assertThat(said()).contains("look: Advice: the task has no help text").contains("1 piece of advice");
    }

    @Test
    void whatIsNotAModelIsAnErrorWhenItIsNamedAndPassedOverInAFolder() throws IOException {
        write(model.process());
        write(model.form());
        var notes = Files.writeString(folder.resolve("notes.txt"), "x");

        assertThat(check(folder.toString())).isEqualTo(CheckModels.SOUND);
        assertThat(check(notes.toString())).isEqualTo(CheckModels.REFUSED);
    }

    @Test
    void whatCannotBeCheckedIsSaid() throws IOException {
        assertThat(check()).isEqualTo(CheckModels.NOT_RUN);
        assertThat(check("--fast", "processes")).isEqualTo(CheckModels.NOT_RUN);
        assertThat(check(folder.toString())).isEqualTo(CheckModels.NOT_RUN);
        assertThat(check(folder.resolve("nothing").toString())).isEqualTo(CheckModels.NOT_RUN);
        assertThat(said()).contains("There is no file or folder").contains("There are no models");

        Files.createDirectories(folder.resolve("a"));
        write(model.process());
        Files.write(folder.resolve("a").resolve(model.file()), model.process().content());
        assertThat(check(folder.toString())).isEqualTo(CheckModels.NOT_RUN);
        assertThat(said()).contains("Two files have the name of");
    }

    @Test
    void theProgramRunsItAsACommandWithoutADatabaseAndExitsWithItsCode() throws Exception {
        write(model.broken());
        write(model.form());

        var command = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KoersApplication.class.getName(),
                        CheckModels.NAME,
                        folder.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(command.getInputStream().readAllBytes(), UTF_8);

        assertThat(command.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(command.exitValue()).as(said).isEqualTo(CheckModels.REFUSED);
        assertThat(said).contains("look: a user task needs a due date").hasLineCount(2);
    }

    private Path write(ModelFile file) throws IOException {
        return Files.write(folder.resolve(file.name()), file.content());
    }

    private int check(String... arguments) {
        return CheckModels.run(arguments, new PrintStream(output, true, UTF_8));
    }

    private String said() {
        return output.toString(UTF_8);
    }
}
