package readout.detect;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import readout.model.Series;

/**
 * Exact segmentation of steps of a thousand observations each, so that changes grow with the series. The growth is the ratio of
 * the times of two lengths to the ratio of the lengths: 1 is linear.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class SegmentationBenchmark {

    @Param({"1000", "10000", "100000", "1000000"})
    private int observations;

    private Series levels = Series.of();
    private Series counts = Series.of();

    @Setup
    public void draw() {
        Random random = new Random(1);
        double[] values = new double[observations];
        double[] whole = new double[observations];
        double level = 0;
        for (int i = 0; i < observations; i++) {
            level = i % 1000 == 0 ? random.nextInt(20) : level;
            values[i] = level + random.nextGaussian();
            whole[i] = Math.max(0, Math.rint(values[i]));
        }
        levels = Series.of(values);
        counts = Series.of(whole);
    }

    @Benchmark
    public int[] leastSquares() {
        return OptimalPartitioning.withDefaults().changes(LeastSquaresCost.of(levels), penalty());
    }

    @Benchmark
    public int[] leastSquaresWithLeastLength() {
        return OptimalPartitioning.withDefaults().withLeastLength(3).changes(LeastSquaresCost.of(levels), penalty());
    }

    @Benchmark
    public int[] poisson() {
        return OptimalPartitioning.withDefaults().changes(new PoissonCost(counts), penalty());
    }

    private double penalty() {
        return 3 * StrictMath.log(observations);
    }
}
