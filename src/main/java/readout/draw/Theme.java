package readout.draw;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which colour an ink has, on a light ground and on a dark one. After Okabe and Ito's palette (2008), which people with
 * any colour vision can tell apart; what shares a plot differs in lightness as well, so that it can be told apart in
 * grey.
 */
public enum Theme {
    LIGHT,
    DARK;

    /** How much of what is below a halo shows through. */
    private static final int HALO = 190;

    /** As options and names of files spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Theme> parse(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }

    /** What everything stands on. */
    Color ground() {
        return pick(0xFFFFFF, 0x15181B);
    }

    /** The rim of words that stand over lines. */
    Color halo() {
        return clear(ground(), HALO);
    }

    /** Words that matter most. */
    Color strong() {
        return pick(0x141414, 0xF1F1F1);
    }

    /** Words beside them. */
    Color soft() {
        return pick(0x595959, 0xB3B8BD);
    }

    Color hairline() {
        return pick(0xD9D9D9, 0x3A3F45);
    }

    Color of(Ink ink) {
        return switch (ink) {
            case INDEX, CONSTRUCTIVE, HELD, US, CERTAIN -> pick(0x005A9C, 0x6DB9F2);
            case BAND -> clear(of(Ink.INDEX), this == LIGHT ? 46 : 62);
            case RATE -> pick(0x8A3A7B, 0xE59BD3);
            case WINDOW -> pick(0xFBE3B0, 0x5E4508);
            case OTHER_WINDOW -> pick(0xFDF0D2, 0x3A2F10);
            case FAINT_WINDOW -> pick(0xFDF9F0, 0x201E18);
            case MISSING -> pick(0xECECEC, 0x2C3136);
            case CHINA, OTHER_SERIES -> pick(0xDC7633, 0xC05A14);
            case OBSERVED -> pick(0xC24A0A, 0xFF9A5C);
            case GAP, AS_FAR -> pick(0x8A8A8A, 0x80868C);
            case DEPENDS -> pick(0x9CC3E0, 0x3A6484);
            case BASE -> soft();
            case PUT_OFF -> pick(0xB82E1F, 0xFF8B73);
            case SUBSTANTIVE -> pick(0x56B4E9, 0x3C82AD);
            case FRANK -> pick(0xE08A00, 0xF5B84A);
            case UNTONED -> pick(0x9A9A9A, 0x83898F);
            case ANNOUNCED -> pick(0x6FA8CF, 0x4A7FA6);
            case ELECTION -> pick(0x8A8A8A, 0x80868C);
            case COMPLETE -> pick(0x6B6B6B, 0xA3A8AD);
            case PARTIAL -> pick(0xC6C6C6, 0x474C51);
            case TEXT -> strong();
        };
    }

    /** A colour for words about things of that ink: one that can be read on the ground, at 4.5 to 1 or more. */
    Color text(Ink ink) {
        return switch (ink) {
            case WINDOW, OTHER_WINDOW, FAINT_WINDOW -> pick(0x805A00, 0xF0C35A);
            case CHINA, OTHER_SERIES -> pick(0xA84200, 0xFF9F63);
            case MISSING, UNTONED, ELECTION, COMPLETE, PARTIAL, BASE, GAP, AS_FAR -> soft();
            case SUBSTANTIVE -> pick(0x1A6F9F, 0x74B6DD);
            case FRANK -> pick(0x9A5F00, 0xF5B84A);
            case ANNOUNCED, DEPENDS -> pick(0x33719C, 0x82B5DA);
            case BAND -> of(Ink.INDEX);
            default -> of(ink);
        };
    }

    /** The name of the variable of a page that holds what a light colour is in the theme of the page. */
    static String variable(Color light) {
        return String.format(Locale.ROOT, "--c%06x", light.getRGB() & 0xFFFFFF);
    }

    /** Which variable of a page holds the colour of an ink, by its name in small letters. */
    public static SortedMap<String, String> inks() {
        SortedMap<String, String> inks = new TreeMap<>();
        for (Ink ink : Ink.values()) {
            inks.put(ink.name().toLowerCase(Locale.ROOT), variable(LIGHT.of(ink)));
        }
        inks.put("ground", variable(LIGHT.ground()));
        inks.put("hairline", variable(LIGHT.hairline()));
        return inks;
    }

    /** Every colour of figures as a variable of a page, with what it is in this theme. */
    public SortedMap<String, String> colours() {
        SortedMap<String, String> colours = new TreeMap<>();
        colours.put(variable(LIGHT.ground()), web(ground()));
        colours.put(variable(LIGHT.strong()), web(strong()));
        colours.put(variable(LIGHT.soft()), web(soft()));
        colours.put(variable(LIGHT.hairline()), web(hairline()));
        for (Ink ink : Ink.values()) {
            colours.put(variable(LIGHT.of(ink)), web(of(ink)));
            colours.put(variable(LIGHT.text(ink)), web(text(ink)));
        }
        colours.put("--c000000", web(strong())); // what draws nothing of its own
        return colours;
    }

    private static String web(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }

    private Color pick(int light, int dark) {
        return new Color(this == LIGHT ? light : dark);
    }

    private static Color clear(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
