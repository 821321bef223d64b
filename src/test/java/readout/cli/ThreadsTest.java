package readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed gives the same bytes, however many threads share the draws; another seed gives others. */
class ThreadsTest {

    @ParameterizedTest
    @ValueSource(strings = {"index", "windows"})
    void theSameBytesOnOneThreadAndOnTwo(String command) throws Exception {
        List<String> outputs = new ArrayList<>();
        for (int threads : List.of(1, 2)) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            outputs.add(pool.submit(() -> Result.of(command, "datasets/us-china", "--draws", "300", "--seed", "7")
                            .out())
                    .get());
            pool.shutdown();
        }

        assertThat(outputs.get(0)).isNotBlank().isEqualTo(outputs.get(1));
        assertThat(Result.of(command, "datasets/us-china", "--draws", "300", "--seed", "8")
                        .out())
                .isNotEqualTo(outputs.get(0));
    }
}
