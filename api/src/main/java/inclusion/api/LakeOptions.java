// SPDX-License-Identifier: Apache-2.0
package inclusion.api;

import inclusion.api.snapshot.Profile;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What every command that reads a lake takes. */
final class LakeOptions {
    @Option(names = "--lake", required = true, paramLabel = "DIR", description = "The folder of published snapshots.")
    Path lake;

    @Option(
            names = "--profile",
            defaultValue = "public",
            converter = ProfileConverter.class,
            paramLabel = "PROFILE",
            description = "public, research, board or internal; default: ${DEFAULT-VALUE}.")
    Profile profile;

    @Option(names = "--debug", description = "Print the stack trace of a failure.")
    boolean debug;

    static final class ProfileConverter implements ITypeConverter<Profile> {
        @Override
        public Profile convert(String word) {
            return Profile.of(word);
        }
    }
}
