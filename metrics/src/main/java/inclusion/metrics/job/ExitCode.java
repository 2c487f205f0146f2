// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.job;

/** What the program's exit codes mean; scripts of users rely on them. */
final class ExitCode {
    static final int DONE = 0;
    /** A file, or a whole table, was rejected. */
    static final int REJECTED = 1;

    static final int WRONG_USAGE = 2;
    static final int FAILED = 3;

    private ExitCode() {}
}
