package readout.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What shares a plot can be told apart without its colour, on both grounds. */
class ThemeTest {

    /** Marks that stand beside one another, and whose shape does not tell them apart. */
    private static final List<List<Ink>> TOGETHER = List.of(
            List.of(Ink.TEXT, Ink.US, Ink.CHINA, Ink.PARTIAL),
            List.of(Ink.HELD, Ink.TEXT, Ink.DEPENDS, Ink.GAP),
            List.of(Ink.AS_FAR, Ink.PARTIAL),
            List.of(Ink.INDEX, Ink.OTHER_SERIES),
            List.of(Ink.CERTAIN, Ink.DEPENDS),
            List.of(Ink.COMPLETE, Ink.PARTIAL));

    private static final double APART = 10;

    /** CIE lightness, 0 to 100. */
    private static double lightness(Color colour) {
        double luminance = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @EnumSource
    void marksAreToldApartInGrey(Theme theme) {
        for (List<Ink> inks : TOGETHER) {
            for (Ink one : inks) {
                for (Ink other : inks) {
                    if (one != other) {
                        assertThat(Math.abs(lightness(theme.of(one)) - lightness(theme.of(other))))
                                .as("%s and %s, %s", one, other, theme)
                                .isGreaterThan(APART);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsCanBeRead(Theme theme) {
        for (Ink ink : Ink.values()) {
            if (ink != Ink.BAND) {
                assertThat(contrast(theme.text(ink), theme.ground()))
                        .as("%s, %s", ink, theme)
                        .isGreaterThan(4.5);
            }
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }
}
