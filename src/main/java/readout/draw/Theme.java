package readout.draw;

import java.awt.Color;

/** Which colour an ink has. After Okabe and Ito's palette (2008), which people with any colour vision can tell apart. */
final class Theme {

    static final Color GROUND = Color.WHITE;
    static final Color STRONG = new Color(0x14, 0x14, 0x14);
    static final Color SOFT = new Color(0x59, 0x59, 0x59);
    static final Color HAIRLINE = new Color(0xD9, 0xD9, 0xD9);

    private Theme() {}

    static Color of(Ink ink) {
        return switch (ink) {
            case INDEX, CONSTRUCTIVE, HELD, US, CERTAIN -> new Color(0x00, 0x5A, 0x9C);
            case BAND -> new Color(0x00, 0x5A, 0x9C, 46);
            case WINDOW -> new Color(0xFB, 0xE3, 0xB0);
            case OTHER_WINDOW -> new Color(0xFD, 0xF5, 0xE3);
            case MISSING -> new Color(0xEC, 0xEC, 0xEC);
            case CHINA, OBSERVED -> new Color(0xC2, 0x4A, 0x0A);
            case GAP, AS_FAR -> new Color(0x8A, 0x8A, 0x8A);
            case DEPENDS -> new Color(0x9C, 0xC3, 0xE0);
            case BASE -> new Color(0x59, 0x59, 0x59);
            case PUT_OFF -> new Color(0xB8, 0x2E, 0x1F);
            case SUBSTANTIVE -> new Color(0x56, 0xB4, 0xE9);
            case FRANK -> new Color(0xE0, 0x8A, 0x00);
            case UNTONED -> new Color(0x9A, 0x9A, 0x9A);
            case ANNOUNCED -> new Color(0x6F, 0xA8, 0xCF);
            case ELECTION -> new Color(0x8A, 0x8A, 0x8A);
            case COMPLETE -> new Color(0x6B, 0x6B, 0x6B);
            case PARTIAL -> new Color(0xBD, 0xBD, 0xBD);
            case TEXT -> STRONG;
        };
    }

    /** A colour for words about things of that ink: dark enough to be read. */
    static Color text(Ink ink) {
        return switch (ink) {
            case WINDOW, OTHER_WINDOW -> new Color(0x80, 0x5A, 0x00);
            case MISSING, UNTONED, ELECTION, PARTIAL, BASE, GAP, AS_FAR -> SOFT;
            case DEPENDS -> new Color(0x3E, 0x7F, 0xAE);
            case SUBSTANTIVE -> new Color(0x1F, 0x7F, 0xB8);
            case FRANK -> new Color(0x9A, 0x5F, 0x00);
            case ANNOUNCED -> new Color(0x3E, 0x7F, 0xAE);
            case BAND -> of(Ink.INDEX);
            default -> of(ink);
        };
    }
}
