package readout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The picture of the packages, as rules: arrows point down, stages are blind to one another, libraries stay where they belong. */
@AnalyzeClasses(packages = "readout", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] STAGES = {"read", "code", "tally", "index", "detect", "draw", "report", "score"};

    @ArchTest
    static final ArchRule modelKnowsOnlyTheLanguage = classes()
            .that()
            .resideInAPackage("readout.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("readout.model", "java..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule inputKnowsNoOtherPackageButModel = noClasses()
            .that()
            .resideInAPackage("readout.input")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("readout..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                    "readout.input", "readout.model"))));

    @ArchTest
    static final ArchRule codebookStandsBelowTheStages = noClasses()
            .that()
            .resideInAPackage("readout.codebook")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages(STAGES, "run", "cli"));

    @ArchTest
    static final ArchRule stagesAreBlindToOneAnother = slices().matching(
                    "readout.(read|code|tally|index|detect|draw|report|score)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule stagesDoNotKnowTheirOrder = noClasses()
            .that()
            .resideInAnyPackage(packages(STAGES))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("readout.run", "readout.cli");

    @ArchTest
    static final ArchRule runDoesNotKnowTheDoor = noClasses()
            .that()
            .resideInAPackage("readout.run")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("readout.cli");

    @ArchTest
    static final ArchRule noCycles = slices().matching("readout.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule csvLibraryStaysAtTheEnds = only("de.siegmar.fastcsv..", "input", "report");

    @ArchTest
    static final ArchRule jsonLibraryStaysAtTheEnds = only("com.fasterxml.jackson..", "input", "report");

    @ArchTest
    static final ArchRule statisticsLibraryStaysWithNumbers = only("org.apache.commons.math3..", "index", "detect");

    @ArchTest
    static final ArchRule chartsLibraryStaysInDraw = only("org.knowm.xchart..", "draw");

    @ArchTest
    static final ArchRule svgLibraryStaysInDraw = only("org.apache.batik..", "draw");

    @ArchTest
    static final ArchRule tablesLibraryStaysInReport = only("tech.tablesaw..", "report", "cli");

    @ArchTest
    static final ArchRule templatesStayInReport = only("freemarker..", "report");

    @ArchTest
    static final ArchRule webPagesStayInRead = only("org.jsoup..", "read");

    @ArchTest
    static final ArchRule pdfLibraryStaysAtTheEnds = only("org.apache.(pdfbox|fontbox)..", "read", "draw", "report");

    @ArchTest
    static final ArchRule officeLibraryStaysInReport = only("org.apache.(poi|xmlbeans)..", "report");

    @ArchTest
    static final ArchRule typesettingLibraryStaysInReport = only("org.apache.(fop|xmlgraphics)..", "report");

    @ArchTest
    static final ArchRule xmlStaysInRead = only("javax.xml.stream..", "read");

    @ArchTest
    static final ArchRule commandLineLibraryStaysInCli = only("picocli..", "cli");

    @ArchTest
    static final ArchRule onlyTheDoorTouchesStreamsClockAndExit = noClasses()
            .that()
            .resideOutsideOfPackage("readout.cli")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    private static ArchRule only(String library, String... allowed) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(allowed))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true);
    }

    private static String[] packages(String[] names, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(names), java.util.Arrays.stream(more))
                .map(name -> "readout." + name)
                .toArray(String[]::new);
    }
}
