package readout.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import readout.draw.Theme;
import readout.input.Nearest;
import readout.model.Language;
import readout.run.Looks;

/** The options that say in which languages and themes figures are drawn. */
final class LookOptions {

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            split = ",",
            defaultValue = "light",
            converter = OfTheme.class,
            description = "light, dark or both: light,dark. The first has the plain name of the figure, the other adds"
                    + " its own (default: ${DEFAULT-VALUE}).")
    private List<Theme> themes = List.of(Theme.LIGHT);

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            split = ",",
            defaultValue = "en",
            converter = OfLanguage.class,
            description = "en, zh or both: en,zh; named like themes (default: ${DEFAULT-VALUE}).")
    private List<Language> languages = List.of(Language.EN);

    Looks looks() {
        return new Looks(languages, themes);
    }

    static final class OfTheme implements ITypeConverter<Theme> {
        @Override
        public Theme convert(String value) {
            return Theme.parse(value)
                    .orElseThrow(() -> new TypeConversionException("\"" + value + "\" is no theme; "
                            + Nearest.hint(
                                    value,
                                    Arrays.stream(Theme.values())
                                            .map(Theme::code)
                                            .toList())));
        }
    }

    static final class OfLanguage implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.parse(value)
                    .orElseThrow(() -> new TypeConversionException("\"" + value + "\" is no language; "
                            + Nearest.hint(
                                    value,
                                    Arrays.stream(Language.values())
                                            .map(Language::code)
                                            .toList())));
        }
    }
}
