// SPDX-License-Identifier: Apache-2.0
package inclusion.api.snapshot;

import java.nio.file.Path;

/** The lake holds no snapshot, or none for this profile. Not a fault of the data: nobody has run the pipeline yet. */
public final class NothingPublishedException extends LakeException {
    private static final long serialVersionUID = 1L;

    NothingPublishedException(Path lake) {
        super("Nothing published yet. Run ./inclusion run --landing DIR --lake " + lake);
    }

    NothingPublishedException(Path lake, Profile profile) {
        super("Nothing published yet for the profile " + profile + ". Run ./inclusion run --landing DIR --lake " + lake
                + ", or choose another profile with --profile");
    }
}
