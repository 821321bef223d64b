package readout.code;

import java.util.Optional;

/**
 * A term of the codebook where it stands in a text.
 *
 * @param start the first character
 * @param end after the last character
 * @param kind what it does
 * @param code what it stands for, as its kind says
 * @param bearer the person, if it is a name
 */
record Token(int start, int end, Kind kind, String code, Optional<Bearer> bearer) {}
