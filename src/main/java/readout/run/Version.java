package readout.run;

import java.nio.charset.StandardCharsets;
import readout.input.Input;

/** The version of the program, as the build wrote it. */
public final class Version {

    public static final String NUMBER =
            new String(Input.resource("readout/version.txt").bytes().copy(), StandardCharsets.UTF_8).strip();

    private Version() {}
}
