package readout.run;

import java.util.List;
import readout.draw.Theme;
import readout.model.Language;

/**
 * In which languages and themes figures are drawn. The first of each has the plain name of the figure, so that there is
 * always a file of that name; every further one names itself, as in {@code outcomes-zh-dark.png}.
 *
 * @param languages at least one
 * @param themes at least one
 */
public record Looks(List<Language> languages, List<Theme> themes) {

    /** English on white. */
    public static final Looks DEFAULT = new Looks(List.of(Language.EN), List.of(Theme.LIGHT));

    public Looks {
        if (languages.isEmpty() || themes.isEmpty()) {
            throw new IllegalArgumentException("A figure needs a language and a theme");
        }
        languages = languages.stream().distinct().toList();
        themes = themes.stream().distinct().toList();
    }

    /** What the name of a figure's files ends in. */
    String ending(Language language, Theme theme) {
        return (language == languages.get(0) ? "" : "-" + language.code())
                + (theme == themes.get(0) ? "" : "-" + theme.code());
    }
}
