package readout.draw;

/** The form of a dot, so that dots can be told apart in grey. */
public enum Shape {
    DISC,
    RING,
    DIAMOND,
    SQUARE,
    CROSS
}
