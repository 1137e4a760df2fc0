package nl.koers;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of Koers without its tests, read once for all rules: reading takes longer than any rule. */
final class Code {

    static final JavaClasses OF_KOERS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.koers");

    private Code() {}
}
