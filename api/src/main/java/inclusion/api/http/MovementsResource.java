// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

import java.util.List;

/** Who left for where: not known before pupil files are read, so it says so. */
final class MovementsResource implements Resource {
    record Body(List<String> items) {}

    @Override
    public Description description() {
        return Description.json(
                Api.ROOT + "movements",
                "movements",
                "Movements of pupils between schools. This snapshot has none: always a problem of status 404.",
                List.of(),
                Schemas.of(Body.class));
    }

    @Override
    public Answer answer(Request request) {
        throw Problem.notFound("Movements need pupil files: this snapshot is made from published figures alone.");
    }
}
