package readout.detect;

import java.util.Optional;

/** A log-linear model of counts that can be fitted. */
interface CountRegression {

    /** The fit; empty if there is no finite estimate. */
    Optional<CountFit> fit(CountData data);
}
