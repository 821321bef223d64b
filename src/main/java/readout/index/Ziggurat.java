package readout.index;

import java.util.function.DoubleUnaryOperator;

/**
 * The layers of equal area under a density that falls from zero on, so that most draws take one comparison.
 *
 * <p>All tables by StrictMath, so that a seed gives the same numbers on every machine.
 *
 * <p>G. Marsaglia and W. W. Tsang, Journal of Statistical Software 5 (2000) 8, doi:10.18637/jss.v005.i08, in the form of
 * J. A. Doornik, An improved ziggurat method to generate normal random samples, 2005, which takes the layer and the place
 * in it from different bits.
 */
final class Ziggurat {

    static final Ziggurat NORMAL = new Ziggurat(
            128,
            3.442619855899,
            9.91256303526217e-3,
            x -> StrictMath.exp(-x * x / 2),
            y -> StrictMath.sqrt(-2 * StrictMath.log(y)));

    static final Ziggurat EXPONENTIAL =
            new Ziggurat(256, 7.69711747013105, 3.949659822581572e-3, x -> StrictMath.exp(-x), y -> -StrictMath.log(y));

    /** Where the last layer ends and the tail begins. */
    final double tail;

    private final DoubleUnaryOperator density;
    private final double[] edge;
    private final double[] inside;

    private Ziggurat(int layers, double tail, double area, DoubleUnaryOperator density, DoubleUnaryOperator inverse) {
        this.tail = tail;
        this.density = density;
        edge = new double[layers + 1];
        inside = new double[layers];
        edge[0] = area / density.applyAsDouble(tail);
        edge[1] = tail;
        for (int i = 2; i < layers; i++) {
            edge[i] = inverse.applyAsDouble(area / edge[i - 1] + density.applyAsDouble(edge[i - 1]));
        }
        for (int i = 0; i < layers; i++) {
            inside[i] = edge[i + 1] / edge[i];
        }
    }

    /** The number of layers, a power of two. */
    int layers() {
        return inside.length;
    }

    /** The place in a layer that a uniform number below 1 stands for. */
    double at(int layer, double uniform) {
        return uniform * edge[layer];
    }

    /** Whether that place lies under the density for sure. */
    boolean isInside(int layer, double uniform) {
        return uniform < inside[layer];
    }

    /** Whether a point at that place and a uniform height within the layer lies under the density. */
    boolean isUnder(int layer, double x, double height) {
        double low = density.applyAsDouble(edge[layer]);
        double high = density.applyAsDouble(edge[layer + 1]);
        return low + height * (high - low) < density.applyAsDouble(x);
    }
}
