package readout.detect;

import java.util.OptionalDouble;

/** A measure of agreement between coders. */
interface AgreementCoefficient {

    /** The coefficient; empty if the ratings leave it undefined. */
    OptionalDouble of(Ratings ratings);
}
