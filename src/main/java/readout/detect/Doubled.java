package readout.detect;

/**
 * A number in twice the precision of double, as the unevaluated sum of two (T. J. Dekker, Numerische Mathematik 18 (1971)
 * 224–242, doi:10.1007/BF01397083; D. E. Knuth, The Art of Computer Programming, vol. 2, section 4.2.2). A difference of two
 * large and nearly equal sums keeps its digits.
 *
 * @param high the nearest double
 * @param low what is left
 */
record Doubled(double high, double low) {

    /** The exact sum of two doubles. */
    static Doubled sum(double a, double b) {
        double sum = a + b;
        double part = sum - a;
        return new Doubled(sum, (a - (sum - part)) + (b - part));
    }

    /** The exact product of two doubles. */
    static Doubled product(double a, double b) {
        double product = a * b;
        return new Doubled(product, Math.fma(a, b, -product));
    }

    Doubled plus(Doubled other) {
        Doubled sum = sum(high, other.high);
        return sum(sum.high, sum.low + low + other.low);
    }

    Doubled minus(Doubled other) {
        Doubled sum = sum(high, -other.high);
        return sum(sum.high, sum.low + low - other.low);
    }

    Doubled times(double factor) {
        Doubled product = product(high, factor);
        return sum(product.high, product.low + low * factor);
    }

    Doubled squared() {
        Doubled square = product(high, high);
        return sum(square.high, square.low + 2 * high * low);
    }

    Doubled over(double divisor) {
        double quotient = high / divisor;
        double rest = Math.fma(-quotient, divisor, high) + low;
        return sum(quotient, rest / divisor);
    }

    double value() {
        return high + low;
    }
}
